package vn.tangthu.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which document updates or replaces which, as the receiver has them. Only what the sender said is told; the clerk decides what follows. */
@Component
class Relations {

    private final DeliveryRows rows;

    Relations(DeliveryRows rows) {
        this.rows = rows;
    }

    /** What this one updates or replaces, one for each that its sender named; nothing when it named only itself and did not come before. */
    List<Related> earlier(DeliveryId delivery, DeliveryRows.Dispatch dispatch) {
        return dispatch.document().change().map(change -> change.documents().stream()
                .flatMap(reference -> earlier(delivery, change.kind(), reference, dispatch.reference()).stream()).toList()).orElse(List.of());
    }

    private Optional<Related> earlier(DeliveryId delivery, SentDocument.Change.Kind kind, String reference, String own) {
        var here = rows.earlier(delivery, reference).stream().findFirst().map(had -> Related.here(kind, had));
        return here.isPresent() || reference.equals(own) ? here : Optional.of(Related.notHere(kind, reference));
    }

    /** What has come since and updates or replaces this one, newest first. @param reference of this one's message */
    List<Related> later(DeliveryId delivery, String reference) {
        return rows.later(delivery, reference).stream()
                .flatMap(had -> had.document().change().map(SentDocument.Change::kind).map(kind -> Related.here(kind, had)).stream()).toList();
    }
}
