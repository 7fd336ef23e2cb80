package vn.tangthu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Remarks;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;

/** What the pages of a draft and of a line say of the message it came in. Whoever sees the line may open the delivery; a draft is the clerks'. */
@Component
class OriginRemarks implements Remarks {

    private final ActingAs actingAs;
    private final DeliveryRows rows;
    private final Relations relations;

    OriginRemarks(ActingAs actingAs, DeliveryRows rows, Relations relations) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.relations = relations;
    }

    @Override
    public List<Remark> ofDraft(Actor actor, DraftId draft) {
        return actingAs.read(actor, () -> rows.ofDraft(actor.home(), draft).map(delivery -> of(actor, delivery)).orElse(List.of()));
    }

    @Override
    public List<Remark> ofLine(Actor actor, LineId line) {
        return actingAs.read(actor, () -> rows.ofLine(actor.home(), line).map(delivery -> of(actor, delivery)).orElse(List.of()));
    }

    private List<Remark> of(Actor actor, Delivery delivery) {
        var remarks = new ArrayList<Remark>();
        var dispatch = rows.dispatch(delivery.dispatch());
        dispatch.ifPresent(sent -> {
            relations.later(delivery.id(), sent.reference()).forEach(related -> remarks.add(remark(actor, "later", related)));
            sent.document().change().ifPresent(change -> remarks.addAll(earlier(actor, delivery, sent, change)));
        });
        var sender = dispatch.map(DeliveryRows.Dispatch::document).map(SentDocument::sender).orElse("");
        var files = dispatch.map(DeliveryRows.Dispatch::document).map(document -> document.files().size()).orElse(0);
        remarks.add(new Remark(false, "exchange", sender.isEmpty() ? "exchange.remark.given-back" : "exchange.remark.came", List.of(sender, String.valueOf(files)),
                Optional.of("/exchange/inbox/" + delivery.id())));
        return remarks;
    }

    private List<Remark> earlier(Actor actor, Delivery delivery, DeliveryRows.Dispatch sent, SentDocument.Change change) {
        var related = relations.earlier(delivery.id(), sent);
        if (related.isEmpty()) return List.of(new Remark(true, "warning", "exchange.remark.earlier." + change.kind() + ".unnamed", List.of(), Optional.empty()));
        return related.stream().map(one -> remark(actor, "earlier", one)).toList();
    }

    /** To the line, when it is registered; before that only clerks and heads have a page to go to. */
    private static Remark remark(Actor actor, String which, Related related) {
        var key = "exchange.remark." + which + "." + related.kind();
        if (related.delivery().isEmpty()) return new Remark(true, "warning", key + ".not-here", List.of(named(related)), Optional.empty());
        var address = related.line().map(line -> "/incoming/register/" + line)
                .or(() -> related.delivery().filter(id -> Inbox.mayLook(actor)).map(id -> "/exchange/inbox/" + id));
        return new Remark(true, "warning", key, List.of(named(related)), address);
    }

    private static String named(Related related) {
        return related.code() + related.issuedOn().map(day -> " (" + Days.shown(day) + ")").orElse("");
    }
}
