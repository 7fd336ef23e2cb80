package vn.tangthu.outgoing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.signing.Passphrase;

/** The way of a numbered document to those who receive it (Decree 30/2020/NĐ-CP, Art. 13 to 19), and back when it is recalled. */
@Component
public class Issuing {

    private final Moves moves;
    private final DocumentRows documents;
    private final LifeRows life;
    private final Texts texts;
    private final Signatures signatures;
    private final PostRegister post;
    private final Agencies agencies;
    private final OutgoingIndex index;
    private final ApplicationEventPublisher events;

    Issuing(Moves moves, DocumentRows documents, LifeRows life, Texts texts, Signatures signatures, PostRegister post, Agencies agencies, OutgoingIndex index,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.documents = documents;
        this.life = life;
        this.texts = texts;
        this.signatures = signatures;
        this.post = post;
        this.agencies = agencies;
        this.index = index;
        this.events = events;
    }

    /** The clerk has the sheets that the competent person signed by hand; a number may be given (Art. 15(3)). */
    public Move signedOnPaper(Actor actor, OutgoingId id, int seen, String note) {
        return moves.make(actor, wish(id, seen, Act.SIGN, note), (before, authority) -> onPaper(before));
    }

    /**
     * The stamped sheets were scanned; the scan is what the system keeps and sends.
     *
     * @param seal whether the agency signs the scan with its key
     */
    public Move scanned(Actor actor, OutgoingId id, int seen, Upload scan, List<Upload> attached, boolean seal, Optional<Passphrase> passphrase) {
        var wish = wish(id, seen, Act.SEAL, "");
        var objection = moves.objection(actor, wish);
        if (objection.isPresent()) return objection.get();
        var document = moves.find(actor, id).orElseThrow();
        var taken = texts.take(document.particulars().label(), scan, attached);
        if (taken instanceof Texts.Taking.Refused refused) return new Move.Refused(refused.why());
        var scans = ((Texts.Taking.Taken) taken).files();
        var notPdf = scans.stream().filter(file -> file.format() != Version.Format.PDF).findFirst();
        if (notPdf.isPresent()) return new Move.Refused(new OutgoingRefusal.FileRefused(notPdf.get().name(), "scan-not-pdf"));
        var files = new ArrayList<SignedFile>();
        for (var file : scans) {
            files.add(new SignedFile(document.versions(), SignedFile.Role.SCAN, file.place(), file.sha256(), file.size(), file.name(), actor.name(), "", moves.now()));
        }
        if (seal) {
            var faults = signatures.sealScan(actor, document, List.copyOf(files), passphrase, files);
            if (!faults.isEmpty()) return new Move.Refused(faults);
        }
        return moves.make(actor, wish, (before, authority) -> {
            var faults = onPaper(before);
            if (faults.isEmpty()) files.forEach(file -> life.add(before, file));
            return faults;
        });
    }

    private static List<Refusal> onPaper(OutgoingDocument document) {
        return document.particulars().medium() == Medium.PAPER ? List.of() : List.of(new OutgoingRefusal.FieldWrong("medium", "—"));
    }

    /** Sends it out: recipients, trace, search entry and {@link DocumentIssued} come about in one transaction. */
    public Move issue(Actor actor, OutgoingId id, int seen) {
        var wish = wish(id, seen, Act.ISSUE, "");
        var objection = moves.objection(actor, wish);
        if (objection.isPresent()) return objection.get();
        var words = index.written(moves.latest(actor, id));
        return moves.make(actor, wish, (before, authority) -> {
            var files = issuedFiles(before);
            if (files.isEmpty()) return List.of(new OutgoingRefusal.ScanMissing());
            documents.issued(id, moves.today());
            var recipients = life.receivers(id, 0, Drafting.MOST_RECIPIENTS);
            post.dispatched(actor, before, moves.today());
            index.handIn(actor, before, recipients, files, words);
            events.publishEvent(new DocumentIssued(actor, issued(actor, before, files, recipients)));
            return List.of();
        });
    }

    /** Signed by the agency where it signed, otherwise as scanned; the document first. */
    private List<SignedFile> issuedFiles(OutgoingDocument document) {
        var all = life.signed(document.id(), document.versions());
        var role = all.stream().anyMatch(file -> file.role() == SignedFile.Role.AGENCY) ? SignedFile.Role.AGENCY : SignedFile.Role.SCAN;
        return all.stream().filter(file -> file.role() == role).sorted(Comparator.comparing(SignedFile::place)).toList();
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

    /**
     * Takes an issued document back; it is frozen with all that is known of it (App. VI, J1).
     *
     * @param why the order by which it is recalled, or what is wrong with it
     */
    public Move recall(Actor actor, OutgoingId id, int seen, String why) {
        if (why.isBlank()) return new Move.Refused(new OutgoingRefusal.ReasonMissing());
        return moves.make(actor, wish(id, seen, Act.RECALL, why), (before, authority) -> {
            events.publishEvent(new DocumentRecalled(actor, id, why.strip()));
            return List.of();
        });
    }

    private static Moves.Wish wish(OutgoingId id, int seen, Act act, String opinion) {
        return new Moves.Wish(id, seen, act, Particulars.tidy(opinion));
    }
}
