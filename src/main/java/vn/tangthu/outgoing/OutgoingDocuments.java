package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.RecordEvent;

/** Outgoing documents to look at: what the actor may see of them, and nothing else. */
@Component
public class OutgoingDocuments {

    private final ActingAs actingAs;
    private final DocumentRows documents;
    private final LifeRows life;
    private final Bitstore bitstore;
    private final Moves moves;
    private final Authorities authorities;
    private final ApplicationEventPublisher events;

    OutgoingDocuments(ActingAs actingAs, DocumentRows documents, LifeRows life, Bitstore bitstore, Moves moves, Authorities authorities,
            ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.documents = documents;
        this.life = life;
        this.bitstore = bitstore;
        this.moves = moves;
        this.authorities = authorities;
        this.events = events;
    }

    /** A page of documents and how many there are. */
    public record Page(List<OutgoingDocument> documents, long total, OutgoingQuestion question) {
        public int pages() {
            return (int) Math.max(1, (total + question.size() - 1) / question.size());
        }
    }

    /** Everything about a document. The latest version stands first, happenings in the order in which they happened. */
    public record Whole(OutgoingDocument document, List<Version> versions, List<Happening> life, List<SignedFile> signed, List<Viewing> viewings) {}

    public Page list(Actor actor, OutgoingQuestion question) {
        return actingAs.read(actor, () -> new Page(documents.list(actor, question), documents.count(actor, question), question));
    }

    public Optional<OutgoingDocument> find(Actor actor, OutgoingId id) {
        return actingAs.read(actor, () -> documents.find(actor, id));
    }

    /** Opens a document to read it: that it was looked at is kept; of a confidential one the trail knows too. */
    public Optional<Whole> open(Actor actor, OutgoingId id) {
        return actingAs.call(actor, () -> documents.find(actor, id).map(document -> {
            life.viewed(actor, document, moves.now());
            if (document.particulars().label().readsAreLogged()) {
                events.publishEvent(RecordEvent.inCategory(RecordEvent.READ, actor, "outgoing.read", "outgoing-document", id, Map.of("code", document.code()))
                        .labelled(document.particulars().label()));
            }
            return new Whole(document, life.versions(id), life.life(id), life.signed(id, document.versions()), life.viewings(id));
        }));
    }

    /** What the actor could do with the document now, the way forward first. */
    public List<Act> possible(Actor actor, OutgoingDocument document) {
        var medium = document.particulars().medium();
        return java.util.stream.Stream.concat(Life.next(medium, document.state()).stream(), java.util.Arrays.stream(Act.values()))
                .distinct()
                .filter(act -> Life.after(medium, document.state(), act).isPresent() && authorities.of(actor, document, act).isPresent())
                .toList();
    }

    /** Whether the actor has a role that drafts documents. */
    public boolean mayDraft(Actor actor) {
        return Competence.mayDraft(actor);
    }

    /** What still comes, whoever does it, the next first; nothing at the end. */
    public List<Act> ahead(OutgoingDocument document) {
        var acts = new java.util.ArrayList<Act>();
        var medium = document.particulars().medium();
        var state = document.state();
        for (var next = Life.next(medium, state); next.isPresent(); next = Life.next(medium, state)) {
            acts.add(next.get());
            state = Life.after(medium, state, next.get()).orElseThrow();
        }
        return acts;
    }

    /** @param from the first, from 0 */
    public List<Recipient> recipients(Actor actor, OutgoingId id, int from, int most) {
        return actingAs.read(actor, () -> documents.find(actor, id).isPresent() ? life.receivers(id, from, most) : List.of());
    }

    public Optional<Version> version(Actor actor, OutgoingId id, int ordinal) {
        return actingAs.read(actor, () -> documents.find(actor, id).flatMap(document -> life.version(id, ordinal)));
    }

    /** Documents of the agency that answer an incoming line. */
    public List<OutgoingDocument> answering(Actor actor, UUID line) {
        return actingAs.read(actor, () -> documents.answering(actor, line));
    }

    /** Bytes of a file that was seen through one of the doors above. */
    public InputStream bytes(Checksum file) throws IOException {
        return bitstore.open(file);
    }
}
