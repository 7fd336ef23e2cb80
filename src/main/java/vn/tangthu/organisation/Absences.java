package vn.tangthu.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

/**
 * Which heads are away on which days, and who is proposed in their place. Everybody of the agency may know, for everybody
 * brings documents to them; heads note their own days, administrators those of heads who cannot.
 */
@Component
public class Absences {

    private static final String SELECT = """
            select a.*, person.full_name person_name, deputy.full_name deputy_name
              from organisation.absence a
              join organisation.person person on person.id = a.person
              join organisation.person deputy on deputy.id = a.deputy
            """;

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final PersonRows people;
    private final Clock clock;
    private final Administration administration;

    public Absences(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.people = new PersonRows(jdbc);
        this.clock = clock;
        this.administration = new Administration(events);
    }

    /** Those of the actor's agency who are away on a day. When days were noted twice, what was noted last. */
    public Map<PersonId, Absence> on(Actor actor, LocalDate day) {
        return actingAs.read(actor, () -> jdbc.sql(SELECT + """
                where a.agency_id = ? and a.cancelled_at is null and ? between a.from_day and a.to_day and deputy.left_on is null
                order by a.made_at""").params(actor.home().value(), day).query(Absences::read).list())
                .stream().collect(Collectors.toMap(Absence::person, Function.identity(), (earlier, later) -> later));
    }

    /** What is noted of a person and not over, in the order of the days. */
    public List<Absence> coming(Actor actor, PersonId person) {
        return actingAs.read(actor, () -> jdbc.sql(SELECT + """
                where a.person = ? and a.cancelled_at is null and a.to_day >= ? order by a.from_day""")
                .params(person.value(), today()).query(Absences::read).list());
    }

    /** Notes that a head is away. @return why not, empty when it was noted */
    public Optional<DelegationRefusal> note(Actor actor, AbsenceForm form) {
        if (!mayNote(actor, form.person())) return Optional.of(new DelegationRefusal.NotYoursToGive());
        if (form.person().equals(form.deputy())) return Optional.of(new DelegationRefusal.ToOneself());
        if (form.to().isBefore(form.from())) return Optional.of(new DelegationRefusal.EndsBeforeItBegins(form.from(), form.to()));
        if (form.to().isBefore(today())) return Optional.of(new DelegationRefusal.AlreadyOver(form.to()));
        return actingAs.call(actor, () -> checked(actor, form));
    }

    private Optional<DelegationRefusal> checked(Actor actor, AbsenceForm form) {
        var person = people.find(form.person()).filter(Person::atWork);
        var deputy = people.find(form.deputy()).filter(Person::atWork);
        if (person.isEmpty() || deputy.isEmpty() || !person.get().agency().equals(deputy.get().agency())) {
            return Optional.of(new DelegationRefusal.NotOfThisAgency());
        }
        if (!person.get().isHead()) return Optional.of(new DelegationRefusal.NotAHead(person.get().fullName()));
        insert(actor, person.get(), form);
        return Optional.empty();
    }

    private void insert(Actor actor, Person person, AbsenceForm form) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into organisation.absence (id, agency_id, person, deputy, from_day, to_day, note, made_by, made_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, person.agency().value(), form.person().value(), form.deputy().value(), form.from(), form.to(), form.note(),
                        actor.person().value(), actor.name()).update();
        administration.trace(actor, "absence.noted", person.agency(), "absence", id,
                Map.of("name", person.fullName(), "from", Days.shown(form.from()), "to", Days.shown(form.to())));
    }

    /** The person is there after all. @return why not, empty when it was cancelled */
    public Optional<DelegationRefusal> cancel(Actor actor, UUID id) {
        return actingAs.call(actor, () -> {
            var found = jdbc.sql(SELECT + "where a.id = ? and a.cancelled_at is null").param(id).query(Absences::read).optional();
            if (found.isEmpty()) return Optional.of(new DelegationRefusal.NoSuchAbsence());
            if (!mayNote(actor, found.get().person())) return Optional.of(new DelegationRefusal.NotYoursToGive());
            jdbc.sql("update organisation.absence set cancelled_at = clock_timestamp(), cancelled_by = ? where id = ?")
                    .params(actor.person().value(), id).update();
            administration.trace(actor, "absence.cancelled", agencyOf(found.get()), "absence", id, Map.of("name", found.get().personName()));
            return Optional.empty();
        });
    }

    private AgencyId agencyOf(Absence absence) {
        return people.find(absence.person()).map(Person::agency).orElseThrow();
    }

    private static boolean mayNote(Actor actor, PersonId person) {
        return actor.person().equals(person) || actor.has(Role.ADMINISTRATOR) || actor.isSystem();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }

    private static Absence read(ResultSet row, int n) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("person_name"),
                new PersonId(row.getObject("deputy", UUID.class)),
                row.getString("deputy_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("note"),
                row.getObject("cancelled_at") != null);
    }
}
