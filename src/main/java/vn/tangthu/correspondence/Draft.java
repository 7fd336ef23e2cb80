package vn.tangthu.correspondence;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.learning.Suggestion;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingId;

/**
 * A file on the clerk's desk.
 *
 * @param typed what a clerk has entered so far
 * @param pages which of the file
 * @param keptWhole somebody has joined its parts again
 * @param reading how far recognition has come and what it has read
 * @param suggestion what is proposed to the clerk: what was read, with what the agency has learnt held against it
 */
public record Draft(
        DraftId id,
        Checksum file,
        ByteCount size,
        String fileName,
        Sensitivity label,
        Intake.Origin origin,
        Pages pages,
        boolean keptWhole,
        State state,
        Optional<EntryDraft> typed,
        Optional<LineId> line,
        String receivedBy,
        Instant receivedAt,
        ReadingId readingId,
        Reading reading,
        Suggestion suggestion) {

    public enum State {
        OPEN,
        REGISTERED,
        /** Taken off the desk; the bytes and the trace stay, and it can be put back. */
        DISCARDED,
        /** Its documents are drafts of their own. */
        SPLIT,
        /** Was a part of a whole that is one draft again. */
        JOINED
    }
}
