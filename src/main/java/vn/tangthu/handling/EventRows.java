package vn.tangthu.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.organisation.Authority;

/** The rows of handling.event and handling.viewing. */
@Component
class EventRows {

    private final JdbcClient jdbc;

    EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said of an event beside who, when and what. */
    record Said(String words, String unit, String to, Optional<Part> part, Optional<LocalDate> dueOn, Optional<Integer> task) {

        static Said words(String words) {
            return new Said(words, "", "", Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Said of(Task task, String words) {
            return new Said(words, task.unitName(), task.personName(), Optional.of(task.part()), task.dueOn(), Optional.of(task.ordinal()));
        }

        Said until(Optional<LocalDate> day) {
            return new Said(words, unit, to, part, day, task);
        }

        Said to(String name) {
            return new Said(words, unit, name, part, dueOn, task);
        }
    }

    /** The database gives it its number. */
    void add(AgencyId agency, LineId line, Instant at, CaseEvent.Kind kind, Actor by, Authority authority, Said said) {
        jdbc.sql("""
                        insert into handling.event (line_id, ordinal, agency_id, at, kind, person, person_name, in_name_of, delegation, words, unit_name, to_name,
                               part, due_on, task)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(line.value(), agency.value(), CaseRows.utc(at), kind.name(), by.person().value(), by.name(), authority.label(),
                        authority.details().getOrDefault("delegation", ""), said.words(), said.unit(), said.to(),
                        said.part().map(Enum::name).orElse(""), said.dueOn().orElse(null), said.task().orElse(null)))
                .update();
    }

    /** The life line, oldest first. */
    List<CaseEvent> of(LineId line) {
        return jdbc.sql("select * from handling.event where line_id = ? order by ordinal").param(line.value()).query(EventRows::read).list();
    }

    /** The last decision, which whoever comes too late is shown. */
    Optional<CaseEvent> lastDecision(LineId line) {
        return jdbc.sql("""
                        select * from handling.event where line_id = ? and kind not in ('TAKEN_UP', 'REPORTED', 'GIVEN_TO_UNIT', 'CHANGED_FOR_UNIT', 'TAKEN_FROM_UNIT')
                         order by ordinal desc limit 1""").param(line.value()).query(EventRows::read).optional();
    }

    void viewed(Actor actor, LineId line, Instant at) {
        jdbc.sql("""
                        insert into handling.viewing as v (line_id, person, agency_id, person_name, first_at, last_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (line_id, person) do update set last_at = excluded.last_at, person_name = excluded.person_name, times = v.times + 1""")
                .params(line.value(), actor.person().value(), actor.home().value(), actor.name(), CaseRows.utc(at), CaseRows.utc(at)).update();
    }

    List<Viewing> viewings(LineId line) {
        return jdbc.sql("select * from handling.viewing where line_id = ? order by first_at, person").param(line.value())
                .query((row, n) -> new Viewing(row.getString("person_name"), moment(row, "first_at"), moment(row, "last_at"), row.getInt("times"))).list();
    }

    private static CaseEvent read(ResultSet row, int n) throws SQLException {
        var part = row.getString("part");
        return new CaseEvent(
                row.getInt("ordinal"), moment(row, "at"), CaseEvent.Kind.valueOf(row.getString("kind")), row.getString("person_name"),
                row.getString("in_name_of"), row.getString("words"), row.getString("unit_name"), row.getString("to_name"),
                part.isEmpty() ? Optional.empty() : Optional.of(Part.valueOf(part)), Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("task", Integer.class)));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
