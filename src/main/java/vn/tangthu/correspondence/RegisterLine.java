package vn.tangthu.correspondence;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.recognition.ReadingId;

/**
 * A line of the register as it reads now.
 *
 * @param corrections how many times it was corrected; what was struck is told by {@link IncomingRegister#struck}
 * @param pages which of the file
 * @param withdrawnAt when its sender took the document back
 * @param file the document's bytes, absent for paper registered without a scan
 */
public record RegisterLine(
        LineId id,
        RegisterNumber number,
        EntryDraft entry,
        int corrections,
        Optional<Checksum> file,
        Optional<String> fileName,
        Optional<ReadingId> reading,
        Pages pages,
        String registeredBy,
        Instant registeredAt,
        Optional<Instant> withdrawnAt) {

    /** A line whose document is there. */
    public RegisterLine(
            LineId id, RegisterNumber number, EntryDraft entry, int corrections, Optional<Checksum> file, Optional<String> fileName,
            Optional<ReadingId> reading, Pages pages, String registeredBy, Instant registeredAt) {
        this(id, number, entry, corrections, file, fileName, reading, pages, registeredBy, registeredAt, Optional.empty());
    }

    /** Its sender took the document back; of the line, number and day are left. */
    public boolean isWithdrawn() {
        return withdrawnAt.isPresent();
    }
}
