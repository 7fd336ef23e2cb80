package vn.tangthu.audit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

/**
 * How the system is used, counted from the trail (Decree 30/2020/NĐ-CP App. VI, H1): of every agency for administrators,
 * of their own for heads of agencies.
 */
@Component
public class UseFigures {

    /** Days that are counted at once. */
    public static final int MOST_DAYS = 62;

    private static final Actor COUNTING = Actor.system("audit-counting");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;

    UseFigures(ActingAs actingAs, JdbcClient jdbc) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
    }

    /**
     * A day in Viet Nam.
     *
     * @param people how many different ones signed in
     * @param acts on records: received, registered, corrected, handled, issued…
     */
    public record Day(LocalDate day, long signIns, long people, long failedSignIns, long acts) {}

    /**
     * Every day of the period, also those without anything.
     *
     * @param to the last day; at most {@link #MOST_DAYS} from the first
     * @throws AccessDeniedException for anybody who may not read the trail
     */
    public List<Day> days(Actor actor, LocalDate from, LocalDate to) {
        if (!AuditTrail.mayRead(actor)) throw new AccessDeniedException("Only administrators and heads of agencies see the figures of use");
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new IllegalArgumentException("Expected: a period of at most " + MOST_DAYS + " days; Found: " + from + " to " + to);
        }
        return actingAs.read(actor.has(Role.ADMINISTRATOR) ? COUNTING : actor, () -> jdbc.sql("""
                        with counted as (
                            select (audit.at(e.id) at time zone :zone)::date as day,
                                   count(*) filter (where e.act = 'account.signed-in') as sign_ins,
                                   count(distinct e.person) filter (where e.act = 'account.signed-in') as people,
                                   count(*) filter (where e.act = 'account.sign-in-failed') as failed,
                                   count(*) filter (where e.category = :record) as acts
                              from audit.entry e where e.id >= :first and e.id < :beyond group by 1)
                        select d::date as day, coalesce(sign_ins, 0), coalesce(people, 0), coalesce(failed, 0), coalesce(acts, 0)
                          from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 day') d left join counted c on c.day = d::date
                         order by 1""")
                .param("zone", Wording.ZONE.getId())
                .param("record", RecordEvent.RECORD)
                .param("first", startOf(from))
                .param("beyond", startOf(to.plusDays(1)))
                .param("from", from.atStartOfDay())
                .param("to", to.atStartOfDay())
                .query((row, n) -> new Day(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list());
    }

    private static long startOf(LocalDate day) {
        return Stamp.of(day.atStartOfDay(Wording.ZONE).toInstant());
    }
}
