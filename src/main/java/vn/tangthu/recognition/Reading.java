package vn.tangthu.recognition;

import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;

/**
 * How far the reading of a document has come.
 *
 * @param pageCount 0 until the document has been looked into
 * @param pagesDone read or given up
 * @param pagesFailed given up after several attempts
 * @param fields present as soon as the first and last pages are read
 * @param failure why the document cannot be read at all
 * @param warnings what a person should know: see {@link Warning}
 */
public record Reading(
        ReadingId id,
        AgencyId agency,
        Checksum bytes,
        String fileName,
        State state,
        int pageCount,
        int pagesDone,
        int pagesFailed,
        Optional<DocumentFields> fields,
        Optional<ReadingFailure> failure,
        List<Warning> warnings) {

    public enum State {
        WAITING,
        READING,
        /** First and last pages are read, the others are being read. */
        FIELDS_READY,
        DONE,
        /** See {@link Reading#failure()}. The bytes are kept; the clerk can type the fields. */
        FAILED
    }

    /** Worth knowing, no hindrance. Words stand in the message files under {@code reading.warning.*}. */
    public enum Warning {
        /** The PDF carries JavaScript; it is never run. */
        HAS_SCRIPT,
        /** The PDF carries other files; they are kept inside it and not opened. */
        HAS_EMBEDDED_FILES,
        /** No words were found on any page read. */
        NO_TEXT,
        /** The ending of the file name does not fit its content. */
        WRONG_EXTENSION,
        /** The document carries digital signatures. */
        SIGNED
    }
}
