package vn.tangthu.outgoing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.Medium;
import vn.tangthu.outgoing.OutgoingDocument;
import vn.tangthu.outgoing.Particulars;
import vn.tangthu.outgoing.Recipient;

/**
 * The form of a draft, as it was typed.
 *
 * @param recipients one a line; a name of an agency of the installation or of one known outside is sent to over the exchange, every other on paper
 * @param agencies ids of agencies, here and outside, that were ticked
 * @param text the body, a paragraph a line
 */
record DraftForm(
        String kind, String medium, String abstractText, String urgency, String label, String secrecy, String signer, String capacity, String answers,
        String dueOn, String recipients, List<String> agencies, String keptBy, String copies, String note, String text) {

    DraftForm {
        kind = given(kind);
        medium = given(medium);
        abstractText = given(abstractText);
        urgency = given(urgency);
        label = given(label);
        secrecy = given(secrecy);
        signer = given(signer);
        capacity = given(capacity);
        answers = given(answers);
        dueOn = given(dueOn);
        recipients = recipients == null ? "" : recipients;
        agencies = agencies == null ? List.of() : agencies;
        keptBy = given(keptBy);
        copies = given(copies);
        note = given(note);
        text = text == null ? "" : text;
    }

    private static String given(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** @param answers ids of incoming lines; @param recipients who wrote them, one a line */
    static DraftForm empty(String answers, String recipients) {
        return new DraftForm("Công văn", "ELECTRONIC", "", "", "INTERNAL", "", "", "", answers, "", recipients, List.of(), "VT", "1", "", "");
    }

    static DraftForm of(OutgoingDocument document, List<Recipient> recipients) {
        var p = document.particulars();
        return new DraftForm(
                p.kind(), p.medium().name(), p.abstractText(), p.urgency(), p.label().name(), "", p.signer().toString(), p.capacity(),
                String.join(" ", p.answers().stream().map(UUID::toString).toList()), Shown.day(p.dueOn()),
                String.join("\n", recipients.stream().map(DraftForm::line).toList()), List.of(), p.keptBy(), String.valueOf(p.copies()), p.note(), "");
    }

    private static String line(Recipient recipient) {
        return recipient.way() == IssuedDocument.Way.MAIL ? recipient.name() + " (bưu điện)" : recipient.name();
    }

    /** Faults of the typing itself; the rest is for the house to say. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!dueOn.isEmpty() && Days.typed(dueOn).isEmpty()) faults.add(new Fault("due-on", "refusal.outgoing.no-such-day", new Object[] {dueOn}));
        if (!copies.matches("\\d{0,6}")) faults.add(new Fault("copies", "refusal.outgoing.no-such-count", new Object[] {copies}));
        if (uuid(signer).isEmpty()) faults.add(new Fault("signer", "refusal.outgoing.choose-signer", new Object[0]));
        return faults;
    }

    Particulars particulars() {
        return new Particulars(
                kind, medium.equals("PAPER") ? Medium.PAPER : Medium.ELECTRONIC, abstractText, urgency, sensitivity(), secrecy,
                new PersonId(uuid(signer).orElse(new UUID(0, 0))), capacity,
                ids(answers), Days.typed(dueOn), keptBy,
                copies.isEmpty() ? 0 : Integer.parseInt(copies), note);
    }

    static List<UUID> ids(String text) {
        return Arrays.stream(text.split("[\\s,]+")).flatMap(one -> uuid(one).stream()).toList();
    }

    private Sensitivity sensitivity() {
        return Arrays.stream(Sensitivity.values()).filter(one -> one.name().equals(label)).findFirst().orElse(Sensitivity.INTERNAL);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** In the order of the form: what was typed, then what was ticked; named twice, once; of the same name, the one of this installation. */
    List<Recipient> recipientsAmong(Addressees.Known known) {
        Map<String, Recipient> byName = new LinkedHashMap<>();
        Map<String, Recipient> byId = new LinkedHashMap<>();
        for (var agency : known.here()) {
            byName.putIfAbsent(folded(agency.name()), Recipient.agency(agency.name(), agency.id()));
            byId.put(agency.id().toString(), Recipient.agency(agency.name(), agency.id()));
        }
        for (var agency : known.outside()) {
            byName.putIfAbsent(folded(agency.name()), Recipient.outside(agency));
            byId.put(agency.partner().toString(), Recipient.outside(agency));
        }
        var chosen = new LinkedHashMap<String, Recipient>();
        recipients.lines().map(DraftForm::bare).filter(name -> !name.isEmpty()).forEach(name -> chosen.putIfAbsent(folded(name), recipient(name, byName)));
        agencies.stream().map(byId::get).filter(java.util.Objects::nonNull).forEach(one -> chosen.putIfAbsent(folded(one.name()), one));
        return List.copyOf(chosen.values());
    }

    private static Recipient recipient(String name, Map<String, Recipient> byName) {
        var reached = byName.get(folded(name));
        if (reached != null) return reached;
        var mail = name.replaceFirst("(?i)\\s*\\(bưu điện\\)$", "");
        return mail.equals(name) ? Recipient.onPaper(name) : new Recipient(mail, Optional.empty(), Optional.empty(), IssuedDocument.Way.MAIL);
    }

    /** Without the marks of a list. */
    private static String bare(String line) {
        return line.strip().replaceFirst("^[-–+•]\\s*", "").replaceFirst("[;.]$", "").strip();
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE);
    }
}
