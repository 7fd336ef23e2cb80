package vn.tangthu.correspondence.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/** What is proposed for the form: what was read, with what the agency has learnt held against it. */
final class Proposal {

    /** Mức độ khẩn (Decree 30/2020/NĐ-CP, Art. 8(9) and App. I). */
    static final List<String> URGENCIES = List.of("Khẩn", "Thượng khẩn", "Hỏa tốc");
    /** The State-secret marks; a document that bears one is refused. */
    static final List<String> SECRECIES = List.of("Mật", "Tối mật", "Tuyệt mật");

    private final DocumentFields read;

    Proposal(DocumentFields read) {
        this.read = read;
    }

    static Proposal of(Draft draft) {
        return new Proposal(draft.suggestion().fields());
    }

    RegistrationForm form(Draft draft) {
        var arrived = Shown.day(draft.receivedAt().atZone(Wording.ZONE).toLocalDate());
        return new RegistrationForm(
                value(FormField.AUTHOR_PARENT), value(FormField.AUTHOR), value(FormField.CODE), value(FormField.DOCUMENT_DATE),
                value(FormField.KIND), value(FormField.URGENCY), value(FormField.ABSTRACT), value(FormField.SIGNER),
                value(FormField.SECRECY), arrived, "", "", "", draft.label().name(), "");
    }

    String value(FormField field) {
        return reading(field).map(FieldReading::value).map(value -> asTyped(field, value)).orElse("");
    }

    Optional<FieldReading> reading(FormField field) {
        return field == FormField.CODE ? code() : field.reading().flatMap(read::get);
    }

    /** Number and symbol when they were read apart; the less sure of the two decides. */
    private Optional<FieldReading> code() {
        var whole = read.get(FieldName.CODE);
        var number = read.get(FieldName.NUMBER);
        var symbol = read.get(FieldName.SYMBOL);
        if (whole.isPresent() || number.isEmpty() || symbol.isEmpty()) return whole.or(() -> symbol);
        var box = number.get().box().flatMap(a -> symbol.get().box().map(a::union));
        return Optional.of(new FieldReading(
                number.get().value() + "/" + symbol.get().value(),
                Math.min(number.get().confidence(), symbol.get().confidence()), number.get().page(), box));
    }

    /** How the clerk would have entered what was read. */
    static String asTyped(FormField field, String read) {
        if (field.isDay()) return Shown.isoAsDay(read);
        if (field == FormField.URGENCY) return oneOf(URGENCIES, read);
        if (field == FormField.SECRECY) return oneOf(SECRECIES, read);
        return read;
    }

    private static String oneOf(List<String> words, String read) {
        return words.stream().filter(word -> folded(word).equals(folded(read))).findFirst().orElse(read);
    }

    /** HOẢ TỐC and hỏa tốc are one: letters only, without marks. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).strip();
    }
}
