package vn.tangthu.learning;

import java.util.Map;
import java.util.UUID;
import vn.tangthu.recognition.FieldName;

/**
 * A clerk has corrected the line of a document of which there is a scan.
 *
 * @param values what the line says now, as in {@link Confirmed}
 */
public record Corrected(UUID line, Map<FieldName, String> values, boolean guarded) {
    public Corrected {
        values = Map.copyOf(values);
    }
}
