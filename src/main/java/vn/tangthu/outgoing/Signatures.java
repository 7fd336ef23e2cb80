package vn.tangthu.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.signing.HeldKey;
import vn.tangthu.signing.Mark;
import vn.tangthu.signing.Passphrase;
import vn.tangthu.signing.SignRequest;
import vn.tangthu.signing.Signing;
import vn.tangthu.signing.SigningDesk;
import vn.tangthu.signing.SigningKeys;
import vn.tangthu.signing.SigningRefusal;

/**
 * From the number to the two signatures: PDF/A first, then the person who is competent, then the agency (Decree 30/2020/NĐ-CP,
 * Art. 13 and App. I, technique of presenting digital signatures). Signing takes some tenths of a second and happens outside of
 * the transaction in which it is written down.
 */
@Component
public class Signatures {

    private final ActingAs actingAs;
    private final Moves moves;
    private final DocumentRows documents;
    private final LifeRows life;
    private final FinalForm finalForm;
    private final SigningDesk desk;
    private final SigningKeys keys;
    private final Agencies agencies;
    private final People people;

    Signatures(
            ActingAs actingAs, Moves moves, DocumentRows documents, LifeRows life, FinalForm finalForm, SigningDesk desk, SigningKeys keys,
            Agencies agencies, People people) {
        this.actingAs = actingAs;
        this.moves = moves;
        this.documents = documents;
        this.life = life;
        this.finalForm = finalForm;
        this.desk = desk;
        this.keys = keys;
        this.agencies = agencies;
        this.people = people;
    }

    /** With which the actor signs; absent when they have none. */
    public Optional<HeldKey> ownKey(Actor actor) {
        return keys.own(actor);
    }

    /** With which the agency signs; for its clerks. */
    public Optional<HeldKey> agencyKey(Actor actor) {
        return actor.has(Role.CLERK) ? keys.agencys(actor) : Optional.empty();
    }

