package vn.tangthu.exchange.edxml;

import java.util.List;

/**
 * A digital signature that stands in a message. It is told, not verified: neither its value nor its certificate was checked.
 */
public record SignatureSeen(String method, List<SignedReference> references) {

    /** What a signature covers. @param uri empty: the whole message */
    public record SignedReference(String uri, String digestMethod, DigestCheck digest) {}

    /** Digests of attachments in SHA-256 are compared, others are not. */
    public enum DigestCheck { MATCHES, DIFFERS, NOT_CHECKED }
}
