/** The interface for programs: outgoing documents. */
package vn.tangthu.outgoing.api;
