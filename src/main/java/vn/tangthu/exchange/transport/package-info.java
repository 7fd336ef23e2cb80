/**
 * Ways in which a message gets to an agency outside of this installation: posted over HTTPS to its installation, or put into a
 * folder from which others carry it on. Whatever the way, a message may arrive twice and never half.
 */
package vn.tangthu.exchange.transport;
