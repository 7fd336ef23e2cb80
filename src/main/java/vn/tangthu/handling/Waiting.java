package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.worklist.WorkDesk;
import vn.tangthu.worklist.WorkItem;

/** Who is waited for at a document, told to the work list after every step; and all of them may see the document. */
@Component
class Waiting {

    static final String HOLDER = "handling";

    private final Deciders deciders;
    private final WorkDesk desk;
    private final IncomingRegister register;

    Waiting(Deciders deciders, WorkDesk desk, IncomingRegister register) {
        this.deciders = deciders;
        this.desk = desk;
        this.register = register;
    }

    /** @param people who are waited for, each of them or one of them */
    private record Wait(String step, String act, Collection<PersonId> people, Optional<LocalDate> dueOn, Optional<WorkItem.AskedBy> askedBy) {}

    void follow(Actor actor, RegisterLine line, Case before, Case now) {
        var wanted = of(actor, now);
        var was = new LinkedHashMap<>(of(actor, before));
        wanted.forEach((step, wait) -> {
            if (was.containsKey(step) && wait.people().containsAll(was.get(step).people())) was.remove(step);
        });
        was.keySet().forEach(step -> desk.done(actor, step(line, step)));
        if (now.state().isClosed()) now.tasks().stream().filter(Waiting::isCooperationHandedBack).forEach(task -> desk.done(actor, step(line, toldOf(task))));
        for (var wait : wanted.values()) {
            register.entrust(actor, line.id(), wait.people());
            for (var person : wait.people()) desk.handIn(actor, item(line, wait, person));
        }
    }

    /** A unit that was to cooperate has handed its part back: it stands on the lead's list until they have looked. */
    void tellLead(Act act, Task handedBack) {
        var people = leads(act.actor(), act.before());
        if (people.isEmpty()) return;
        var wait = new Wait(toldOf(handedBack), "told-back", people, Optional.empty(), Optional.of(new WorkItem.AskedBy(act.actor().person(), act.actor().name())));
        register.entrust(act.actor(), act.id(), people);
        for (var person : people) desk.handIn(act.actor(), item(act.line(), wait, person));
    }

    /** Whoever leads has looked: what they were told leaves the list. */
    void looked(Actor actor, RegisterLine line, Case now) {
        var back = now.tasks().stream().filter(Waiting::isCooperationHandedBack).toList();
        if (back.isEmpty() || !leads(actor, now).contains(actor.person())) return;
        back.forEach(task -> desk.done(actor, step(line, toldOf(task))));
    }

    private static boolean isCooperationHandedBack(Task task) {
        return task.isUnits() && task.part() == Part.COOPERATING && task.state() == TaskState.HANDED_BACK;
    }

    private static String toldOf(Task unit) {
        return "told-back:" + unit.ordinal();
    }

    /** The person who leads; while there is none, whoever heads the lead unit. */
    private Collection<PersonId> leads(Actor actor, Case now) {
        var person = now.leadPerson().filter(task -> task.state().isOpen()).flatMap(Task::person);
        if (person.isPresent()) return List.of(person.get());
        return now.leadUnit().map(unit -> deciders.waitedForIn(actor, unit.unit(), DelegationScope.ASSIGN_INCOMING)).map(List::copyOf).orElse(List.of());
    }

    /** Nobody is waited for any more, and no list keeps what it was about. */
    void forget(Actor actor, RegisterLine line, String title) {
        desk.forget(actor, HOLDER, line.id().value(), title);
    }

    private static WorkItem item(RegisterLine line, Wait wait, PersonId person) {
        return new WorkItem(
                step(line, wait.step()), person, "handling." + wait.act(), "số đến " + line.number(), line.entry().abstractText(),
                "/incoming/cases/" + line.id(), line.entry().label(), wait.dueOn(), wait.askedBy().filter(by -> !by.person().equals(person)));
    }

    private static WorkItem.Step step(RegisterLine line, String name) {
        return new WorkItem.Step(HOLDER, line.id().value(), name);
    }

    private Map<String, Wait> of(Actor actor, Case now) {
        var waits = new ArrayList<Wait>();
        if (now.state().isClosed()) return Map.of();
        if (now.state() == CaseState.PRESENTED) {
            var people = deciders.waitedForAbove(actor, now.leader(), DelegationScope.ASSIGN_INCOMING);
            waits.add(new Wait("direct", "direct", people, Optional.of(now.openedOn()).filter(day -> now.urgent()), Optional.empty()));
        }
        for (var task : now.tasks()) {
            if (task.state() == TaskState.WAITING) {
                waits.add(new Wait("assign:" + task.ordinal(), "assign", deciders.waitedForIn(actor, task.unit(), DelegationScope.ASSIGN_INCOMING), task.dueOn(), giver(task)));
            }
            if (task.state() == TaskState.GIVEN && !task.isUnits() || task.state() == TaskState.IN_HAND) {
                var act = now.isLeadPerson(task) ? "handle" : "cooperate";
                waits.add(new Wait("handle:" + task.ordinal(), act, List.of(task.person().orElseThrow()), task.dueOn(), giver(task)));
            }
            if (task.state() == TaskState.PROPOSED) {
                waits.add(new Wait("agree:" + task.ordinal(), "agree", deciders.waitedForIn(actor, task.unit(), DelegationScope.ASSIGN_INCOMING), task.dueOn(), doer(task)));
            }
            if (task.asked().isPresent()) {
                var people = isForLeaders(now, task)
                        ? deciders.waitedForAbove(actor, now.leader(), DelegationScope.EXTEND_DEADLINE)
                        : deciders.waitedForIn(actor, task.unit(), DelegationScope.EXTEND_DEADLINE);
                waits.add(new Wait("extend:" + task.ordinal(), "extend", people, task.dueOn(), doer(task)));
            }
        }
        var byStep = new LinkedHashMap<String, Wait>();
        waits.forEach(wait -> byStep.put(wait.step(), wait));
        return byStep;
    }

    /** Whoever set a deadline may put it off: beyond the unit's day it is a leader's. */
    static boolean isForLeaders(Case now, Task task) {
        return task.isUnits() || task.asked().isPresent() && now.unitOf(task).dueOn().filter(task.asked().get().until()::isAfter).isPresent();
    }

    private static Optional<WorkItem.AskedBy> giver(Task task) {
        return Optional.of(new WorkItem.AskedBy(task.givenBy(), task.givenName()));
    }

    private static Optional<WorkItem.AskedBy> doer(Task task) {
        return task.person().map(person -> new WorkItem.AskedBy(person, task.personName()));
    }
}
