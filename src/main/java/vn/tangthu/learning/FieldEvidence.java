package vn.tangthu.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/**
 * One field of one confirmation, as it stands in the database.
 *
 * @param read what recognition read; null when nothing, or when the document is a restricted one
 * @param proposed what stood in the form; null when it is what was read
 * @param confirmed what the clerk registered; null when it is, letter for letter, what was proposed
 * @param confidence of what was proposed, 0 to 1
 * @param exact whether the clerk confirmed what was proposed, see {@link Sameness}
 * @param exactRead whether what was read is what the clerk confirmed
 * @param page from 1; 0 when nothing was read
 * @param box x, y, width, height in pixels of the page image; null when it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FieldEvidence(
        FieldName field, String read, String proposed, String confirmed, double confidence, double confidenceRead, boolean sure,
        Basis basis, boolean exact, boolean exactRead, int page, List<Integer> box) {

    /** @param typed what the clerk registered, empty for nothing; both it and the reading empty say nothing about anything */
    static Optional<FieldEvidence> of(FieldName field, Optional<FieldReading> read, Optional<FieldReading> proposed, Optional<Hint> hint, String typed) {
        if (read.isEmpty() && typed.isEmpty()) return Optional.empty();
        if (read.isEmpty()) {
            return Optional.of(new FieldEvidence(field, null, null, typed, 0, 0, false, Basis.ABSENT, false, false, 0, null));
        }
        var was = read.get();
        var shown = proposed.orElse(was);
        return Optional.of(new FieldEvidence(
                field, was.value(), shown.value().equals(was.value()) ? null : shown.value(), typed.equals(shown.value()) ? null : typed,
                chance(shown), chance(was), shown.sure(), hint.map(Hint::basis).orElse(Basis.READ),
                Sameness.same(field, shown.value(), typed), Sameness.same(field, was.value(), typed), was.page(),
                was.box().map(box -> List.of(box.x(), box.y(), box.width(), box.height())).orElse(null)));
    }

    /** Between 0 and 1 whatever a reader says: a registration must not fail for want of a figure. */
    private static double chance(FieldReading reading) {
        return Double.isFinite(reading.confidence()) ? Math.max(0, Math.min(1, reading.confidence())) : 0;
    }

    /** The same proposal, another word of the clerk. */
    FieldEvidence nowConfirmed(String typed) {
        if (basis == Basis.ABSENT) return new FieldEvidence(field, null, null, typed, 0, 0, false, basis, false, false, 0, null);
        var shown = proposed == null ? read : proposed;
        return new FieldEvidence(
                field, read, proposed, typed.equals(shown) ? null : typed, confidence, confidenceRead, sure, basis,
                Sameness.same(field, shown, typed), Sameness.same(field, read, typed), page, box);
    }

    /** Figures only. */
    FieldEvidence withoutWords() {
        return new FieldEvidence(field, null, null, null, confidence, confidenceRead, sure, basis, exact, exactRead, page, box);
    }

    /** Its words are gone, so that no other word can be held against them. */
    boolean wordless() {
        return basis != Basis.ABSENT && Objects.isNull(read);
    }
}
