package vn.tangthu.outgoing;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.search.SearchDesk;
import vn.tangthu.search.SearchEntry;

/** The way of a numbered document to those who receive it (Decree 30/2020/NĐ-CP, Art. 13 to 19), and back when it is recalled. */
@Component
public class Issuing {

    private final Moves moves;
    private final DocumentRows documents;
    private final LifeRows life;
    private final Texts texts;
    private final FinalForm finalForm;
    private final ActingAs actingAs;
    private final Agencies agencies;
    private final SearchDesk search;
    private final ApplicationEventPublisher events;

    Issuing(Moves moves, DocumentRows documents, LifeRows life, Texts texts, FinalForm finalForm, ActingAs actingAs, Agencies agencies, SearchDesk search,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.documents = documents;
        this.life = life;
        this.texts = texts;
        this.finalForm = finalForm;
        this.actingAs = actingAs;
        this.agencies = agencies;
        this.search = search;
        this.events = events;
    }

    /**
     * Makes the PDF/A of a numbered electronic document, which is then signed. Done again, nothing happens. Not inside a
     * transaction: it may take a minute.
     *
     * @return why not; empty when it is there, or when there is none to be made
     */
    public Optional<Refusal> prepare(Actor actor, OutgoingId id) {
        var found = moves.find(actor, id).filter(document -> document.state() == State.NUMBERED && document.particulars().medium() == Medium.ELECTRONIC);
        if (found.isEmpty() || !finals(actor, found.get()).isEmpty()) return Optional.empty();
        var document = found.get();
        var version = actingAs.read(actor, () -> life.version(id, document.versions())).orElseThrow();
        var making = finalForm.make(document, version);
        if (making instanceof FinalForm.Making.Refused refused) return Optional.of(refused.why());
        keepFinals(actor, document, ((FinalForm.Making.Made) making).files());
        return Optional.empty();
    }

    private List<SignedFile> finals(Actor actor, OutgoingDocument document) {
        return actingAs.read(actor, () -> life.signed(document.id(), document.versions())).stream().filter(file -> file.role() == SignedFile.Role.FINAL).toList();
    }

    /** Unless the document went on meanwhile, or somebody else made them. */
    private void keepFinals(Actor actor, OutgoingDocument made, List<Version.File> files) {
        actingAs.run(actor, () -> {
            var now = documents.locked(actor, made.id()).filter(document -> document.revision() == made.revision());
            if (now.isEmpty() || !finals(actor, made).isEmpty()) return;
            for (var file : files) {
                life.add(made, new SignedFile(made.versions(), SignedFile.Role.FINAL, file.place(), file.sha256(), file.size(), file.name(), actor.name(), "", moves.now()));
            }
        });
    }

    /** The clerk has the sheets that the competent person signed by hand; a number may be given (Art. 15(3)). */
    public Move signedOnPaper(Actor actor, OutgoingId id, int seen, String note) {
        return moves.make(actor, wish(id, seen, Act.SIGN, note), (before, authority) -> onPaper(before));
    }

    /** The stamped sheets were scanned; the scan is what the system keeps and sends. */
    public Move scanned(Actor actor, OutgoingId id, int seen, Upload scan, List<Upload> attached) {
        var document = moves.find(actor, id);
        if (document.isEmpty()) return new Move.Refused(new OutgoingRefusal.NoSuchDocument());
        if (!Competence.has(actor, document.get(), Act.SEAL)) return new Move.Refused(new OutgoingRefusal.NotYours(Act.SEAL, Waiting.whose(document.get(), Act.SEAL)));
        var taken = texts.take(document.get().particulars().label(), scan, attached);
        if (taken instanceof Texts.Taking.Refused refused) return new Move.Refused(refused.why());
        var files = ((Texts.Taking.Taken) taken).files();
        return moves.make(actor, wish(id, seen, Act.SEAL, ""), (before, authority) -> {
            var faults = onPaper(before);
            if (!faults.isEmpty()) return faults;
            if (files.get(0).format() != Version.Format.PDF) return List.of(new OutgoingRefusal.FileRefused(files.get(0).name(), "scan-not-pdf"));
            for (var file : files) {
                life.add(before, new SignedFile(before.versions(), SignedFile.Role.SCAN, file.place(), file.sha256(), file.size(),
                        file.name(), actor.name(), "", moves.now()));
            }
            return List.of();
        });
    }

    private static List<Refusal> onPaper(OutgoingDocument document) {
        return document.particulars().medium() == Medium.PAPER ? List.of() : List.of(new OutgoingRefusal.FieldWrong("medium", "—"));
    }

    /** Sends it out: recipients, trace, search entry and {@link DocumentIssued} come about in one transaction. */
    public Move issue(Actor actor, OutgoingId id, int seen) {
        return moves.make(actor, wish(id, seen, Act.ISSUE, ""), (before, authority) -> {
            var files = issuedFiles(before);
            if (files.isEmpty()) return List.of(new OutgoingRefusal.ScanMissing());
            documents.issued(id, moves.today());
            var recipients = life.receivers(id, 0, Drafting.MOST_RECIPIENTS);
            search.handIn(entry(before, recipients));
            events.publishEvent(new DocumentIssued(actor, issued(actor, before, files, recipients)));
            return List.of();
        });
    }

    private List<SignedFile> issuedFiles(OutgoingDocument document) {
        var all = life.signed(document.id(), document.versions());
        var role = document.particulars().medium() == Medium.PAPER ? SignedFile.Role.SCAN : SignedFile.Role.AGENCY;
        return all.stream().filter(file -> file.role() == role).sorted(java.util.Comparator.comparing(SignedFile::place)).toList();
    }

    private IssuedDocument issued(Actor actor, OutgoingDocument document, List<SignedFile> files, List<Recipient> recipients) {
        var number = document.number().orElseThrow();
        var particulars = document.particulars();
        return new IssuedDocument(
                document.id(), document.agency(), number.number(), number.symbol(), number.on(),
                agencies.find(actor, document.agency()).map(Agency::place).orElse(""), particulars.kind(), particulars.abstractText(),
                document.signer().name(), document.signerPost(), particulars.capacity(), particulars.urgency(), particulars.label(), particulars.dueOn(),
                files.stream().map(file -> new IssuedDocument.IssuedFile(file.sha256(), file.name(), file.size(), file.place() == 0)).toList(),
                recipients.stream().map(Recipient::issued).toList(), particulars.answers());
    }

    private SearchEntry entry(OutgoingDocument document, List<Recipient> recipients) {
        return OutgoingIndex.entry(document, recipients, "");
    }

    /**
     * Takes an issued document back; it is frozen with all that is known of it (App. VI, J1).
     *
     * @param why the order by which it is recalled, or what is wrong with it
     */
    public Move recall(Actor actor, OutgoingId id, int seen, String why) {
        if (why.isBlank()) return new Move.Refused(new OutgoingRefusal.ReasonMissing());
        return moves.make(actor, wish(id, seen, Act.RECALL, why), Moves.Doing.NOTHING);
    }

    private static Moves.Wish wish(OutgoingId id, int seen, Act act, String opinion) {
        return new Moves.Wish(id, seen, act, Particulars.tidy(opinion));
    }
}
