package vn.tangthu.correspondence;

import java.util.Optional;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.ReadRequest;

/**
 * A file as it is handed in.
 *
 * @param givenName what the sender's machine calls it; made harmless by {@link FileName}
 * @param known what its sender says of it; stands on the form until the clerk changes it
 */
public record Intake(String givenName, Sensitivity label, ReadRequest.Urgency urgency, Origin origin, Optional<EntryDraft> known) {

    /** Of which nothing is known but the file. */
    public Intake(String givenName, Sensitivity label, ReadRequest.Urgency urgency, Origin origin) {
        this(givenName, label, urgency, origin, Optional.empty());
    }

    /** Which way a file came. */
    public enum Origin {
        /** Handed in by a person, or by a program through the interface. */
        DESK,
        /** Found in the folder into which the agency's scanners write. */
        SCAN_FOLDER,
        /** Sent by another agency's system. One document and no stack: it is not split by itself. */
        EXCHANGE
    }

    /** Asked in the transaction that writes the draft, when the bytes are safe. */
    @FunctionalInterface
    public interface Claim {
        /** @return false when this very file was taken in before; then nothing is written */
        boolean isNew(DraftId draft, Storing.Stored stored);
    }
}
