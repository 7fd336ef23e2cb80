/** The clerk's acts for other programs, under {@code /api}: the same doors as the screens, problem details (RFC 9457) for refusals. */
package vn.tangthu.correspondence.api;
