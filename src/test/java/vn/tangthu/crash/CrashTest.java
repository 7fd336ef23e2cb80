package vn.tangthu.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tangthu.audit.AuditVerification;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.demo.DemoCity;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;

/**
 * The server is killed at random moments while clerks upload and register; in every third round its database is killed with
 * it. Afterwards everything it had said yes to must be there, and nothing may be half there.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("tangthu.crash.rounds", 30);

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K5")
    @Test
    void killed_thirty_times_it_has_lost_no_file_given_no_number_twice_and_left_no_gap() throws Exception {
        var data = Files.createDirectories(Path.of("target/crash-" + ProcessHandle.current().pid() + "/data").toAbsolutePath());
        var server = new ServerProcess(data);
        var offices = offices(server);
        var random = new Random(1825);
        server.start();
        server.awaitAccounts();
        offices.forEach(Office::signIn);
        server.stop();
        // on a machine that is busy with other things little happens in a round: then there are more of them
        for (int round = 0; round < ROUNDS || numbers(offices) <= ROUNDS && round < 2 * ROUNDS; round++) {
            server.start();
            work(offices, server, 200 + random.nextInt(1800), round % 3 == 2);
        }
        server.start();
        try {
            examine(data, offices);
        } finally {
            server.stop();
        }
    }

    private static List<Office> offices(ServerProcess server) {
        var city = DemoCity.read();
        return IntStream.range(0, 3)
                .mapToObj(i -> new Office(city.peopleOf(city.agencies().get(i), Role.CLERK).get(0).login(), server.address(), i))
                .toList();
    }

    private static void work(List<Office> offices, ServerProcess server, int millis, boolean databaseToo) throws Exception {
        var pool = Executors.newFixedThreadPool(offices.size());
        var days = offices.stream().map(pool::submit).toList();
        TimeUnit.MILLISECONDS.sleep(millis);
        server.kill();
        if (databaseToo) server.killDatabase();
        offices.forEach(Office::goHome);
        pool.shutdown();
        for (var day : days) day.get(60, TimeUnit.SECONDS);
    }

    private static void examine(Path data, List<Office> offices) throws Exception {
        try (var database = DatabaseServer.forTools(new DataFolder(data), Path.of("target/postgres-18").toAbsolutePath())) {
            var owner = JdbcClient.create(database.ownerDataSource());
            everythingPromisedIsThere(owner, offices);
            everyRowHasItsBytes(owner, data);
            numbersHaveNeitherGapsNorDoubles(owner);
            everyLineHasItsTrace(owner);
            theChainIsIntact(database, data);
            theIndexIsComplete(owner, offices);
        }
    }

    private static void everythingPromisedIsThere(JdbcClient owner, List<Office> offices) {
        Map<UUID, Checksum> drafts = new HashMap<>();
        owner.sql("select id, sha256 from correspondence.draft")
                .query((row, n) -> drafts.put(row.getObject(1, UUID.class), Checksum.ofDigest(row.getBytes(2)))).list();
        Map<UUID, Integer> lines = new HashMap<>();
        owner.sql("select id, number from correspondence.line")
                .query((row, n) -> lines.put(row.getObject(1, UUID.class), row.getInt(2))).list();
        for (var office : offices) {
            assertThat(drafts).containsAllEntriesOf(office.received);
            assertThat(lines).containsAllEntriesOf(office.registered);
        }
        int promised = numbers(offices);
        System.out.printf("crash test: %d kills, %d files and %d numbers promised, %d lines found%n",
                ROUNDS, offices.stream().mapToInt(o -> o.received.size()).sum(), promised, lines.size());
        assertThat(promised).as("enough happened for the test to mean something").isGreaterThan(ROUNDS);
    }

    /** Promised so far. */
    private static int numbers(List<Office> offices) {
        return offices.stream().mapToInt(office -> office.registered.size()).sum();
    }

    private static void everyRowHasItsBytes(JdbcClient owner, Path data) throws Exception {
        var wanted = new ArrayList<>(owner.sql("select encode(sha256, 'hex') from correspondence.draft union select encode(sha256, 'hex') from bitstore.content")
                .query(String.class).list());
        for (var hex : wanted) {
            var file = data.resolve("bits/open").resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
            assertThat(Checksum.of(Files.readAllBytes(file)).hex()).isEqualTo(hex);
        }
    }

    private static void numbersHaveNeitherGapsNorDoubles(JdbcClient owner) {
        var numbers = owner.sql("select agency_id, year, number from correspondence.line order by agency_id, year, number")
                .query((row, n) -> Map.entry(row.getString(1) + " " + row.getInt(2), row.getInt(3))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(numbers).isNotEmpty();
        numbers.forEach((series, given) -> assertThat(given).as(series).containsExactlyElementsOf(IntStream.rangeClosed(1, given.size()).boxed().toList()));
    }

    private static void everyLineHasItsTrace(JdbcClient owner) {
        var traceless = owner.sql("""
                        select count(*) from correspondence.line l where not exists
                            (select 1 from audit.entry e where e.object_id = l.id::text and e.act = 'incoming.registered')""")
                .query(Long.class).single();
        assertThat(traceless).isZero();
    }

    private static void theChainIsIntact(DatabaseServer database, Path data) throws Exception {
        try (var pool = database.pool(2)) {
            var actingAs = new ActingAs(new JdbcTransactionManager(pool), pool);
            TimeUnit.SECONDS.sleep(3);
            var report = AuditVerification.of(actingAs, pool, new DataFolder(data), "").verify();
            assertThat(report.proven()).as(report.toString()).isTrue();
        }
    }

    private static void theIndexIsComplete(JdbcClient owner, List<Office> offices) throws Exception {
        for (var office : offices) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (office.search("sức bền").get("notYetIndexed").asInt() > 0 && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(200);
            long lines = owner.sql("""
                            select count(*) from correspondence.line l join organisation.person p on p.agency_id = l.agency_id
                             where l.registered_by = p.id and p.id = (select holder from accounts.account where name = ?)""")
                    .param(office.login).query(Long.class).single();
            assertThat(office.search("sức bền").get("total").asLong()).as(office.login).isEqualTo(lines);
        }
    }
}
