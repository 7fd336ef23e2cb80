package vn.tangthu.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.Unit;
import vn.tangthu.organisation.Units;

/** What the drafter does: begins a document, hands in its texts, says who gets it, submits it (Decree 30/2020/NĐ-CP, Art. 10). */
@Component
public class Drafting {

    /** Far above every list that was seen; a slip of the hand shall not fill the table. */
    public static final int MOST_RECIPIENTS = 20_000;

    private final ActingAs actingAs;
    private final Moves moves;
    private final DocumentRows documents;
    private final LifeRows life;
    private final Texts texts;
    private final Authorities authorities;
    private final People people;
    private final Units units;

    Drafting(ActingAs actingAs, Moves moves, DocumentRows documents, LifeRows life, Texts texts, Authorities authorities, People people, Units units) {
        this.actingAs = actingAs;
        this.moves = moves;
        this.documents = documents;
        this.life = life;
        this.texts = texts;
        this.authorities = authorities;
        this.people = people;
        this.units = units;
    }

    /** Begins a document; its text is handed in afterwards. */
    public Move begin(Actor actor, Particulars particulars, List<Recipient> recipients) {
        if (!Competence.mayDraft(actor)) return new Move.Refused(new OutgoingRefusal.MayNotDraft());
        var faults = faults(particulars, recipients);
        if (!faults.isEmpty()) return new Move.Refused(faults);
        return actingAs.call(actor, () -> {
            var signer = signer(actor, particulars.signer());
            if (signer.isEmpty()) return new Move.Refused(new OutgoingRefusal.MayNotSign(nameOf(actor, particulars.signer())));
            var document = begun(actor, particulars, signer.get(), recipients.size());
            documents.add(document);
            life.receivers(document, recipients);
            return moves.created(actor, document);
        });
    }

    private OutgoingDocument begun(Actor actor, Particulars particulars, Person signer, int recipients) {
        var at = moves.now();
        var unit = people.find(actor, actor.person()).flatMap(Person::unit).flatMap(id -> units.find(actor, id));
        return new OutgoingDocument(
                OutgoingId.next(at), actor.home(), particulars, unit.map(one -> one.id().value()), unit.map(Unit::symbol).orElse(""),
                new NamedPerson(actor.person(), actor.name()), Optional.empty(), new NamedPerson(signer.id(), signer.fullName()), signer.post(),
                State.DRAFTING, 0, 0, recipients, Optional.empty(), Optional.empty(), "", Optional.empty(), at, at);
    }

    /** Other particulars and recipients. What was approved goes back to the content check. */
    public Move change(Actor actor, OutgoingId id, int seen, Particulars particulars, List<Recipient> recipients) {
        var faults = faults(particulars, recipients);
        if (!faults.isEmpty()) return new Move.Refused(faults);
        return moves.make(actor, new Moves.Wish(id, seen, actOfChange(actor, id), ""), (before, authority) -> {
            var signer = signer(actor, particulars.signer());
            if (signer.isEmpty()) return List.of(new OutgoingRefusal.MayNotSign(nameOf(actor, particulars.signer())));
            if (before.number().isPresent() && !sameSeries(before.particulars(), particulars)) {
                return List.of(new OutgoingRefusal.NumberStays(before.code()));
            }
            documents.change(changed(before, particulars, signer.get(), recipients.size()));
            life.receivers(before, recipients);
            return List.of();
        });
    }

    /** The kind stands in the symbol; a document with a number keeps it. */
    private static boolean sameSeries(Particulars one, Particulars other) {
        return one.kind().equals(other.kind()) && one.medium() == other.medium();
    }

    private static OutgoingDocument changed(OutgoingDocument before, Particulars particulars, Person signer, int recipients) {
        return new OutgoingDocument(
                before.id(), before.agency(), particulars, before.unit(), before.unitSymbol(), before.drafter(), before.checker(),
                new NamedPerson(signer.id(), signer.fullName()), signer.post(), before.state(), before.revision(), before.versions(), recipients,
                before.approval(), before.number(), before.receipt(), before.issuedOn(), before.createdAt(), before.changedAt());
    }

    /**
     * Hands in another text. What was approved goes back to the content check, unless the one who approves hands it in
     * while the document is with them.
     *
     * @param attached what is attached, in its order; absent to keep what the version before had
     */
    public Move addVersion(Actor actor, OutgoingId id, int seen, Upload main, Optional<List<Upload>> attached, String note) {
        var taken = texts.take(labelOf(actor, id), main, attached.orElse(List.of()));
        if (taken instanceof Texts.Taking.Refused refused) return new Move.Refused(refused.why());
        var files = ((Texts.Taking.Taken) taken).files();
        return moves.make(actor, new Moves.Wish(id, seen, actOfChange(actor, id), Particulars.tidy(note)), (before, authority) -> {
            add(actor, before, attached.isPresent() ? files : withEarlierAttachments(before, files), Particulars.tidy(note));
            return List.of();
        });
    }

