package vn.tangthu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.AtCommit;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.kernel.Actor;
import vn.tangthu.search.IndexGauge;
import vn.tangthu.search.Search;
import vn.tangthu.search.SearchDesk;
import vn.tangthu.search.SearchEntry;
import vn.tangthu.search.SearchQuestion;
import vn.tangthu.search.SearchSettings;
import tools.jackson.databind.json.JsonMapper;

/** How fast search answers and how fast its index is built anew, each against the engine by itself. */
public final class SearchBench implements Bench {

    private static final List<String> FACETS = List.of("author", "kind", "year");
    private static final Set<String> CLERK = SampleEntries.tokens(1);
    private static final Set<String> SEES_ALL = Set.of(SampleEntries.EVERYTHING);
    private static final Set<String> ADMINISTRATOR = SampleEntries.tokens(400);
    private static final int IN_MEMORY = 50_000; // entries kept in memory for the bare writer

    private static final int ENTRIES = 300_000;
    private static final int ENTRIES_QUICK = 20_000;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "search and re-indexing at 300,000 entries against the bare engine";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        int entries = run.quick() ? ENTRIES_QUICK : ENTRIES;
        var figures = measure(new DataFolder(run.folder("search")), entries);
        run.figure("entries", entries, "");
        run.figure("the engine's own query in process, p95", figures.bare.p95(), "ms");
        run.figure("find with rights, facets, marks, clerk, p95", figures.clerk.p95(), "ms");
        run.figure("the same, administrator with 400 tokens, p95", figures.administrator.p95(), "ms");
        run.ratio("find, clerk / bare query (p95, in process)", figures.clerk.p95() / figures.bare.p95(), "<= 4, over HTTP");
        run.ratio("find, administrator / bare query (p95, in process)", figures.administrator.p95() / figures.bare.p95(), "<= 4, over HTTP");
        run.ratio("400 tokens / 1 token that sees as much (p95)", figures.administrator.p95() / figures.seesAll.p95(), "<= 1.2");
        run.ratio("administrator / clerk who sees a twentieth (p95)", figures.administrator.p95() / figures.clerk.p95(), "<= 1.2");
        run.figure("bare indexing", figures.bareRate, "a second");
        run.figure("re-index while people search", figures.rebuildRate, "a second");
        run.ratio("re-index / bare indexing", figures.rebuildRatio(), ">= 0.4");
        run.figure("searches meanwhile", figures.searchesMeanwhile, "");
        run.figure("failed searches meanwhile (wanted 0)", figures.failures, "");
        run.figure("stale hits meanwhile (wanted 0)", figures.staleHits, "");
    }

    /**
     * What was measured. Rates are entries a second; failures and stale hits were counted in searches during the rebuild.
     *
     * @param bare the engine's own query in process
     * @param clerk with rights (one token), counts and marks, in process
     * @param seesAll the same with one token that sees everything, to tell the price of rights from the price of more hits
     * @param administrator the same with four hundred tokens, which see everything too
     */
    public record Figures(int entries, Percentiles bare, Percentiles clerk, Percentiles seesAll, Percentiles administrator, double bareRate,
            double rebuildRate, int searchesMeanwhile, int failures, int staleHits) {

        public double rebuildRatio() {
            return rebuildRate / bareRate;
        }

        @Override
        public String toString() {
            return String.format("""
                    search, %,d entries
                      bare query in process          %s
                      find, clerk (1 token)          %s   %.2f x bare (p95)
                      find, one token sees all       %s   %.2f x bare (p95)
                      find, administrator (400)      %s   %.2f x one token that sees all, %.2f x clerk (p95)
                      bare indexing                  %,.0f entries/s
                      re-index while people search   %,.0f entries/s   %.2f x bare; %d searches, %d failed, %d stale""",
                    entries, bare, clerk, clerk.p95() / bare.p95(), seesAll, seesAll.p95() / bare.p95(),
                    administrator, administrator.p95() / seesAll.p95(), administrator.p95() / clerk.p95(),
                    bareRate, rebuildRate, rebuildRatio(), searchesMeanwhile, failures, staleHits);
        }
    }

    /** Measures everything on an embedded database of its own, in an empty folder. */
    public static Figures measure(DataFolder data, int entries) throws InterruptedException {
        try (var server = DatabaseServer.embedded(data, DatabaseServer.binaries(data)); var pool = server.pool(6)) {
            fill(server.ownerDataSource(), entries);
            var jdbc = JdbcClient.create(pool);
            var actingAs = new ActingAs(new JdbcTransactionManager(pool), jdbc);
            var desk = new SearchDesk(new vn.tangthu.database.AtCommit(pool));
            try (var search = Search.open(SearchSettings.EMBEDDED, data, actingAs, jdbc, desk)) {
                awaitRebuild(search, search.rebuild("bench").id());
                return new SearchBench().measure(search, actingAs, desk, data, entries);
            }
        }
    }

    private Figures measure(Search search, ActingAs actingAs, SearchDesk desk, DataFolder data, int entries) throws InterruptedException {
        var questions = SampleEntries.questions(1_000);
        var gauge = search.gauge();
        for (var words : questions) { // the compiler has done its work before anything is measured
            gauge.bareQuery(words);
            search.find(question(words, CLERK));
            search.find(question(words, SEES_ALL));
            search.find(question(words, ADMINISTRATOR));
        }
        var bare = Percentiles.of(questions, gauge::bareQuery);
        var clerk = Percentiles.of(questions, words -> search.find(question(words, CLERK)));
        var seesAll = Percentiles.of(questions, words -> search.find(question(words, SEES_ALL)));
        var administrator = Percentiles.of(questions, words -> search.find(question(words, ADMINISTRATOR)));
        double bareRate = entries / bareSeconds(data, entries);
        var people = new People(search, actingAs, desk, questions);
        people.start();
        long begin = System.nanoTime();
        awaitRebuild(search, search.rebuild("bench").id());
        double seconds = (System.nanoTime() - begin) / 1e9;
        people.stop();
        return new Figures(entries, bare, clerk, seesAll, administrator, bareRate, entries / seconds, people.searches.get(),
                people.failures.get(), people.stale.get());
    }

    private static double bareSeconds(DataFolder data, int entries) {
        var folder = data.folder("bare-index");
        var sample = IntStream.range(0, Math.min(entries, IN_MEMORY)).mapToObj(SampleEntries::entry).toList();
        try {
            return IndexGauge.bareIndexing(folder, sample, entries, Runtime.getRuntime().availableProcessors());
        } finally {
            delete(folder);
        }
    }

    /** The question of the benchmark: rights, three facets, twenty hits with marks. The same is asked over HTTP. */
    public static SearchQuestion question(String words, Set<String> audience) {
        return new SearchQuestion(audience, words, Set.of(), Map.of(), Optional.empty(), Optional.empty(),
                SearchQuestion.Order.BEST_FIRST, FACETS, 0, 20);
    }

    /** People who search, and one who changes an entry and looks whether its old state is ever found again. */
    private static final class People {
        final AtomicInteger searches = new AtomicInteger();
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger stale = new AtomicInteger();
        private final AtomicBoolean stop = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();
        private final Search search;
        private final ActingAs actingAs;
        private final SearchDesk desk;
        private final List<String> questions;

        People(Search search, ActingAs actingAs, SearchDesk desk, List<String> questions) {
            this.search = search;
            this.actingAs = actingAs;
            this.desk = desk;
            this.questions = questions;
        }

        void start() {
            threads.add(new Thread(() -> repeat(i -> search.find(question(questions.get(i % questions.size()), CLERK)), 50)));
            threads.add(new Thread(() -> repeat(this::changeAndLook, 200)));
            threads.forEach(Thread::start);
        }

        void stop() throws InterruptedException {
            stop.set(true);
            for (var thread : threads) thread.join();
        }

        private interface Act {
            void run(int number) throws InterruptedException;
        }

        private void repeat(Act act, int pauseMilliseconds) {
            for (int i = 0; !stop.get(); i++) {
                try {
                    act.run(i);
                    searches.incrementAndGet();
                    Thread.sleep(pauseMilliseconds);
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    failures.incrementAndGet();
                }
            }
        }

        private void changeAndLook(int number) throws InterruptedException {
            var id = new UUID(99, number % 10);
            var entry = new SearchEntry("incoming", id, Set.of("bench"), "", "trạngthái" + number, "", Map.of(), Optional.empty(), Map.of());
            actingAs.run(Actor.system("bench"), () -> desk.handIn(entry));
            if (!search.awaitIndexed(Duration.ofSeconds(20))) failures.incrementAndGet();
            boolean isNew = search.find(SearchQuestion.of(Set.of("bench"), "trạngthái" + number)).total() == 1;
            boolean isOld = number >= 10 && search.find(SearchQuestion.of(Set.of("bench"), "trạngthái" + (number - 10))).total() > 0;
            if (!isNew || isOld) stale.incrementAndGet();
        }
    }

    private static void awaitRebuild(Search search, long rebuild) throws InterruptedException {
        while (!search.progress(rebuild).finished()) Thread.sleep(20);
    }

    /** Fills {@code search.entry} with sample entries in bulk, past the outbox. */
    public static void fill(DataSource owner, int entries) {
        var json = JsonMapper.builder().build();
        try (var connection = owner.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy search.entry (kind, id, audience, reference, title, body, facets, day, shown) from stdin");
            for (int i = 0; i < entries; i++) {
                var row = row(SampleEntries.entry(i), json).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(row, 0, row.length);
            }
            copy.endCopy();
            connection.createStatement().execute("analyze search.entry");
        } catch (SQLException e) {
            throw new IllegalStateException("The sample entries could not be stored", e);
        }
    }

    private static String row(SearchEntry e, JsonMapper json) {
        var tokens = e.audience().stream().collect(Collectors.joining("\",\"", "{\"", "\"}"));
        return String.join("\t", e.kind(), e.id().toString(), tokens, e.reference(), e.title(), e.body(),
                json.writeValueAsString(e.facets()), e.date().orElseThrow().toString(), json.writeValueAsString(e.shown())) + "\n";
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stand-alone: {@code SearchBench FOLDER [ENTRIES]}. */
    public static void main(String[] arguments) throws InterruptedException {
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300_000;
        System.out.println(measure(new DataFolder(Path.of(arguments[0]).toAbsolutePath()), entries));
    }
}
