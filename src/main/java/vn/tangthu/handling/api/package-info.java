/** The handling of incoming documents for other programs. */
package vn.tangthu.handling.api;
