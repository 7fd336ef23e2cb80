package vn.tangthu.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;

/** What is read of worklist.item for the pages: always from an index and never more rows than are shown or counted. */
@Component
class ListRows {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar = WorkingCalendar.national();

    ListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkEntry> open(AgencyId agency, PersonId person, LocalDate today, int limit, int offset) {
        return jdbc.sql("""
                select * from worklist.item where agency_id = ? and person = ? and done_at is null
                order by due_on, since, thing, step limit ? offset ?""")
                .params(agency.value(), person.value(), limit, offset).query((row, n) -> read(row, today)).list();
    }

    List<WorkEntry> owed(AgencyId agency, PersonId askedBy, LocalDate today, int limit, int offset) {
        return jdbc.sql("""
                select * from worklist.item where agency_id = ? and asked_by = ? and done_at is null and person <> asked_by
                order by due_on, since, thing, step limit ? offset ?""")
                .params(agency.value(), askedBy.value(), limit, offset).query((row, n) -> read(row, today)).list();
    }

    List<WorkEntry> done(AgencyId agency, PersonId person, Instant after, LocalDate today, int limit) {
        return jdbc.sql("""
                select * from worklist.item where agency_id = ? and person = ? and done_at is not null and done_at > ?
                order by done_at desc limit ?""")
                .params(agency.value(), person.value(), after.atOffset(ZoneOffset.UTC), limit).query((row, n) -> read(row, today)).list();
    }

    /** Each group is counted by itself and no further than shown. */
    Map<Due.Kind, CappedCount> counts(AgencyId agency, PersonId person, LocalDate today) {
        var mine = "select 1 from worklist.item where agency_id = :agency and person = :person and done_at is null and ";
        return jdbc.sql("select " + counted(mine + "due_on < :today") + " late, " + counted(mine + "due_on = :today") + " today, "
                        + counted(mine + "due_on > :today and due_on <= :soon") + " soon, "
                        + counted(mine + "due_on > :soon") + " later, " + counted(mine + "due_on is null") + " none")
                .param("agency", agency.value()).param("person", person.value())
                .param("today", today).param("soon", Due.soon(today, calendar)).param("most", CappedCount.LOOKED_AT)
                .query((row, n) -> Map.of(
                        Due.Kind.LATE, new CappedCount(row.getInt("late")), Due.Kind.TODAY, new CappedCount(row.getInt("today")),
                        Due.Kind.SOON, new CappedCount(row.getInt("soon")), Due.Kind.LATER, new CappedCount(row.getInt("later")),
                        Due.Kind.NONE, new CappedCount(row.getInt("none")))).single();
    }

    /** @param open all that waits for the person, what is late with it */
    record Load(CappedCount open, CappedCount late) {}

    Map<PersonId, Load> loads(AgencyId agency, List<PersonId> people, LocalDate today) {
        var theirs = "select 1 from worklist.item where agency_id = :agency and person = p.id and done_at is null";
        return jdbc.sql("select p.id, " + counted(theirs) + " open, " + counted(theirs + " and due_on < :today") + " late from unnest(:people) p(id)")
                .param("agency", agency.value()).param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("today", today).param("most", CappedCount.LOOKED_AT)
                .query((row, n) -> Map.entry(new PersonId(row.getObject("id", UUID.class)),
                        new Load(new CappedCount(row.getInt("open")), new CappedCount(row.getInt("late")))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String counted(String rows) {
        return "(select count(*) from (" + rows + " limit :most) counted)";
    }

    private WorkEntry read(ResultSet row, LocalDate today) throws SQLException {
        return new WorkEntry(
                new PersonId(row.getObject("person", UUID.class)), row.getString("act"), row.getString("number"), row.getString("title"),
                row.getString("address"), Sensitivity.ofLevel(row.getInt("label")),
                Due.of(Optional.ofNullable(row.getObject("due_on", LocalDate.class)), today, calendar),
                row.getString("asked_name"), row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("moved_from"), row.getString("moved_why"),
                Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
