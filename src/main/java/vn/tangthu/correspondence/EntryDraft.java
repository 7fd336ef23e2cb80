package vn.tangthu.correspondence;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tangthu.kernel.Sensitivity;

/**
 * What the clerk enters for a line of the register of incoming documents (Decree 30/2020/NĐ-CP App. IV form VI, App. VI
 * part II). Texts are kept in composed Unicode with white space folded; absent texts are empty.
 *
 * @param author cơ quan, tổ chức ban hành
 * @param authorParent its parent as printed above it
 * @param code số, ký hiệu, as printed
 * @param kind tên loại, such as {@code Quyết định}; {@code Công văn} for a dispatch
 * @param abstractText trích yếu nội dung
 * @param secrecy a State-secret mark, which this system must refuse
 * @param recipient đơn vị hoặc người nhận, as the register shows it
 */
public record EntryDraft(
        LocalDate arrivedOn,
        String author,
        String authorParent,
        String code,
        Optional<LocalDate> documentDate,
        String kind,
        String abstractText,
        String signer,
        String urgency,
        String secrecy,
        String recipient,
        Optional<UUID> recipientUnit,
        Optional<UUID> recipientPerson,
        Optional<LocalDate> forwardedOn,
        String receipt,
        String note,
        Sensitivity label) {

    /** Longest text of a field, in characters; longer ones are refused by name. */
    public static final int LONGEST = 4000;

    public EntryDraft {
        author = tidy(author);
        authorParent = tidy(authorParent);
        code = tidy(code);
        kind = tidy(kind);
        abstractText = tidy(abstractText);
        signer = tidy(signer);
        urgency = tidy(urgency);
        secrecy = tidy(secrecy);
        recipient = tidy(recipient);
        receipt = tidy(receipt);
        note = tidy(note);
    }

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static String tidy(String text) {
        if (text == null || text.isEmpty()) return "";
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return isTidy(composed) ? composed : SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /** No white space but single blanks between words. */
    private static boolean isTidy(String text) {
        boolean blankBefore = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank && blankBefore || !blank && Character.isWhitespace(c)) return false;
            blankBefore = blank;
        }
        return !blankBefore;
    }

    /** Everything that stands in the way of registering this, in the order of the form. */
    List<RegistrationRefusal> faults(LocalDate today) {
        var faults = new ArrayList<RegistrationRefusal>();
        if (author.isEmpty()) faults.add(new RegistrationRefusal.FieldMissing(Field.AUTHOR));
        if (abstractText.isEmpty()) faults.add(new RegistrationRefusal.FieldMissing(Field.ABSTRACT));
        if (!secrecy.isEmpty()) faults.add(new RegistrationRefusal.StateSecret(secrecy));
        if (arrivedOn.isAfter(today)) faults.add(new RegistrationRefusal.DateInFuture(Field.ARRIVED_ON, arrivedOn));
        documentDate.filter(d -> d.isAfter(today)).ifPresent(d -> faults.add(new RegistrationRefusal.DateInFuture(Field.DOCUMENT_DATE, d)));
        for (var field : Field.values()) {
            if (field.of(this).length() > LONGEST) faults.add(new RegistrationRefusal.TooLong(field, LONGEST));
        }
        return faults;
    }

    /** Equal for entries of the same document: code, author and date (Decree 30/2020/NĐ-CP App. VI, C8). Empty without a code. */
    Optional<String> sameDocument() {
        if (code.isEmpty()) return Optional.empty();
        var folded = author.toLowerCase(java.util.Locale.ROOT);
        return Optional.of(DocumentSymbol.key(code) + "|" + folded + "|" + documentDate.map(Object::toString).orElse(""));
    }
}
