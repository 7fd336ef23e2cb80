package vn.tangthu.correspondence.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Sensitivity;

/** What stands in the inputs of the form, as text. An input that was not sent is empty. */
record RegistrationForm(
        String authorParent,
        String author,
        String code,
        String documentDate,
        String kind,
        String urgency,
        String abstractText,
        String signer,
        String secrecy,
        String arrivedOn,
        String recipient,
        String forwardedOn,
        String receipt,
        String label,
        String note) {

    RegistrationForm {
        authorParent = given(authorParent);
        author = given(author);
        code = given(code);
        documentDate = given(documentDate);
        kind = given(kind);
        urgency = given(urgency);
        abstractText = given(abstractText);
        signer = given(signer);
        secrecy = given(secrecy);
        arrivedOn = given(arrivedOn);
        recipient = given(recipient);
        forwardedOn = given(forwardedOn);
        receipt = given(receipt);
        label = given(label);
        note = given(note);
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }

    static RegistrationForm of(EntryDraft entry) {
        return new RegistrationForm(
                entry.authorParent(), entry.author(), entry.code(), Shown.day(entry.documentDate()), entry.kind(),
                entry.urgency(), entry.abstractText(), entry.signer(), entry.secrecy(), Shown.day(entry.arrivedOn()),
                entry.recipient(), Shown.day(entry.forwardedOn()), entry.receipt(), entry.label().name(), entry.note());
    }

    /** Dates that are none. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var field : FormField.values()) {
            if (field.isDay() && !get(field).isEmpty() && Days.typed(get(field)).isEmpty()) faults.add(Fault.noSuchDay(field, get(field)));
        }
        return faults;
    }

    /**
     * The entry that these texts mean; a date that is none counts as absent.
     *
     * @param today the day of arrival when none was given
     */
    EntryDraft entry(LocalDate today, Recipients recipients) {
        return new EntryDraft(
                Days.typed(arrivedOn).orElse(today), author, authorParent, code, Days.typed(documentDate), kind, abstractText,
                signer, urgency, secrecy, recipient, recipients.unit(recipient), recipients.person(recipient),
                Days.typed(forwardedOn), receipt, note, sensitivity());
    }

    private Sensitivity sensitivity() {
        return Optional.of(label).filter(l -> !l.isEmpty()).map(Sensitivity::valueOf).orElse(Sensitivity.INTERNAL);
    }

    String get(FormField field) {
        return switch (field) {
            case AUTHOR_PARENT -> authorParent;
            case AUTHOR -> author;
            case CODE -> code;
            case DOCUMENT_DATE -> documentDate;
            case KIND -> kind;
            case URGENCY -> urgency;
            case ABSTRACT -> abstractText;
            case SIGNER -> signer;
            case SECRECY -> secrecy;
            case ARRIVED_ON -> arrivedOn;
            case RECIPIENT -> recipient;
            case FORWARDED_ON -> forwardedOn;
            case RECEIPT -> receipt;
            case LABEL -> label;
            case NOTE -> note;
        };
    }
}
