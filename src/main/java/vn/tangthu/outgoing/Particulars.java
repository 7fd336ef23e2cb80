package vn.tangthu.outgoing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;

/**
 * What the drafter says of a document (Decree 30/2020/NĐ-CP, Art. 10 and App. VI part II). Texts are kept in composed Unicode
 * with white space folded; absent texts are empty.
 *
 * @param kind tên loại, a name of {@link DocumentKind}
 * @param urgency Khẩn, Thượng khẩn or Hỏa tốc; empty for none
 * @param secrecy a State-secret mark, which this system must refuse
 * @param capacity TM., Q., KT., TL. or TUQ.; empty when the head signs as head
 * @param answers incoming lines of the same agency that it answers
 * @param keptBy đơn vị, người nhận bản lưu
 * @param copies số lượng bản
 */
public record Particulars(
        String kind,
        Medium medium,
        String abstractText,
        String urgency,
        Sensitivity label,
        String secrecy,
        PersonId signer,
        String capacity,
        List<UUID> answers,
        Optional<LocalDate> dueOn,
        String keptBy,
        int copies,
        String note) {

    /** Longest text, in characters. */
    public static final int LONGEST = 4000;

    public static final List<String> URGENCIES = List.of("", "Khẩn", "Thượng khẩn", "Hỏa tốc");
    public static final List<String> CAPACITIES = List.of("", "KT.", "TM.", "Q.", "TL.", "TUQ.");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public Particulars {
        kind = tidy(kind);
        abstractText = tidy(abstractText);
        urgency = tidy(urgency);
        secrecy = tidy(secrecy);
        capacity = tidy(capacity);
        keptBy = tidy(keptBy);
        note = tidy(note);
        answers = List.copyOf(answers);
    }

    static String tidy(String text) {
        return text == null ? "" : SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    List<OutgoingRefusal> faults() {
        var faults = new ArrayList<OutgoingRefusal>();
        if (DocumentKind.named(kind).isEmpty()) faults.add(new OutgoingRefusal.FieldWrong("kind", kind));
        if (abstractText.isEmpty()) faults.add(new OutgoingRefusal.FieldMissing("abstract"));
        if (!secrecy.isEmpty()) faults.add(new OutgoingRefusal.StateSecret(secrecy));
        if (!URGENCIES.contains(urgency)) faults.add(new OutgoingRefusal.FieldWrong("urgency", urgency));
        if (!CAPACITIES.contains(capacity)) faults.add(new OutgoingRefusal.FieldWrong("capacity", capacity));
        if (copies < 0 || copies > 100_000) faults.add(new OutgoingRefusal.FieldWrong("copies", String.valueOf(copies)));
        for (var text : List.of(abstractText, keptBy, note)) {
            if (text.length() > LONGEST) faults.add(new OutgoingRefusal.TooLong(LONGEST));
        }
        return faults;
    }
}
