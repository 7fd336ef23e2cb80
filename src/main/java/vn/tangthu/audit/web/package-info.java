/** The pages of the log. */
package vn.tangthu.audit.web;
