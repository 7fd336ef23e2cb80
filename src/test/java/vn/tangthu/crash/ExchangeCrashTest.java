package vn.tangthu.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tangthu.audit.AuditVerification;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.testing.TestDatabase;

/**
 * Two installations in processes of their own: documents go one way and statuses back while either of them is killed at random
 * moments, in every third round with its database. Then all is let run out: nothing may be lost, and nothing be there twice.
 */
class ExchangeCrashTest {

    private static final int KILLS = Integer.getInteger("tangthu.crash.exchange.kills", 4);
    private static final Duration RUN_OUT = Duration.ofSeconds(90);

    private Installation from;
    private Installation to;

    @Test
    void killed_on_either_side_every_document_arrives_once_and_every_status_comes_back_once() throws Exception {
        TestDatabase.create().close(); // the programs of the database are unpacked once, before two processes want them
        var root = Path.of("target/exchange-crash-" + ProcessHandle.current().pid()).toAbsolutePath();
        from = new Installation(Files.createDirectories(root), "DULICH", "Sở Du lịch Sức Bền");
        to = new Installation(root, "CANGVU", "Cảng vụ Sức Bền");
        var both = List.of(from, to);
        together(both.stream().<Callable<Void>>map(one -> () -> {
            one.prepare();
            return null;
        }).toList());
        from.knows(to, to.token());
        to.knows(from, from.token());
        both.forEach(Installation::prepared);
        from.server.startForTheArchive();
        together(both.stream().<Callable<Void>>map(one -> () -> {
            one.server.start();
            return null;
        }).toList());
        try {
            var sender = new Sender(from, to);
            var receiver = new Receiver(to);
            var people = Executors.newFixedThreadPool(2);
            var days = List.of(people.submit(sender), people.submit(receiver));
            killing(both);
            await().atMost(RUN_OUT).until(() -> sender.issued.size() > KILLS || days.get(0).isDone());
            sender.goHome();
            days.get(0).get(60, TimeUnit.SECONDS);
            examine(sender, receiver, days.get(1));
        } finally {
            for (var one : both) one.server.stop();
        }
    }

    private static void together(List<Callable<Void>> acts) throws Exception {
        var pool = Executors.newFixedThreadPool(acts.size());
        for (var act : pool.invokeAll(acts)) act.get();
        pool.shutdown();
    }

    private static void killing(List<Installation> both) throws Exception {
        var random = new Random(2611);
        for (int kill = 0; kill < KILLS; kill++) {
            TimeUnit.MILLISECONDS.sleep(400 + random.nextInt(2600));
            var victim = both.get(random.nextInt(both.size())).server;
            victim.kill();
            if (kill % 3 == 2) victim.killDatabase();
            victim.start();
        }
    }

    private void examine(Sender sender, Receiver receiver, java.util.concurrent.Future<?> receiversDay) throws Exception {
        try (var here = from.database(); var there = to.database()) {
            var a = Installation.owner(here);
            var b = Installation.owner(there);
            await().atMost(RUN_OUT).pollInterval(Duration.ofMillis(500)).until(() -> receiversDay.isDone() || settled(a, b));
            receiver.goHome();
            receiversDay.get(60, TimeUnit.SECONDS);
            System.out.printf("exchange crash test: %d kills, %d documents promised, %d issued, %d messages came twice%n", KILLS, sender.issued.size(),
                    strings(a, "select id::text from outgoing.document where state = 'ISSUED'").size(),
                    count(a, "select count(*) from exchange.inbound where times > 1") + count(b, "select count(*) from exchange.inbound where times > 1"));
            assertThat(sender.issued).as("enough happened for the test to mean something").hasSizeGreaterThan(KILLS);
            everyDocumentArrivedOnce(a, b, sender);
            everyOneOfThemWasDecidedOnce(b);
            everyStatusCameBackOnce(a, b);
            for (var side : List.of(a, b)) {
                assertThat(count(side, "select count(*) from exchange.outbox where sent_at is null")).isZero();
                assertThat(count(side, "select count(*) from exchange.inbound where outcome = 'SET_ASIDE'")).isZero();
            }
            proven(here, from.data);
            proven(there, to.data);
        }
    }

    /** Nothing waits on either side, neither for the machines nor for the clerk. */
    private static boolean settled(JdbcClient a, JdbcClient b) {
        return count(a, "select count(*) from exchange.outbox where sent_at is null") == 0
                && count(b, "select count(*) from exchange.outbox where sent_at is null") == 0
                && count(b, "select count(*) from exchange.delivery where state = '01'") == 0
                && count(a, "select count(*) from exchange.delivery where state in ('', '01')") == 0;
    }

    private static void everyDocumentArrivedOnce(JdbcClient a, JdbcClient b, Sender sender) {
        var issued = strings(a, "select id::text from outgoing.document where state = 'ISSUED' order by 1");
        assertThat(issued).as("what the server said is issued").containsAll(sender.issued);
        assertThat(strings(a, "select document_id::text from exchange.dispatch order by 1")).as("one dispatch each").isEqualTo(issued);
        assertThat(count(a, "select count(*) from exchange.delivery")).as("one delivery each").isEqualTo(issued.size());
        var sent = strings(a, "select reference from exchange.dispatch order by 1");
        assertThat(sent).doesNotHaveDuplicates();
        assertThat(strings(b, "select reference from exchange.dispatch order by 1")).as("arrived, each once").isEqualTo(sent);
        assertThat(strings(b, "select p.reference from exchange.delivery d join exchange.dispatch p on p.id = d.dispatch_id order by 1")).isEqualTo(sent);
    }

    private static void everyOneOfThemWasDecidedOnce(JdbcClient b) {
        assertThat(count(b, "select count(*) from exchange.delivery where state not in ('02', '03') or (state = '03') <> (line_id is not null)")).isZero();
        assertThat(strings(b, "select line_id::text from exchange.delivery where line_id is not null order by 1"))
                .as("one line each, and none besides").isEqualTo(strings(b, "select id::text from correspondence.line order by 1"));
        assertThat(strings(b, "select l.number::text from correspondence.line l order by l.number"))
                .as("no gap in the register").isEqualTo(java.util.stream.IntStream.rangeClosed(1, (int) count(b, "select count(*) from correspondence.line")).mapToObj(String::valueOf).toList());
    }

    private static void everyStatusCameBackOnce(JdbcClient a, JdbcClient b) {
        var said = said(b);
        assertThat(said.values()).allSatisfy(words -> assertThat(words).isIn("01 02", "01 03"));
        assertThat(said(a)).as("what the receiver said, in the order in which it was said").isEqualTo(said);
    }

    /** Reference of the document to what was said of it, oldest first. */
    private static Map<String, String> said(JdbcClient side) {
        return side.sql("""
                        select p.reference, string_agg(s.code, ' ' order by s.ordinal) from exchange.status s
                          join exchange.delivery d on d.id = s.delivery_id join exchange.dispatch p on p.id = d.dispatch_id group by 1""")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void proven(DatabaseServer database, Path data) throws Exception {
        try (var pool = database.pool(2)) {
            TimeUnit.SECONDS.sleep(2); // the last entries are sealed
            var report = AuditVerification.of(new ActingAs(new JdbcTransactionManager(pool), pool), pool, new DataFolder(data), "").verify();
            assertThat(report.proven()).as(report.toString()).isTrue();
        }
    }

    private static long count(JdbcClient side, String sql) {
        return side.sql(sql).query(Long.class).single();
    }

    private static List<String> strings(JdbcClient side, String sql) {
        return side.sql(sql).query(String.class).list();
    }
}
