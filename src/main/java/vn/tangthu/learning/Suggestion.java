package vn.tangthu.learning;

import java.util.Map;
import java.util.Optional;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;

/**
 * What is proposed to a clerk of one agency: what was read, with what the agency has learnt held against it.
 *
 * @param hints of the fields it has touched
 */
public record Suggestion(DocumentFields fields, Map<FieldName, Hint> hints) {

    public static final Suggestion NONE = new Suggestion(DocumentFields.NONE, Map.of());

    public Suggestion {
        hints = Map.copyOf(hints);
    }

    /** Nothing learnt has touched it. */
    public static Suggestion asRead(DocumentFields fields) {
        return new Suggestion(fields, Map.of());
    }

    public Optional<Hint> hint(FieldName field) {
        return Optional.ofNullable(hints.get(field));
    }
}
