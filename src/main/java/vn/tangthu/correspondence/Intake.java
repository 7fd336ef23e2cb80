package vn.tangthu.correspondence;

import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.ReadRequest;

/**
 * A file as it is handed in.
 *
 * @param givenName what the sender's machine calls it; made harmless by {@link FileName}
 */
public record Intake(String givenName, Sensitivity label, ReadRequest.Urgency urgency, Origin origin) {

    /** Which way a file came. */
    public enum Origin {
        /** Handed in by a person, or by a program through the interface. */
        DESK,
        /** Found in the folder into which the agency's scanners write. */
        SCAN_FOLDER
    }

    /** Asked in the transaction that writes the draft, when the bytes are safe. */
    @FunctionalInterface
    public interface Claim {
        /** @return false when this very file was taken in before; then nothing is written */
        boolean isNew(DraftId draft, Storing.Stored stored);
    }
}
