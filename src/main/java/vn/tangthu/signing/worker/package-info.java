/** Checking signatures of strangers' files in a process of its own, which may fail without the server noticing more than an answer less. */
package vn.tangthu.signing.worker;
