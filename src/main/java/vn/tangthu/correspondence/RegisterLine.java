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
        Instant registeredAt) {}
