package vn.tangthu.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.Delegation;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.UnitId;

/** Who may decide, in whose name, and who is waited for. */
@Component
class Deciders {

    private final People people;
    private final Delegations delegations;
    private final Clock clock;

    Deciders(People people, Delegations delegations, Clock clock) {
        this.people = people;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** By what right the actor decides as a leader of the agency; empty when they may not. */
    Optional<Authority> asLeader(Actor actor, DelegationScope scope) {
        if (actor.has(Role.AGENCY_HEAD)) return Optional.of(new Authority.Own());
        return actingFor(actor, scope, head -> head.roles().contains(Role.AGENCY_HEAD));
    }

    /** By what right the actor decides for a unit; a unit without a head at work is the leaders' to decide for. */
    Optional<Authority> forUnit(Actor actor, UnitId unit, DelegationScope scope) {
        var heads = headsOf(actor, unit);
        if (heads.isEmpty()) return asLeader(actor, scope);
        if (actor.has(Role.UNIT_HEAD) && heads.stream().anyMatch(head -> head.id().equals(actor.person()))) return Optional.of(new Authority.Own());
        return actingFor(actor, scope, heads::contains);
    }

    private Optional<Authority> actingFor(Actor actor, DelegationScope scope, java.util.function.Predicate<Person> whom) {
        return delegations.headsFor(actor, scope, today()).stream()
                .filter(held -> people.find(actor, held.head()).filter(Person::atWork).filter(whom).isPresent())
                .findFirst().map(Authority.class::cast);
    }

    /** Heads of the agency at work. */
    List<Person> leaders(Actor actor) {
        return people.atWork(actor).stream().filter(person -> person.roles().contains(Role.AGENCY_HEAD)).toList();
    }

    List<Person> headsOf(Actor actor, UnitId unit) {
        return peopleOf(actor, unit).stream().filter(person -> person.roles().contains(Role.UNIT_HEAD)).toList();
    }

    /** Those at work in a unit. */
    List<Person> peopleOf(Actor actor, UnitId unit) {
        return people.atWork(actor).stream().filter(person -> person.unit().equals(Optional.of(unit))).toList();
    }

    /** Who is waited for when something is to be decided for a unit, deputies included. */
    List<PersonId> waitedForIn(Actor actor, UnitId unit, DelegationScope scope) {
        var heads = headsOf(actor, unit).stream().map(Person::id).toList();
        return heads.isEmpty() ? waitedForAbove(actor, Optional.empty(), scope) : withDeputies(actor, heads, scope);
    }

    /** Who is waited for when a leader is to decide: the one before whom it lies, else all of them. */
    List<PersonId> waitedForAbove(Actor actor, Optional<PersonId> leader, DelegationScope scope) {
        var leaders = leaders(actor).stream().map(Person::id).toList();
        return withDeputies(actor, leader.filter(leaders::contains).map(List::of).orElse(leaders), scope);
    }

    private List<PersonId> withDeputies(Actor actor, List<PersonId> heads, DelegationScope scope) {
        return heads.stream()
                .flatMap(head -> Stream.concat(Stream.of(head), delegations.deputyOf(actor, head, scope, today()).map(Delegation::deputy).stream()))
                .distinct().toList();
    }

    Optional<Person> atWork(Actor actor, PersonId person) {
        return people.find(actor, person).filter(Person::atWork).filter(found -> found.agency().equals(actor.home()));
    }

    /**
     * For whom somebody decides.
     *
     * @param leads the leader or leaders whose documents wait for this person
     * @param units whose head they are or act for
     * @param unit where they work
     */
    record Heads(List<PersonId> leads, List<UnitId> units, Optional<UnitId> unit) {}

    Heads heads(Actor actor) {
        var me = people.find(actor, actor.person());
        var others = delegations.headsFor(actor, DelegationScope.ASSIGN_INCOMING, today()).stream()
                .flatMap(held -> people.find(actor, held.head()).filter(Person::atWork).stream()).toList();
        var all = Stream.concat(me.stream(), others.stream()).toList();
        return new Heads(
                all.stream().filter(person -> person.roles().contains(Role.AGENCY_HEAD)).map(Person::id).toList(),
                all.stream().filter(person -> person.roles().contains(Role.UNIT_HEAD)).flatMap(person -> person.unit().stream()).toList(),
                me.flatMap(Person::unit));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
