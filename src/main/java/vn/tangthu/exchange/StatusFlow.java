package vn.tangthu.exchange;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.DocumentRegistered;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.handling.CaseMoved;

/**
 * Tells senders by itself how their documents fare: registered (03), given to somebody (04, and 05 with it, as systems in use
 * do), finished (06), sent back (02). In the transaction of the act, so that the sender never sees what did not happen.
 */
@Component
class StatusFlow {

    private final Statuses statuses;

    StatusFlow(Statuses statuses) {
        this.statuses = statuses;
    }

    @EventListener
    void registered(DocumentRegistered event) {
        event.draft().ifPresent(draft -> statuses.registered(event.actor(), draft.value(), event.line().id().value()));
    }

    @EventListener
    void moved(CaseMoved event) {
        switch (event.move()) {
            case PRESENTED -> { /* inside the agency still */ }
            case ASSIGNED -> {
                say(event, StatusCode.ASSIGNED);
                say(event, StatusCode.IN_HAND);
            }
            case TAKEN_UP -> say(event, StatusCode.IN_HAND);
            case FINISHED, NO_REPLY -> say(event, StatusCode.FINISHED);
            case RETURNED -> say(event, StatusCode.REJECTED);
        }
    }

    private void say(CaseMoved event, StatusCode code) {
        statuses.sayOfLine(event.actor(), event.line().value(), code, event.why().isBlank() ? code == StatusCode.REJECTED ? code.meaning() : "" : event.why());
    }
}
