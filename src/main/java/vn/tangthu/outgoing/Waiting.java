package vn.tangthu.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.worklist.WorkDesk;
import vn.tangthu.worklist.WorkItem;

/** Puts a document on the lists of those whose step is next, and takes it from all others. */
@Component
class Waiting {

    private static final String HOLDER = "outgoing";

    private final WorkDesk work;
    private final People people;
    private final Authorities authorities;

    Waiting(WorkDesk work, People people, Authorities authorities) {
        this.work = work;
        this.people = people;
        this.authorities = authorities;
    }

    void changed(Actor actor, OutgoingDocument document) {
        work.done(actor, HOLDER, document.id().value());
        Life.next(document.particulars().medium(), document.state()).ifPresent(next -> {
            for (var person : waitedFor(actor, document, next)) work.handIn(actor, item(document, next, person));
        });
    }

    private List<PersonId> waitedFor(Actor actor, OutgoingDocument document, Act next) {
        return switch (next) {
            case SUBMIT -> List.of(document.drafter().id());
            case PASS_CONTENT -> document.checker().map(NamedPerson::id).stream().toList();
            case APPROVE -> signers(actor, document, next);
            case SIGN -> document.particulars().medium() == Medium.PAPER ? clerks(actor) : signers(actor, document, next);
            default -> clerks(actor);
        };
    }

    private List<PersonId> signers(Actor actor, OutgoingDocument document, Act next) {
        return Stream.concat(Stream.of(document.signer().id()), authorities.deputy(actor, document, next).stream()).toList();
    }

    private List<PersonId> clerks(Actor actor) {
        return people.atWork(actor).stream().filter(person -> person.roles().contains(Role.CLERK)).map(Person::id).toList();
    }

    private static WorkItem item(OutgoingDocument document, Act next, PersonId person) {
        var particulars = document.particulars();
        return new WorkItem(
                new WorkItem.Step(HOLDER, document.id().value(), next.word()), person, "outgoing." + next.word(), document.code(),
                particulars.kind() + ": " + particulars.abstractText(), "/outgoing/" + document.id(), particulars.label(), particulars.dueOn(),
                Optional.of(new WorkItem.AskedBy(document.drafter().id(), document.drafter().name())));
    }

    /** A name, or a key of the message files where it is anybody in an office. */
    static String whose(OutgoingDocument document, Act act) {
        return switch (act) {
            case PASS_CONTENT -> document.checker().map(NamedPerson::name).orElse("outgoing.whose.checker");
            case APPROVE, EDIT -> document.signer().name();
            case SIGN -> document.particulars().medium() == Medium.PAPER ? "outgoing.whose.clerk" : document.signer().name();
            case SUBMIT, CHANGE -> document.drafter().name();
            case CREATE, COMMENT, SEND_BACK -> "outgoing.whose.part";
            case RECALL -> "outgoing.whose.head";
            default -> "outgoing.whose.clerk";
        };
    }
}
