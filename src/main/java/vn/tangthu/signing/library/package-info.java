/** The borrowed library (EU DSS) as this program sets it up; made in one place so that nothing of it ever asks the net. */
package vn.tangthu.signing.library;
