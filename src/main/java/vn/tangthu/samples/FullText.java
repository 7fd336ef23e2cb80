package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.List;

/** The text of a document in the order in which its pages are set. */
final class FullText {
    private final SampleDocument document;
    private final List<String> lines = new ArrayList<>();

    FullText(SampleDocument document) {
        this.document = document;
    }

    List<String> lines() {
        head();
        document.body().forEach(b -> lines.add(b.line()));
        foot();
        document.annexes().forEach(this::annex);
        document.copy().ifPresent(this::copy);
        return lines;
    }

    private void head() {
        document.agencyParent().ifPresent(lines::add);
        lines.add(document.agency());
        if (document.layout() == Layout.PARTY) {
            lines.add("*");
            lines.add("Số " + document.code());
            lines.add(SampleDocument.PARTY);
        } else {
            lines.add(SampleDocument.NATION);
            lines.add(SampleDocument.MOTTO);
            lines.add("Số: " + document.code());
        }
        if (document.isDispatch()) lines.add(document.abstractText());
        lines.add(document.placeAndDate());
        document.secrecy().ifPresent(lines::add);
        document.urgency().ifPresent(lines::add);
        document.circulation().ifPresent(lines::add);
        if (!document.isDispatch()) {
            lines.add(document.type().heading());
            lines.add(document.abstractText());
        }
        if (document.layout() == Layout.PARTY && !document.isDispatch()) lines.add("-----");
        lines.addAll(document.addresseeLines());
    }

    private void foot() {
        lines.addAll(document.recipientLines());
        document.signers().forEach(this::signer);
    }

    private void signer(Signer signer) {
        lines.addAll(signer.position());
        lines.add(signer.name());
    }

    private void copy(Copy copy) {
        lines.addAll(List.of(copy.agency(), copy.form(), "Số: " + copy.code(), copy.placeAndDate()));
        lines.addAll(document.sentTo(copy.recipients()).recipientLines());
        signer(copy.signer());
    }

    private void annex(Annex annex) {
        lines.add(annex.heading());
        lines.add(annex.title());
        lines.add(annex.reference());
        lines.addAll(annex.columns());
        annex.rows().forEach(lines::addAll);
    }
}
