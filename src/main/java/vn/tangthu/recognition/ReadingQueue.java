package vn.tangthu.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;

/**
 * Gives out work, each piece to one node at a time. What somebody waits for comes first, the oldest first: documents are
 * looked into, then come the first and last pages of all of them, then the pages between. What nobody waits for comes
 * after that, the newest first, for that is what people look at: each document is looked into and its first and last
 * pages are read before the next one; the pages between come last.
 */
@Component
class ReadingQueue {

    /** After so many attempts a page or document is given up. */
    static final int ATTEMPTS = 3;

    private static final Actor RECOGNITION = Actor.system("recognition");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final ReadingNode node;
    private final RecognitionSettings settings;

    ReadingQueue(ActingAs actingAs, JdbcClient jdbc, ReadingNode node, RecognitionSettings settings) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.node = node;
        this.settings = settings;
    }

    /** A piece of work. */
    sealed interface Job {
        ReadingId reading();

        /** Which attempt this is, from 1. */
        int attempt();

        /** Whether fields that somebody waits for depend on it. */
        boolean forFields();

        default boolean lastAttempt() {
            return attempt() >= ATTEMPTS;
        }
    }

    record LookJob(ReadingId reading, int attempt, Checksum bytes, String fileName, boolean background) implements Job {
        @Override
        public boolean forFields() {
            return !background;
        }
    }

    /**
     * @param number in the reading
     * @param filePage in the file; another number when the reading is of a part
     * @param wordsThere only the image for the viewer is missing
     * @param middle neither the first page nor the last
     */
    record PageJob(
            ReadingId reading, int attempt, Checksum bytes, int number, int filePage, boolean wordsThere, boolean background, boolean middle)
            implements Job {
        @Override
        public boolean forFields() {
            return !wordsThere && !background && !middle;
        }
    }

    Optional<Job> next() {
        return claim(() -> claimLook(false))
                .or(() -> claim(() -> claimPage(Pages.WAITED_FOR)))
                .or(() -> claim(() -> claimPage(Pages.BACKGROUND_OUTER)))
                .or(() -> claim(() -> claimLook(true)))
                .or(() -> claim(() -> claimPage(Pages.BACKGROUND_MIDDLE)));
    }

    /** Only what fields that somebody waits for depend on: documents to look into, first and last pages. */
    Optional<Job> nextForFields() {
        return claim(() -> claimLook(false)).or(() -> claim(() -> claimPage(Pages.WAITED_FOR_OUTER)));
    }

    /**
     * Which pages, and in which order. Outer and middle ones that somebody waits for are asked for in one statement: between
     * two, a document may be looked into, and its middle would be read before its end.
     */
    private enum Pages {
        WAITED_FOR_OUTER("not background and not middle", "requested_at, number"),
        WAITED_FOR("not background", "middle, requested_at, number"),
        BACKGROUND_OUTER("background and not middle", "requested_at desc, number"),
        BACKGROUND_MIDDLE("background and middle", "requested_at desc, number");

        private final String which;
        private final String order;

        Pages(String which, String order) {
            this.which = which;
            this.order = order;
        }
    }

    private Optional<Job> claim(Supplier<Optional<Job>> claiming) {
        return actingAs.call(RECOGNITION, claiming::get);
    }

    /** @param background decides the order too: the newest first where nobody waits, else the oldest */
    private Optional<Job> claimLook(boolean background) {
        return jdbc.sql("""
                 update recognition.reading
                    set attempts = attempts + 1, leased_by = :node,
                        leased_until = clock_timestamp() + make_interval(secs => :seconds)
                  where id = (select id from recognition.reading
                               where state = 'WAITING' and background = :background and attempts < :attempts
                                 and (leased_until is null or leased_until < clock_timestamp())
                               order by requested_at %s limit 1 for update skip locked)
                 returning id, attempts, sha256, file_name""".formatted(background ? "desc" : "asc"))
                .param("node", node.name())
                .param("seconds", settings.lease().toSeconds())
                .param("background", background)
                .param("attempts", ATTEMPTS)
                .query((row, n) -> (Job) new LookJob(
                        id(row, "id"), row.getInt("attempts"), Checksum.ofDigest(row.getBytes("sha256")), row.getString("file_name"), background))
                .optional();
    }

    private Optional<Job> claimPage(Pages pages) {
        return jdbc.sql("""
                 update recognition.page p
                    set attempts = p.attempts + 1, leased_by = :node,
                        leased_until = clock_timestamp() + make_interval(secs => :seconds)
                   from recognition.reading r
                  where (p.reading_id, p.number) = (
                            select reading_id, number from recognition.page
                             where state in ('WAITING', 'READ') and %s and attempts < :attempts
                               and (leased_until is null or leased_until < clock_timestamp())
                             order by %s limit 1 for update skip locked)
                    and r.id = p.reading_id
                 returning p.reading_id, p.number, p.attempts, p.state, p.background, p.middle, r.first_page + p.number - 1 as file_page, coalesce(r.rendition, r.sha256) as bytes""".formatted(pages.which, pages.order))
                .param("node", node.name())
                .param("seconds", settings.lease().toSeconds())
                .param("attempts", ATTEMPTS)
                .query((row, n) -> (Job) new PageJob(
                        id(row, "reading_id"), row.getInt("attempts"), Checksum.ofDigest(row.getBytes("bytes")), row.getInt("number"),
                        row.getInt("file_page"), row.getString("state").equals("READ"), row.getBoolean("background"), row.getBoolean("middle")))
                .optional();
    }

    /** Lets go of a piece of work that was not finished. @param counts whether the attempt is spent */
    void giveBack(Job job, boolean counts) {
        actingAs.run(RECOGNITION, () -> {
            if (job instanceof PageJob page) {
                jdbc.sql("""
                         update recognition.page set leased_until = null, leased_by = null, attempts = attempts - ?
                          where reading_id = ? and number = ? and leased_by = ?""")
                        .params(counts ? 0 : 1, page.reading().value(), page.number(), node.name())
                        .update();
            } else {
                jdbc.sql("""
                         update recognition.reading set leased_until = null, leased_by = null, attempts = attempts - ?
                          where id = ? and leased_by = ?""")
                        .params(counts ? 0 : 1, job.reading().value(), node.name())
                        .update();
            }
        });
    }

    /** At the start: what this node had leased when it ended was not at fault; it goes back to the queue at once. */
    void takeBackOwnLeases() {
        actingAs.run(RECOGNITION, () -> {
            for (var table : new String[] {"reading", "page"}) {
                jdbc.sql("update recognition." + table + " set leased_until = null, leased_by = null,"
                                + " attempts = greatest(0, attempts - 1) where leased_by = ? and leased_until is not null"
                                + " and state in ('WAITING', 'READ')")
                        .param(node.name())
                        .update();
            }
        });
    }

    /** Work whose last attempt ended with its node: it was leased, the lease has run out, and no attempt is left. */
    Optional<Job> abandoned() {
        return actingAs.call(RECOGNITION, () -> jdbc.sql("""
                 select reading_id, number, attempts, state, background, middle from recognition.page
                  where state in ('WAITING', 'READ') and attempts >= ? and (leased_until is null or leased_until < clock_timestamp()) limit 1""")
                .param(ATTEMPTS)
                .query((row, n) -> (Job) new PageJob(
                        id(row, "reading_id"), row.getInt("attempts"), Checksum.of(new byte[0]), row.getInt("number"), row.getInt("number"),
                        row.getString("state").equals("READ"), row.getBoolean("background"), row.getBoolean("middle")))
                .optional()
                .or(() -> jdbc.sql("""
                         select id, attempts, sha256, file_name, background from recognition.reading
                          where state = 'WAITING' and attempts >= ? and (leased_until is null or leased_until < clock_timestamp()) limit 1""")
                        .param(ATTEMPTS)
                        .query((row, n) -> (Job) new LookJob(
                                id(row, "id"), row.getInt("attempts"), Checksum.ofDigest(row.getBytes("sha256")), row.getString("file_name"),
                                row.getBoolean("background")))
                        .optional()));
    }

    private static ReadingId id(ResultSet row, String column) throws SQLException {
        return new ReadingId(row.getObject(column, UUID.class));
    }
}
