/** The pages on which incoming documents are handled. */
package vn.tangthu.handling.web;
