package vn.tangthu.handling.web;

import vn.tangthu.handling.CaseEvent;
import vn.tangthu.kernel.Days;

/** An event as the history tells it. */
record EventRow(int ordinal, String messageKey, String icon, String when, String by, String words, String unit, String to, String partKey, String due) {

    static EventRow of(CaseEvent event) {
        return new EventRow(
                event.ordinal(), event.kind().messageKey(), event.kind().icon(), Road.moment(event.at()), event.signedBy(), event.words(), event.unit(), event.to(),
                event.part().map(part -> part.messageKey()).orElse(""), event.dueOn().map(Days::shown).orElse(""));
    }
}
