package vn.tangthu.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Authority;

/**
 * Every act on an outgoing document goes this way: its row is locked, who acts and where the document stands are looked at, the
 * act is done, and its state, its happening, its trace and who is waited for next come about in the same transaction.
 */
@Component
class Moves {

    private final ActingAs actingAs;
    private final DocumentRows documents;
    private final LifeRows life;
    private final Waiting waiting;
    private final Authorities authorities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moves(ActingAs actingAs, DocumentRows documents, LifeRows life, Waiting waiting, Authorities authorities, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.documents = documents;
        this.life = life;
        this.waiting = waiting;
        this.authorities = authorities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param seen the revision that the actor looked at
     * @param opinion what they say to it, may be empty
     */
    record Wish(OutgoingId document, int seen, Act act, String opinion) {}

    /** Does the act itself. */
    interface Doing {
        /** @return why not; nothing was changed then */
        List<? extends Refusal> with(OutgoingDocument before, Authority authority);

        /** Nothing beside the move itself. */
        Doing NOTHING = (before, authority) -> List.of();
    }

    /** What stands against the act at this moment; asked before work that takes long, and asked again by {@link #make}. */
    Optional<Move.Refused> objection(Actor actor, Wish wish) {
        return actingAs.read(actor, () -> {
            var found = documents.find(actor, wish.document());
            if (found.isEmpty()) return Optional.of(new Move.Refused(new OutgoingRefusal.NoSuchDocument()));
            return against(found.get(), wish, authorities.of(actor, found.get(), wish.act())).map(Move.Refused::new);
        });
    }

    Move make(Actor actor, Wish wish, Doing doing) {
        return actingAs.call(actor, () -> {
            var found = documents.locked(actor, wish.document());
            if (found.isEmpty()) return new Move.Refused(new OutgoingRefusal.NoSuchDocument());
            var before = found.get();
            var authority = authorities.of(actor, before, wish.act());
            var against = against(before, wish, authority);
            if (against.isPresent()) return new Move.Refused(against.get());
            var faults = doing.with(before, authority.get());
            if (!faults.isEmpty()) return new Move.Refused(faults);
            return made(actor, before, wish, authority.get());
        });
    }

    /** What somebody else did meanwhile is said first: it may be the reason for everything else. */
    private Optional<Refusal> against(OutgoingDocument document, Wish wish, Optional<Authority> authority) {
        if (document.revision() != wish.seen()) {
            var last = life.last(document.id()).orElseThrow();
            return Optional.of(new OutgoingRefusal.AlreadyDecided(last.by().name(), last.act(), last.at(), document.state()));
        }
        if (authority.isEmpty()) return Optional.of(new OutgoingRefusal.NotYours(wish.act(), Waiting.whose(document, wish.act())));
        if (Life.after(document.particulars().medium(), document.state(), wish.act()).isEmpty()) {
            return Optional.of(new OutgoingRefusal.NotNow(wish.act(), document.state()));
        }
        return Optional.empty();
    }

    private Move made(Actor actor, OutgoingDocument before, Wish wish, Authority authority) {
        var to = Life.after(before.particulars().medium(), before.state(), wish.act()).orElseThrow();
        documents.move(before.id(), to, now());
        var after = documents.find(actor, before.id()).orElseThrow();
        record(actor, after, wish.act(), wish.opinion(), authority);
        if (wish.act() != Act.COMMENT) waiting.changed(actor, after);
        return new Move.Made(after.id(), to, after.revision());
    }

    /** A new document. */
    Move created(Actor actor, OutgoingDocument document) {
        record(actor, document, Act.CREATE, "", new Authority.Own());
        waiting.changed(actor, document);
        return new Move.Made(document.id(), document.state(), document.revision());
    }

    private void record(Actor actor, OutgoingDocument document, Act act, String opinion, Authority authority) {
        life.happened(actor, document, act, document.state(), document.versions(), authority.label(), opinion, now());
        var details = new HashMap<String, String>(authority.details());
        details.put("state", document.state().name());
        details.put("kind", document.particulars().kind());
        details.put("abstract", document.particulars().abstractText());
        if (!opinion.isEmpty()) details.put("opinion", opinion);
        document.number().ifPresent(number -> details.put("code", number.symbol()));
        document.approval().ifPresent(approval -> details.put("sha256", approval.content().hex()));
        if (act == Act.ISSUE) details.put("recipients", String.valueOf(document.recipients()));
        events.publishEvent(RecordEvent.onRecord(actor, "outgoing." + act.word(), "outgoing-document", document.id(), details)
                .labelled(document.particulars().label()));
    }

    Optional<OutgoingDocument> find(Actor actor, OutgoingId id) {
        return actingAs.read(actor, () -> documents.find(actor, id));
    }

    /** The text of a document that has one. */
    Version latest(Actor actor, OutgoingId id) {
        return actingAs.read(actor, () -> documents.find(actor, id).flatMap(document -> life.version(id, document.versions()))).orElseThrow();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), Wording.ZONE);
    }
}