    /**
     * What would stand in the way of signing with a key now, so that it is said before its passphrase is typed.
     *
     * @param seen whether the key's picture is put on the page; the marks of copies and attachments have none
     * @return empty when nothing does, as far as can be told without opening the key
     */
    public List<Refusal> hindrances(Optional<HeldKey> key, boolean agencys, boolean seen) {
        if (key.isEmpty()) return List.of(new OutgoingRefusal.NoKey(agencys));
        var held = key.get();
        var found = new ArrayList<Refusal>();
        var standing = held.standing(moves.now());
        if (standing == HeldKey.Standing.EXPIRED) found.add(new SigningRefusal.CertificateExpired(held.holder(), day(held.validTo())));
        if (standing == HeldKey.Standing.NOT_YET) found.add(new SigningRefusal.CertificateNotYetValid(held.holder(), day(held.validFrom())));
        if (seen && held.picture().isEmpty()) found.add(new SigningRefusal.NoPicture(held.whose()));
        return found;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Wording.ZONE);
    }

    /**
     * Makes the PDF/A of a numbered electronic document, which is then signed. Done again, nothing happens. Not inside a
     * transaction: it may take a minute.
     *
     * @return why not; empty when it is there, or when there is none to be made
     */
    public Optional<Refusal> prepare(Actor actor, OutgoingId id) {
        var found = moves.find(actor, id).filter(document -> document.state() == State.NUMBERED && document.particulars().medium() == Medium.ELECTRONIC);
        if (found.isEmpty() || !made(actor, found.get(), SignedFile.Role.FINAL).isEmpty()) return Optional.empty();
        var document = found.get();
        var version = actingAs.read(actor, () -> life.version(id, document.versions())).orElseThrow();
        var making = finalForm.make(document, version);
        if (making instanceof FinalForm.Making.Refused refused) return Optional.of(refused.why());
        keepFinals(actor, document, ((FinalForm.Making.Made) making).files());
        return Optional.empty();
    }

    private List<SignedFile> made(Actor actor, OutgoingDocument document, SignedFile.Role role) {
        return actingAs.read(actor, () -> life.signed(document.id(), document.versions())).stream().filter(file -> file.role() == role).toList();
    }

    /** Unless the document went on meanwhile, or somebody else made them. */
    private void keepFinals(Actor actor, OutgoingDocument made, List<Version.File> files) {
        actingAs.run(actor, () -> {
            var now = documents.locked(actor, made.id()).filter(document -> document.revision() == made.revision());
            if (now.isEmpty() || !made(actor, made, SignedFile.Role.FINAL).isEmpty()) return;
            for (var file : files) {
                life.add(made, new SignedFile(made.versions(), SignedFile.Role.FINAL, file.place(), file.sha256(), file.size(), file.name(), actor.name(), "", moves.now()));
            }
        });
    }

    /** The signature of the person, or of the deputy to whom they delegated it, with the actor's own key. */
    public Move sign(Actor actor, OutgoingId id, int seen, Optional<Passphrase> passphrase) {
        var wish = new Moves.Wish(id, seen, Act.SIGN, "");
        var objection = moves.objection(actor, wish);
        if (objection.isPresent()) return objection.get();
        var fault = prepare(actor, id);
        if (fault.isPresent()) return new Move.Refused(fault.get());
        var document = moves.find(actor, id).orElseThrow();
        if (document.particulars().medium() == Medium.PAPER) return new Move.Refused(new OutgoingRefusal.FieldWrong("medium", "—"));
        var key = ownKey(actor);
        if (key.isEmpty()) return new Move.Refused(new OutgoingRefusal.NoKey(false));
        var signed = signed(actor, document, made(actor, document, SignedFile.Role.FINAL), SignedFile.Role.PERSONAL, key.get(), passphrase,
                file -> file.place() == 0 ? Optional.of(Mark.Hand.of(actor.name())) : Optional.empty());
        if (signed instanceof Signed.Refused refused) return new Move.Refused(refused.why());
        return moves.make(actor, wish, (before, authority) -> {
            if (authority instanceof Authority.InNameOf held) {
                var post = people.find(actor, actor.person()).map(Person::post).orElse(before.signerPost());
                documents.signedBy(id, new NamedPerson(actor.person(), actor.name()), post, held.capacity().prefix());
            }
            ((Signed.All) signed).files().forEach(file -> life.add(before, file));
            return List.of();
        });
    }

    /** The signature of the agency over that of the person, and on whatever is attached in files of its own. */
    public Move seal(Actor actor, OutgoingId id, int seen, Optional<Passphrase> passphrase) {
        var wish = new Moves.Wish(id, seen, Act.SEAL, "");
        var objection = moves.objection(actor, wish);
        if (objection.isPresent()) return objection.get();
        var document = moves.find(actor, id).orElseThrow();
        if (document.particulars().medium() == Medium.PAPER) return new Move.Refused(new OutgoingRefusal.ScanMissing());
        var key = agencyKey(actor);
        if (key.isEmpty()) return new Move.Refused(new OutgoingRefusal.NoKey(true));
        var files = new ArrayList<>(made(actor, document, SignedFile.Role.PERSONAL));
        made(actor, document, SignedFile.Role.FINAL).stream().filter(file -> file.place() > 0).forEach(files::add);
        var signed = signed(actor, document, files, SignedFile.Role.AGENCY, key.get(), passphrase,
                file -> Optional.of(file.place() == 0 ? Mark.Stamp.overLast() : new Mark.Attachment(document.code())));
        if (signed instanceof Signed.Refused refused) return new Move.Refused(refused.why());
        return moves.make(actor, wish, (before, authority) -> {
            ((Signed.All) signed).files().forEach(file -> life.add(before, file));
            return List.of();
        });
    }

    /** A scan of what was signed and stamped on paper, with the mark of its being made electronic (Art. 25(1)c). */
    List<? extends Refusal> sealScan(Actor actor, OutgoingDocument document, List<SignedFile> scans, Optional<Passphrase> passphrase, List<SignedFile> sealed) {
        var key = agencyKey(actor);
        if (key.isEmpty()) return List.of(new OutgoingRefusal.NoKey(true));
        var agency = agencies.find(actor, actor.home()).map(Agency::name).orElseThrow();
        var signed = signed(actor, document, scans, SignedFile.Role.AGENCY, key.get(), passphrase, file -> Optional.of(new Mark.Copy("SAO Y", agency)));
        if (signed instanceof Signed.Refused refused) return List.of(refused.why());
        sealed.addAll(((Signed.All) signed).files());
        return List.of();
    }

    private sealed interface Signed {
        record All(List<SignedFile> files) implements Signed {}

        record Refused(Refusal why) implements Signed {}
    }

    private interface Marking {
        /** Empty for a file that is not signed by this key. */
        Optional<Mark> of(SignedFile file);
    }

    private Signed signed(
            Actor actor, OutgoingDocument document, List<SignedFile> files, SignedFile.Role role, HeldKey key, Optional<Passphrase> passphrase, Marking marking) {
        var all = new ArrayList<SignedFile>();
        for (var file : files) {
            var mark = marking.of(file);
            if (mark.isEmpty()) continue;
            var signing = desk.sign(actor, new SignRequest(file.sha256(), document.particulars().label(), key.id(), passphrase, mark.get()));
            if (signing instanceof Signing.NotSigned not) return new Signed.Refused(not.why());
            var made = (Signing.Signed) signing;
            all.add(new SignedFile(file.version(), role, file.place(), made.document(), made.size(), file.name(), actor.name(), made.signer(), moves.now()));
        }
        return new Signed.All(all);
    }
}
