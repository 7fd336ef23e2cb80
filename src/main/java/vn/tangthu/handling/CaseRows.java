package vn.tangthu.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.correspondence.RegisterNumber;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.UnitId;

/** The rows of handling.case_ and handling.task. */
@Component
class CaseRows {

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is one already */
    boolean open(AgencyId agency, RegisterLine line, CaseState state, Optional<PersonId> leader, String leaderName, boolean urgent, String proposal, LocalDate today) {
        return jdbc.sql("""
                        insert into handling.case_ (line_id, agency_id, year, number, arrived_on, state, leader, leader_name, urgent, proposal, opened_on, closed_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(line.id().value(), agency.value(), line.number().year(), line.number().value(), line.entry().arrivedOn(), state.name(),
                        leader.map(PersonId::value).orElse(null), leaderName, urgent, proposal, today, state.isClosed() ? today : null))
                .update() == 1;
    }

    Optional<Case> find(LineId line) {
        return jdbc.sql("select * from handling.case_ where line_id = ?").param(line.value()).query(CaseRows::readCase).optional().map(found -> found.with(tasks(line)));
    }

    /** Waits until nobody else decides about this document. */
    Optional<Case> lock(LineId line) {
        return jdbc.sql("select * from handling.case_ where line_id = ? for update").param(line.value()).query(CaseRows::readCase).optional()
                .map(found -> found.with(tasks(line)));
    }

    private List<Task> tasks(LineId line) {
        return jdbc.sql("select * from handling.task where line_id = ? order by ordinal").param(line.value()).query(CaseRows::readTask).list();
    }

    /** In the order asked for. */
    List<Case> all(List<LineId> lines) {
        if (lines.isEmpty()) return List.of();
        var ids = lines.stream().map(LineId::value).toList();
        record Of(LineId line, Task task) {}
        Map<LineId, List<Task>> tasks = jdbc.sql("select * from handling.task where line_id in (:ids) order by line_id, ordinal").param("ids", ids)
                .query((row, n) -> new Of(line(row), readTask(row, n))).list().stream()
                .collect(Collectors.groupingBy(Of::line, Collectors.mapping(Of::task, Collectors.toList())));
        var cases = jdbc.sql("select * from handling.case_ where line_id in (:ids)").param("ids", ids).query(CaseRows::readCase).list().stream()
                .collect(Collectors.toMap(Case::line, found -> found.with(tasks.getOrDefault(found.line(), List.of()))));
        return lines.stream().map(cases::get).filter(java.util.Objects::nonNull).toList();
    }

    void move(LineId line, CaseState state, Optional<LocalDate> closedOn) {
        jdbc.sql("update handling.case_ set state = ?, closed_on = ?, revision = revision + 1 where line_id = ?")
                .params(Arrays.asList(state.name(), closedOn.orElse(null), line.value())).update();
    }

    /** Ends it; what was said of the document goes with the document. */
    void withdraw(LineId line, LocalDate today) {
        jdbc.sql("select handling.withdraw(?, ?)").params(line.value(), today).query().listOfRows();
    }

    void present(LineId line, PersonId leader, String leaderName, boolean urgent, String proposal) {
        jdbc.sql("update handling.case_ set leader = ?, leader_name = ?, urgent = ?, proposal = ? where line_id = ?")
                .params(leader.value(), leaderName, urgent, proposal, line.value()).update();
    }

    void direct(LineId line, Optional<PersonId> leader, String leaderName, String opinion) {
        jdbc.sql("update handling.case_ set leader = coalesce(?, leader), leader_name = case when ? = '' then leader_name else ? end, opinion = ? where line_id = ?")
                .params(Arrays.asList(leader.map(PersonId::value).orElse(null), leaderName, leaderName, opinion, line.value())).update();
    }

    void due(LineId line, Optional<LocalDate> dueOn) {
        jdbc.sql("update handling.case_ set due_on = ? where line_id = ?").params(Arrays.asList(dueOn.orElse(null), line.value())).update();
    }

    void answered(LineId line, String result, String answer, Optional<UUID> answerId) {
        jdbc.sql("update handling.case_ set result = ?, answer = ?, answer_id = ? where line_id = ?")
                .params(Arrays.asList(result, answer, answerId.orElse(null), line.value())).update();
    }

    /** @return its ordinal */
    int add(AgencyId agency, LineId line, Optional<Integer> of, UnitId unit, String unitName, Optional<PersonId> person, String personName, Part part, Given given) {
        return jdbc.sql("""
                        insert into handling.task (line_id, ordinal, agency_id, of_task, unit_id, unit_name, person, person_name, part, state, due_on,
                               given_by, given_name, given_on)
                        values (?, (select coalesce(max(ordinal), 0) + 1 from handling.task where line_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning ordinal""")
                .params(Arrays.asList(line.value(), line.value(), agency.value(), of.orElse(null), unit.value(), unitName,
                        person.map(PersonId::value).orElse(null), personName, part.name(), (person.isPresent() ? TaskState.GIVEN : TaskState.WAITING).name(),
                        given.dueOn().orElse(null), given.by().value(), given.name(), given.on()))
                .query(Integer.class).single();
    }

    /** Who gave work, when, and until when. */
    record Given(PersonId by, String name, LocalDate on, Optional<LocalDate> dueOn) {}

    void give(LineId line, int task, Part part, Given given) {
        jdbc.sql("""
                        update handling.task set part = ?, due_on = ?, given_by = ?, given_name = ?, asked_until = null, asked_why = '', revision = revision + 1
                         where line_id = ? and ordinal = ?""")
                .params(Arrays.asList(part.name(), given.dueOn().orElse(null), given.by().value(), given.name(), line.value(), task)).update();
    }

    void part(LineId line, int task, Part part) {
        jdbc.sql("update handling.task set part = ? where line_id = ? and ordinal = ?").params(part.name(), line.value(), task).update();
    }

    void move(LineId line, int task, TaskState state, Optional<LocalDate> doneOn) {
        jdbc.sql("""
                        update handling.task set state = ?, done_on = ?, revision = revision + 1,
                               asked_until = case when ? then asked_until end, asked_why = case when ? then asked_why else '' end
                         where line_id = ? and ordinal = ?""")
                .params(Arrays.asList(state.name(), doneOn.orElse(null), state.isOpen(), state.isOpen(), line.value(), task)).update();
    }

    void ask(LineId line, int task, Optional<Task.MoreTime> asked) {
        jdbc.sql("update handling.task set asked_until = ?, asked_why = ?, revision = revision + 1 where line_id = ? and ordinal = ?")
                .params(Arrays.asList(asked.map(Task.MoreTime::until).orElse(null), asked.map(Task.MoreTime::why).orElse(""), line.value(), task)).update();
    }

    void due(LineId line, int task, LocalDate dueOn) {
        jdbc.sql("update handling.task set due_on = ?, revision = revision + 1 where line_id = ? and ordinal = ?").params(dueOn, line.value(), task).update();
    }

    /** Documents about which a person of an agency has something to do. */
    List<LineId> openOf(AgencyId agency, PersonId person) {
        return jdbc.sql("""
                        select distinct line_id from handling.task
                         where agency_id = ? and person = ? and state in ('GIVEN', 'IN_HAND', 'PROPOSED') order by line_id""")
                .params(agency.value(), person.value()).query((row, n) -> line(row)).list();
    }

    static LineId line(ResultSet row) throws SQLException {
        return new LineId(row.getObject("line_id", UUID.class));
    }

    private static Case readCase(ResultSet row, int n) throws SQLException {
        return new Case(
                line(row), new RegisterNumber(row.getInt("year"), row.getInt("number")), row.getObject("arrived_on", LocalDate.class),
                CaseState.valueOf(row.getString("state")), Optional.ofNullable(row.getObject("leader", UUID.class)).map(PersonId::new),
                row.getString("leader_name"), row.getBoolean("urgent"), row.getString("proposal"), row.getString("opinion"), day(row, "due_on"),
                row.getInt("revision"), row.getString("result"), row.getString("answer"), Optional.ofNullable(row.getObject("answer_id", UUID.class)),
                row.getObject("opened_on", LocalDate.class), day(row, "closed_on"), List.of());
    }

    private static Task readTask(ResultSet row, int n) throws SQLException {
        return new Task(
                row.getInt("ordinal"), Optional.ofNullable(row.getObject("of_task", Integer.class)),
                new UnitId(row.getObject("unit_id", UUID.class)), row.getString("unit_name"),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new), row.getString("person_name"),
                Part.valueOf(row.getString("part")), TaskState.valueOf(row.getString("state")), day(row, "due_on"),
                new PersonId(row.getObject("given_by", UUID.class)), row.getString("given_name"), row.getObject("given_on", LocalDate.class),
                day(row, "done_on"), day(row, "asked_until").map(until -> new Task.MoreTime(until, askedWhy(row))), row.getInt("revision"));
    }

    private static String askedWhy(ResultSet row) {
        try {
            return row.getString("asked_why");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
