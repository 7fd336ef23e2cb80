/** The screens of incoming documents: desk, review, register, line. Parse, call, render; no rule lives here. */
package vn.tangthu.correspondence.web;
