package vn.tangthu.outgoing.web;

import java.time.LocalDate;
import vn.tangthu.outgoing.OutgoingDocument;
import vn.tangthu.outgoing.State;

/** A document in a list. */
record DocumentRow(OutgoingDocument document, LocalDate today) {

    public String id() {
        return document.id().toString();
    }

    public String code() {
        return document.code();
    }

    public String title() {
        return document.particulars().abstractText();
    }

    public String kind() {
        return document.particulars().kind();
    }

    public String changed() {
        return Shown.moment(document.changedAt());
    }

    public String due() {
        return Shown.day(document.particulars().dueOn());
    }

    public boolean overdue() {
        return !over() && document.particulars().dueOn().filter(day -> day.isBefore(today)).isPresent();
    }

    private boolean over() {
        return document.state() == State.ISSUED || document.state() == State.RECALLED || document.state() == State.CANCELLED;
    }

    public String stateKey() {
        return document.state().messageKey();
    }

    public String icon() {
        return StateIcon.of(document.state());
    }
}
