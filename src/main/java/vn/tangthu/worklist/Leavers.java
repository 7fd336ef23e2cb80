package vn.tangthu.worklist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.PersonChanged;

/**
 * Work does not leave with a person. That somebody left, or went to another agency, is noted in the transaction in which it
 * happens; a moment later the system hands their open work to the head of their unit, or to the agency's clerks where there is
 * none. Where nobody is to be found the note stays, and the work waits until there is somebody.
 */
@Component
class Leavers {

    private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);
    private static final Actor SYSTEM = Actor.system("worklist");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leavers(ActingAs actingAs, JdbcClient jdbc, People people, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever makes the change may not see that agency's rows, so this only notes it. */
    @EventListener
    void note(PersonChanged changed) {
        jdbc.sql("insert into worklist.leaver (person, noted_at) values (?, ?)")
                .params(changed.person().value(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private record Note(long id, PersonId person) {}

    /** Done twice, nothing happens the second time; two nodes take different notes. */
    void settle() {
        for (var note : actingAs.read(SYSTEM, this::notes)) {
            actingAs.run(SYSTEM, () -> {
                if (taken(note) && handOver(note.person())) settled(note);
            });
        }
    }

    private List<Note> notes() {
        return jdbc.sql("select id, person from worklist.leaver where settled_at is null order by id limit 200")
                .query((row, n) -> new Note(row.getLong("id"), new PersonId(row.getObject("person", UUID.class)))).list();
    }

    private boolean taken(Note note) {
        return jdbc.sql("select id from worklist.leaver where id = ? and settled_at is null for update skip locked")
                .param(note.id()).query(Long.class).optional().isPresent();
    }

    private void settled(Note note) {
        jdbc.sql("update worklist.leaver set settled_at = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), note.id()).update();
    }

    /** @return whether nothing is left to hand over */
    private boolean handOver(PersonId id) {
        var person = people.find(SYSTEM, id);
        if (person.isEmpty()) return true;
        boolean all = true;
        for (var agency : agenciesLeft(person.get())) {
            var takers = takers(person.get(), agency);
            if (takers.isEmpty()) {
                LOG.warn("Work of {} in agency {} waits: there is no head of a unit, no clerk and no head of the agency to take it", person.get().fullName(), agency);
                all = false;
            } else {
                give(person.get(), agency, takers);
            }
        }
        return all;
    }

    /** Agencies in which work waits for somebody who is no longer there. */
    private List<AgencyId> agenciesLeft(Person person) {
        return jdbc.sql("""
                select distinct agency_id from worklist.item
                where done_at is null and (person = :person or asked_by = :person) and (:left or agency_id <> :now)""")
                .param("person", person.id().value()).param("left", !person.atWork()).param("now", person.agency().value())
                .query((row, n) -> new AgencyId(row.getObject(1, UUID.class))).list();
    }

    private List<Person> takers(Person gone, AgencyId agency) {
        var others = people.atWork(SYSTEM, agency).stream().filter(other -> !other.id().equals(gone.id())).toList();
        var headOfUnit = gone.agency().equals(agency) && gone.unit().isPresent()
                ? others.stream().filter(other -> other.unit().equals(gone.unit()) && other.roles().contains(Role.UNIT_HEAD)).findFirst()
                : Optional.<Person>empty();
        if (headOfUnit.isPresent()) return List.of(headOfUnit.get());
        var clerks = with(Role.CLERK, others);
        return clerks.isEmpty() ? with(Role.AGENCY_HEAD, others) : clerks;
    }

    private static List<Person> with(Role role, List<Person> people) {
        return people.stream().filter(person -> person.roles().contains(role)).toList();
    }

    private void give(Person gone, AgencyId agency, List<Person> takers) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var why = gone.atWork() ? "moved" : "left";
        for (var taker : takers) copy(gone, agency, taker, why);
        int closed = jdbc.sql("update worklist.item set done_at = ? where agency_id = ? and person = ? and done_at is null")
                .params(now, agency.value(), gone.id().value()).update();
        jdbc.sql("update worklist.item set asked_by = ? where agency_id = ? and asked_by = ? and done_at is null")
                .params(takers.get(0).id().value(), agency.value(), gone.id().value()).update();
        if (closed > 0) {
            var names = String.join(", ", takers.stream().map(Person::fullName).toList());
            events.publishEvent(new RecordEvent(SYSTEM, RecordEvent.RECORD, "work.handed-over", Optional.of(agency), "person", gone.id().toString(),
                    Map.of("from", gone.fullName(), "to", names, "count", Integer.toString(closed)), Sensitivity.INTERNAL, Optional.empty()));
        }
    }

    /** Where the other has the same step already, done or not, theirs is the one that waits. */
    private void copy(Person gone, AgencyId agency, Person taker, String why) {
        jdbc.sql("""
                insert into worklist.item as mine (agency_id, holder, thing, step, person, act, number, title, address, label, due_on,
                       asked_by, asked_name, since, moved_from, moved_why)
                select agency_id, holder, thing, step, :taker, act, number, title, address, label, due_on, asked_by, asked_name, since, :name, :why
                from worklist.item where agency_id = :agency and person = :gone and done_at is null
                on conflict (holder, thing, step, person) do update
                   set done_at = null, since = excluded.since, moved_from = excluded.moved_from, moved_why = excluded.moved_why
                 where mine.done_at is not null""")
                .param("taker", taker.id().value()).param("name", gone.fullName()).param("why", why)
                .param("agency", agency.value()).param("gone", gone.id().value()).update();
    }
}
