package vn.tangthu.outgoing.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agency;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.Medium;
import vn.tangthu.outgoing.OutgoingRefusal;
import vn.tangthu.outgoing.Particulars;
import vn.tangthu.outgoing.Recipient;

/**
 * A draft as a program describes it: {@link Particulars} with the recipients. Texts may be left out.
 *
 * @param medium signed electronically when left out
 * @param label sensitivity, 1 to 4; 2 (internal) when left out
 * @param copies 1 when left out
 */
record DraftJson(
        String kind,
        Medium medium,
        String abstractText,
        String urgency,
        Integer label,
        String secrecy,
        UUID signer,
        String capacity,
        List<UUID> answers,
        LocalDate dueOn,
        List<RecipientJson> recipients,
        String keptBy,
        Integer copies,
        String note) {

    /**
     * @param name may be left out where {@code agency} says who it is
     * @param agency code of an agency of this installation, which gets it over the exchange
     * @param way PAPER when left out and there is no {@code agency}
     */
    record RecipientJson(String name, String agency, IssuedDocument.Way way) {}

    /** What the property of a field of the form is called here. */
    static String property(String field) {
        return switch (field) {
            case "abstract" -> "abstractText"; // abstract is a word of the language
            case "recipient" -> "recipients";
            case "due-on" -> "dueOn";
            case "kept-by" -> "keptBy";
            default -> field;
        };
    }

    /** What cannot even be said to the house. */
    List<OutgoingRefusal> faults(List<Agency> known) {
        var faults = new ArrayList<OutgoingRefusal>();
        if (signer == null) faults.add(new OutgoingRefusal.FieldMissing("signer"));
        if (label != null && (label < 1 || label > Sensitivity.values().length)) faults.add(new OutgoingRefusal.FieldWrong("label", label.toString()));
        for (var one : given()) {
            if (one == null) faults.add(new OutgoingRefusal.FieldMissing("recipient"));
            else if (one.agency() != null && of(one, known).isEmpty()) faults.add(new OutgoingRefusal.FieldWrong("recipient", one.agency()));
            else if (one.agency() == null && one.way() == IssuedDocument.Way.EXCHANGE) faults.add(new OutgoingRefusal.FieldWrong("recipient", String.valueOf(one.name())));
        }
        return faults;
    }

    Particulars particulars() {
        return new Particulars(
                kind, medium == null ? Medium.ELECTRONIC : medium, abstractText, urgency, label == null ? Sensitivity.INTERNAL : Sensitivity.ofLevel(label), secrecy,
                new PersonId(signer), capacity, answers == null ? List.of() : answers, Optional.ofNullable(dueOn), keptBy, copies == null ? 1 : copies, note);
    }

    List<Recipient> recipients(List<Agency> known) {
        return given().stream().map(one -> recipient(one, of(one, known))).toList();
    }

    private List<RecipientJson> given() {
        return recipients == null ? List.of() : recipients;
    }

    private static Recipient recipient(RecipientJson one, Optional<Agency> agency) {
        var name = one.name() == null || one.name().isBlank() ? agency.map(Agency::name).orElse("") : one.name();
        var way = one.way() == null ? (agency.isPresent() ? IssuedDocument.Way.EXCHANGE : IssuedDocument.Way.PAPER) : one.way();
        return new Recipient(name, agency.map(Agency::id), Optional.empty(), way);
    }

    private static Optional<Agency> of(RecipientJson one, List<Agency> known) {
        return known.stream().filter(agency -> agency.isOpen() && agency.code().equals(one.agency())).findFirst();
    }
}
