/** Making signatures: keys behind one interface, the mark on the page, the addition to the file. Only for documents this program keeps. */
package vn.tangthu.signing.making;
