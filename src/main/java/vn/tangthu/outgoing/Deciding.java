package vn.tangthu.outgoing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.layout.Finding;
import vn.tangthu.layout.FormCheck;

/** Checks, approval and sending back; each says what it thinks of the version before it (Decree 30/2020/NĐ-CP, Art. 11 and 12). */
@Component
public class Deciding {

    private final Moves moves;
    private final DocumentRows documents;
    private final LifeRows life;
    private final NumberRows numbers;
    private final Composing composing;

    Deciding(Moves moves, DocumentRows documents, LifeRows life, NumberRows numbers, Composing composing) {
        this.moves = moves;
        this.documents = documents;
        this.life = life;
        this.numbers = numbers;
        this.composing = composing;
    }

    /** The head of the unit answers for the content. */
    public Move passContent(Actor actor, OutgoingId id, int seen, String opinion) {
        return moves.make(actor, wish(id, seen, Act.PASS_CONTENT, opinion), Moves.Doing.NOTHING);
    }

    /**
     * The clerk answers for the form (Art. 12(2)). Where the text breaks a rule of Appendix I that has no exception, the form is not passed in
     * silence: see {@link #passFormDespite}. A text that the machine cannot look at is the clerk's to judge.
     */
    public Move passForm(Actor actor, OutgoingId id, int seen, String opinion) {
        var wish = wish(id, seen, Act.PASS_FORM, opinion);
        var objection = moves.objection(actor, wish);
        if (objection.isPresent()) return objection.get();
        int faults = faultsOfForm(actor, id);
        return faults > 0 ? new Move.Refused(new OutgoingRefusal.FormBroken(faults)) : moves.make(actor, wish, Moves.Doing.NOTHING);
    }

    /** The clerk passes a form in which the machine found faults; why stays on the life line. */
    public Move passFormDespite(Actor actor, OutgoingId id, int seen, String why) {
        var wish = wish(id, seen, Act.PASS_FORM_DESPITE, why);
        var objection = moves.objection(actor, wish);
        if (objection.isPresent()) return objection.get();
        if (faultsOfForm(actor, id) == 0) return passForm(actor, id, seen, why);
        return why.isBlank() ? new Move.Refused(new OutgoingRefusal.ReasonMissing()) : moves.make(actor, wish, Moves.Doing.NOTHING);
    }

    /** Rules without exception that the latest text breaks; 0 also where it could not be looked at. */
    private int faultsOfForm(Actor actor, OutgoingId id) {
        return composing.formCheck(moves.latest(actor, id)).map(check -> check instanceof FormCheck.Checked checked
                ? (int) checked.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count() : 0).orElse(0);
    }

    /** Approves the latest version as it stands. */
    public Move approve(Actor actor, OutgoingId id, int seen, String opinion) {
        return moves.make(actor, wish(id, seen, Act.APPROVE, opinion), (before, authority) -> {
            var version = life.version(id, before.versions()).orElseThrow();
            documents.approve(id, version, (actor.name() + " " + authority.label()).strip());
            return List.of();
        });
    }

    /** Back to the drafter, with a word on why. */
    public Move sendBack(Actor actor, OutgoingId id, int seen, String why) {
        if (why.isBlank()) return new Move.Refused(new OutgoingRefusal.ReasonMissing());
        return moves.make(actor, wish(id, seen, Act.SEND_BACK, why), Moves.Doing.NOTHING);
    }

    /** Ends a document that shall not be issued. A number it has stays cancelled, with the reason. */
    public Move cancel(Actor actor, OutgoingId id, int seen, String why) {
        if (why.isBlank()) return new Move.Refused(new OutgoingRefusal.ReasonMissing());
        return moves.make(actor, wish(id, seen, Act.CANCEL, why), (before, authority) -> {
            before.number().ifPresent(number -> numbers.cancel(actor, number, Particulars.tidy(why), moves.now()));
            return List.of();
        });
    }

    private static Moves.Wish wish(OutgoingId id, int seen, Act act, String opinion) {
        return new Moves.Wish(id, seen, act, Particulars.tidy(opinion));
    }
}
