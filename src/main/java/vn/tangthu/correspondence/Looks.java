package vn.tangthu.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** Who has looked at a registered document, when and how often (Decree 30/2020/NĐ-CP App. VI, B3, H1 and H6). */
@Component
public class Looks {

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(ActingAs actingAs, JdbcClient jdbc, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param times how often, from 1 */
    public record Look(String name, int times, Instant firstAt, Instant lastAt) {}

    /** Notes that the actor has the line's page before them. The caller has asked {@link IncomingRegister#open} whether they may. */
    public void note(Actor actor, LineId line) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        actingAs.run(actor, () -> jdbc.sql("""
                 insert into correspondence.line_look as l (line_id, agency_id, person, name, times, first_at, last_at) values (?, ?, ?, ?, 1, ?, ?)
                 on conflict (line_id, person) do update set times = l.times + 1, name = excluded.name, last_at = excluded.last_at""")
                .params(line.value(), actor.home().value(), actor.person().value(), actor.name(), now, now)
                .update());
    }

    /** The latest first; for clerks, heads and archivists, empty for others. */
    public List<Look> at(Actor actor, LineId line) {
        if (!actor.has(Role.CLERK) && !actor.has(Role.UNIT_HEAD) && !actor.has(Role.AGENCY_HEAD) && !actor.has(Role.ARCHIVIST)) return List.of();
        return actingAs.read(actor, () -> jdbc.sql("""
                 select name, times, first_at, last_at from correspondence.line_look where line_id = ? and agency_id = ? order by last_at desc""")
                .params(line.value(), actor.home().value())
                .query((row, n) -> new Look(
                        row.getString("name"), row.getInt("times"), row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
