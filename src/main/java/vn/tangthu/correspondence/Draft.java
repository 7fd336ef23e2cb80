package vn.tangthu.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
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

    /** The last day for its registration: that of its arrival, at latest the next working day (Decree 30/2020/NĐ-CP, Article 4(2)c). */
    public LocalDate registrationDue() {
        return WorkingCalendar.national().lastDay(LocalDate.ofInstant(receivedAt, Wording.ZONE), 1);
    }
}
