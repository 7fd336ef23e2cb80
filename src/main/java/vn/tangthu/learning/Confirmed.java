package vn.tangthu.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.ReadingEffort;
import vn.tangthu.recognition.ReadingId;

/**
 * A clerk has registered a document of which there is a scan.
 *
 * @param line its line of the register, named {@code shown}, such as 312/2026
 * @param read what recognition found; absent when the document was not read yet or could not be, which says nothing about
 *     how well it is read
 * @param proposed what the clerk was shown
 * @param values what was registered, for the fields that are registered at all; empty for a field left empty
 * @param guarded a restricted or confidential document: no word of it is kept and nothing is learnt from it
 */
public record Confirmed(
        UUID line, String shown, Instant registeredAt, ReadingId reading, Optional<DocumentFields> read, Suggestion proposed,
        Map<FieldName, String> values, boolean guarded, ReadingEffort effort) {

    public Confirmed {
        values = Map.copyOf(values);
    }
}
