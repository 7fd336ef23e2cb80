package vn.tangthu.signing;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Refusal;

/** What came of an attempt to sign. */
public sealed interface Signing {

    /**
     * Signed; the bytes are in the bitstore.
     *
     * @param document the signed file: the bytes handed in, and after them the signature
     * @param signer as the certificate names him
     * @param serial of the certificate, hexadecimal
     * @param at as it stands in the signature, by this machine's clock
     * @param seen where the mark is; absent when nothing is seen
     */
    record Signed(Checksum document, ByteCount size, String signer, String serial, Instant at, Optional<MarkPlace> seen) implements Signing {}

    /** Nothing was signed or stored. @param why a {@link SigningRefusal}, or what the bitstore says */
    record NotSigned(Refusal why) implements Signing {}
}