    private List<Version.File> withEarlierAttachments(OutgoingDocument before, List<Version.File> main) {
        var files = new ArrayList<>(main);
        life.version(before.id(), before.versions()).ifPresent(earlier -> files.addAll(earlier.files().subList(1, earlier.files().size())));
        return files;
    }

    private void add(Actor actor, OutgoingDocument document, List<Version.File> files, String note) {
        var version = new Version(document.versions() + 1, Version.digest(files), actor.name(), moves.now(), note, files);
        life.add(document, version, actor.person());
        documents.countVersion(document.id(), version.ordinal());
    }

    /** The one who approves edits what lies before them; everybody else changes it, and it goes the whole way again. */
    private Act actOfChange(Actor actor, OutgoingId id) {
        var document = actingAs.read(actor, () -> documents.find(actor, id));
        return document.filter(one -> one.state() == State.APPROVAL && authorities.of(actor, one, Act.EDIT).isPresent()).isPresent() ? Act.EDIT : Act.CHANGE;
    }

    private vn.tangthu.kernel.Sensitivity labelOf(Actor actor, OutgoingId id) {
        return actingAs.read(actor, () -> documents.find(actor, id)).map(document -> document.particulars().label())
                .orElse(vn.tangthu.kernel.Sensitivity.INTERNAL);
    }

    /** Says something about it, with the version it is about. */
    public Move comment(Actor actor, OutgoingId id, int seen, String words) {
        if (words.isBlank()) return new Move.Refused(new OutgoingRefusal.ReasonMissing());
        return moves.make(actor, new Moves.Wish(id, seen, Act.COMMENT, Particulars.tidy(words)), Moves.Doing.NOTHING);
    }

    /**
     * Hands the draft on to the head of the drafting unit, or, where it has none, to the one who signs.
     *
     * @param checker somebody else to check the content; absent for the head of the unit
     */
    public Move submit(Actor actor, OutgoingId id, int seen, Optional<PersonId> checker, String words) {
        return moves.make(actor, new Moves.Wish(id, seen, Act.SUBMIT, Particulars.tidy(words)), (before, authority) -> {
            if (before.versions() == 0) return List.of(new OutgoingRefusal.NoText());
            if (before.recipients() == 0) return List.of(new OutgoingRefusal.NoRecipients());
            var chosen = checker(actor, before, checker);
            if (chosen.isEmpty()) return List.of(new OutgoingRefusal.NobodyChecks());
            documents.checkedBy(id, new NamedPerson(chosen.get().id(), chosen.get().fullName()));
            return List.of();
        });
    }

    private Optional<Person> checker(Actor actor, OutgoingDocument document, Optional<PersonId> wanted) {
        var atWork = people.atWork(actor);
        if (wanted.isPresent()) return atWork.stream().filter(person -> person.id().equals(wanted.get()) && mayCheck(person)).findFirst();
        return atWork.stream().filter(person -> person.roles().contains(Role.UNIT_HEAD))
                .filter(person -> person.unit().map(unit -> unit.value()).equals(document.unit())).findFirst()
                .or(() -> atWork.stream().filter(person -> person.id().equals(document.signer().id())).findFirst());
    }

    /** Those of the agency who may be chosen to answer for the content. */
    public List<Person> checkers(Actor actor) {
        return people.atWork(actor).stream().filter(Drafting::mayCheck).toList();
    }

    private static boolean mayCheck(Person person) {
        return person.roles().contains(Role.UNIT_HEAD) || person.roles().contains(Role.AGENCY_HEAD);
    }

    /** Those of the agency who may be chosen to sign: its heads, and heads of units, who sign by order (TL., TUQ.). */
    public List<Person> signers(Actor actor) {
        return people.atWork(actor).stream().filter(Drafting::mayCheck)
                .sorted(java.util.Comparator.comparing((Person person) -> !person.roles().contains(Role.AGENCY_HEAD))).toList();
    }

    private Optional<Person> signer(Actor actor, PersonId wanted) {
        return people.find(actor, wanted).filter(person -> person.atWork() && person.agency().equals(actor.home()) && mayCheck(person));
    }

    private String nameOf(Actor actor, PersonId id) {
        return people.find(actor, id).map(Person::fullName).orElse("—");
    }

    private static List<OutgoingRefusal> faults(Particulars particulars, List<Recipient> recipients) {
        var faults = particulars.faults();
        if (recipients.size() > MOST_RECIPIENTS) faults.add(new OutgoingRefusal.TooManyRecipients(MOST_RECIPIENTS));
        if (recipients.stream().anyMatch(recipient -> recipient.name().isEmpty())) faults.add(new OutgoingRefusal.FieldMissing("recipient"));
        if (recipients.stream().anyMatch(recipient -> recipient.name().length() > Particulars.LONGEST)) faults.add(new OutgoingRefusal.TooLong(Particulars.LONGEST));
        return faults;
    }
}
