package vn.tangthu.outgoing;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;

/** Checks, approval and sending back; each says what it thinks of the version before it (Decree 30/2020/NĐ-CP, Art. 11 and 12). */
@Component
public class Deciding {

    private final Moves moves;
    private final DocumentRows documents;
    private final LifeRows life;
    private final NumberRows numbers;

    Deciding(Moves moves, DocumentRows documents, LifeRows life, NumberRows numbers) {
        this.moves = moves;
        this.documents = documents;
        this.life = life;
        this.numbers = numbers;
    }

    /** The head of the unit answers for the content. */
    public Move passContent(Actor actor, OutgoingId id, int seen, String opinion) {
        return moves.make(actor, wish(id, seen, Act.PASS_CONTENT, opinion), Moves.Doing.NOTHING);
    }

    /** The clerk answers for the form. */
    public Move passForm(Actor actor, OutgoingId id, int seen, String opinion) {
        return moves.make(actor, wish(id, seen, Act.PASS_FORM, opinion), Moves.Doing.NOTHING);
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
