package vn.tangthu.correspondence.api;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.kernel.Sensitivity;

/**
 * The fields of a line as JSON: those of {@link EntryDraft}, where absent texts may be left out and {@code arrivedOn} is
 * today when left out.
 *
 * @param label sensitivity, 1 to 4; 2 (internal) when left out
 */
record EntryJson(
        LocalDate arrivedOn,
        String author,
        String authorParent,
        String code,
        LocalDate documentDate,
        String kind,
        String abstractText,
        String signer,
        String urgency,
        String secrecy,
        String recipient,
        UUID recipientUnit,
        UUID recipientPerson,
        LocalDate forwardedOn,
        String receipt,
        String note,
        Integer label) {

    /** @throws IllegalArgumentException for a label that is none of the four: the request is a bad one */
    EntryJson {
        if (label != null) Sensitivity.ofLevel(label);
    }

    EntryDraft draft(LocalDate today) {
        return new EntryDraft(
                arrivedOn == null ? today : arrivedOn, author, authorParent, code, Optional.ofNullable(documentDate), kind,
                abstractText, signer, urgency, secrecy, recipient, Optional.ofNullable(recipientUnit),
                Optional.ofNullable(recipientPerson), Optional.ofNullable(forwardedOn), receipt, note,
                label == null ? Sensitivity.INTERNAL : Sensitivity.ofLevel(label));
    }

    static EntryJson of(EntryDraft entry) {
        return new EntryJson(
                entry.arrivedOn(), entry.author(), entry.authorParent(), entry.code(), entry.documentDate().orElse(null),
                entry.kind(), entry.abstractText(), entry.signer(), entry.urgency(), entry.secrecy(), entry.recipient(),
                entry.recipientUnit().orElse(null), entry.recipientPerson().orElse(null), entry.forwardedOn().orElse(null),
                entry.receipt(), entry.note(), entry.label().level());
    }
}
