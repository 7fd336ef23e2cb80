package vn.tangthu.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;

/**
 * Reading the trail. Administrators read all of it, heads of an agency what concerns their agency, everybody the life of
 * a record of the own agency. Reading and exporting the log is itself an entry (QCVN 12:2026/BCA 3.9).
 */
@Component
public class AuditTrail {

    /** Entries on a page. */
    static final int PAGE = 100;
    private static final int EXPORT_PAGE = 1_000;

    private static final Actor READING = Actor.system("audit-reading");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final DataSource source;
    private final EntriesOfActs entries;

    AuditTrail(ActingAs actingAs, JdbcClient jdbc, DataSource source, EntriesOfActs entries) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.source = source;
        this.entries = entries;
    }

    /** The life line of one thing of the actor's agency, oldest first; not logged itself. */
    public List<AuditEntry> of(Actor actor, String objectKind, Object objectId) {
        return actingAs.read(actor, () -> SealsOfEntries.on(jdbc.sql("select " + LogQuery.COLUMNS + """
                  from audit.entry e
                 where e.object_id = ? and e.object_kind = ? order by e.id""")
                .params(objectId.toString(), objectKind)
                .query((row, n) -> LogQuery.entry(row))
                .list(), jdbc));
    }

    /**
     * A page of the log.
     *
     * @throws AccessDeniedException for anybody who is neither administrator nor head of an agency
     */
    public LogPage search(Actor actor, LogQuestion question) {
        return reading(actor, "audit.read", question, () -> {
            var query = new LogQuery(question);
            var lines = SealsOfEntries.on(jdbc.sql(query.sql() + " limit " + (PAGE + 1))
                    .params(query.parameters())
                    .query((row, n) -> LogQuery.entry(row))
                    .list(), jdbc);
            if (lines.size() <= PAGE) return new LogPage(lines, OptionalLong.empty());
            return new LogPage(lines.subList(0, PAGE), OptionalLong.of(lines.get(PAGE - 1).id()));
        });
    }

    /**
     * Every entry asked for, newest first, one at a time, however many there are.
     *
     * @throws AccessDeniedException as in {@link #search}
     */
    public void export(Actor actor, LogQuestion question, Consumer<AuditEntry> each) {
        reading(actor, "audit.exported", question, () -> {
            var query = new LogQuery(question);
            var rows = new JdbcTemplate(source);
            rows.setFetchSize(EXPORT_PAGE);
            var page = new ArrayList<AuditEntry>(EXPORT_PAGE);
            rows.query(query.sql(), row -> {
                page.add(LogQuery.entry(row));
                if (page.size() == EXPORT_PAGE) handOn(page, each);
            }, query.parameters());
            handOn(page, each);
            return null;
        });
    }

    private void handOn(List<AuditEntry> page, Consumer<AuditEntry> each) {
        SealsOfEntries.on(List.copyOf(page), jdbc).forEach(each);
        page.clear();
    }

    /** Who may read the log at all. */
    public static boolean mayRead(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) || actor.has(Role.AGENCY_HEAD);
    }

    private <T> T reading(Actor actor, String act, LogQuestion question, Supplier<T> work) {
        if (!mayRead(actor)) throw new AccessDeniedException("Only administrators and heads of agencies read the log");
        var whose = actor.has(Role.ADMINISTRATOR) ? READING : actor;
        return actingAs.call(whose, () -> {
            var answer = work.get();
            entries.write(RecordEvent.inCategory(RecordEvent.READ, actor, act, AuditVerification.TRAIL, AuditVerification.TRAIL,
                    Map.of("question", question.toString())));
            return answer;
        });
    }
}
