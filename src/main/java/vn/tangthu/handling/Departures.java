package vn.tangthu.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.database.ActingAs;
import vn.tangthu.handling.EventRows.Said;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.PersonChanged;

/**
 * Somebody leaves while work is assigned to them: it goes back to the heads of their units, visibly. The administrator who says that they
 * left may belong to another agency and sees none of it, so it is noted with their act and worked off in the agency's name soon after.
 */
@Component
class Departures {

    private static final Actor SYSTEM = Actor.system("departures");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final CaseSteps steps;
    private final CaseRows rows;
    private final Clock clock;

    Departures(ActingAs actingAs, JdbcClient jdbc, CaseSteps steps, CaseRows rows, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.steps = steps;
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void note(PersonChanged changed) {
        if (changed.gone().isEmpty() && changed.goneFromUnit().isEmpty()) return;
        jdbc.sql("insert into handling.departure (agency_id, person, person_name, by_name, at) values (?, ?, ?, ?, ?)")
                .params(changed.before().agency().value(), changed.person().value(), changed.before().fullName(), changed.by().name(), CaseRows.utc(clock.instant()))
                .update();
    }

    private record Departure(long id, AgencyId agency, PersonId person, String name, String by) {}

    /** Running it twice does nothing more. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
    void settle() {
        var waiting = actingAs.read(SYSTEM, () -> jdbc.sql("select * from handling.departure where settled_at is null order by id limit 100")
                .query((row, n) -> new Departure(row.getLong("id"), new AgencyId(row.getObject("agency_id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)), row.getString("person_name"), row.getString("by_name")))
                .list());
        waiting.forEach(this::settle);
    }

    private void settle(Departure departure) {
        var actor = new Actor(Actor.SYSTEM_PERSON, Optional.of(departure.agency()), departure.by(), Set.of(Role.CLERK));
        actingAs.run(actor, () -> {
            for (LineId line : rows.openOf(departure.agency(), departure.person())) {
                steps.take(actor, line, act -> {
                    for (var task : tasksOf(act, departure.person())) {
                        act.decided(CaseEvent.Kind.PERSON_LEFT, Said.of(task, ""));
                        OwnWork.backToUnit(act, task);
                    }
                    return Handled.done();
                });
            }
            jdbc.sql("update handling.departure set settled_at = ? where id = ?").params(CaseRows.utc(clock.instant()), departure.id()).update();
        });
    }

    private static List<Task> tasksOf(Act act, PersonId person) {
        return act.before().tasks().stream().filter(task -> task.person().equals(Optional.of(person)) && task.state().isOpen()).toList();
    }
}
