/** Pages of outgoing documents. */
package vn.tangthu.outgoing.web;
