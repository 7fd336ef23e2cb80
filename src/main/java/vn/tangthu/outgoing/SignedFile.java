package vn.tangthu.outgoing;

import java.time.Instant;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;

/**
 * A file made from an approved version on its way to issue.
 *
 * @param version from which it was made
 * @param place 0 for the document, others for what is attached
 * @param by who signed or made it
 * @param keyName of the certificate, empty where there is none
 */
public record SignedFile(int version, Role role, int place, Checksum sha256, ByteCount size, String name, String by, String keyName, Instant at) {

    public enum Role {
        /** PDF/A with number and date, before anybody signed. */
        FINAL,
        /** With the signature of the person. */
        PERSONAL,
        /** With the signature of the agency: what is issued. */
        AGENCY,
        /** Scan of what was signed on paper. */
        SCAN
    }
}
