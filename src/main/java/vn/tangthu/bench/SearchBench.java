package vn.tangthu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tangthu.search.IndexGauge;
import vn.tangthu.search.Search;
import vn.tangthu.search.SearchQuestion;

/**
 * How fast search answers over HTTP, with rights, counts and marks, and how fast its index is built anew, each against the
 * engine by itself on the same index in the same process.
 */
final class SearchBench implements Bench {

    private static final List<String> FACETS = List.of("author", "kind", "year");
    private static final int IN_MEMORY = 50_000; // entries kept in memory for the bare writer
    private static final int ENTRIES = 300_000;
    private static final int ENTRIES_QUICK = 20_000;

    private static final String BARE = "bare";
    private static final String CLERK = "clerk";
    private static final String ADMINISTRATOR = "administrator";
    private static final String CLERK_ALL = "clerk, all";
    private static final String ADMINISTRATOR_ALL = "administrator, all";
    private static final String PAGE = "page";
    private static final String NOTHING = "nothing";
    private static final String IN_PROCESS = "in process";
    private static final String FOUR_HUNDRED = "400 tokens";

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "search over HTTP and re-indexing at 300,000 entries against the bare engine";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        int entries = run.quick() ? ENTRIES_QUICK : ENTRIES;
        try (var installation = new SearchInstallation(run.program(), run.folder("search"), entries)) {
            awaitRebuild(installation.search());
            run.figure("entries", entries, "");
            answers(run, installation);
            reindexing(run, installation, entries);
        }
    }

    private static void answers(BenchRun run, SearchInstallation installation) {
        var turns = new Turns();
        var search = installation.search();
        var gauge = search.gauge();
        var clerk = installation.clerk("van-thu-1", false);
        var clerkOfAll = installation.clerk("van-thu-2", true);
        expectSameRights(installation, clerk);
        turns.way(BARE, gauge::bareQuery);
        turns.way(CLERK, clerk::search);
        turns.way(ADMINISTRATOR, installation.administrator("quan-tri-1", false)::search);
        turns.way(CLERK_ALL, clerkOfAll::search);
        turns.way(ADMINISTRATOR_ALL, installation.administrator("quan-tri-2", true)::search);
        turns.way(PAGE, clerkOfAll::searchPage);
        turns.way(NOTHING, words -> clerkOfAll.search("khôngcótừnày"));
        var oneToken = Set.of(installation.tokenOfTwentieth());
        var fourHundred = installation.fourHundredTokens();
        turns.way(IN_PROCESS, words -> search.find(question(words, oneToken)));
        turns.way(FOUR_HUNDRED, words -> search.find(question(words, fourHundred)));
        turns.measure(SampleEntries.questions(run.quick() ? 200 : 300), 3);
        tell(run, turns);
    }

    /** What is measured over HTTP is what the rights allow, and not a refusal or an empty answer. */
    private static void expectSameRights(SearchInstallation installation, HttpPerson clerk) {
        long over = clerk.total("quyết định");
        long within = installation.search().find(question("quyết định", Set.of(installation.tokenOfTwentieth()))).total();
        if (over == 0 || over != within) throw new IllegalStateException("Expected: " + within + " hits over HTTP; Found: " + over);
    }

    private static void tell(BenchRun run, Turns turns) {
        run.figure("the engine's own query in process, p95", turns.p95(BARE), "ms");
        run.figure("over HTTP, agency of a twentieth, clerk, p95", turns.p95(CLERK), "ms");
        run.figure("over HTTP, agency of a twentieth, administrator, p95", turns.p95(ADMINISTRATOR), "ms");
        run.figure("over HTTP, agency that sees all, clerk, p95", turns.p95(CLERK_ALL), "ms");
        run.figure("over HTTP, agency that sees all, administrator, p95", turns.p95(ADMINISTRATOR_ALL), "ms");
        run.figure("the page of results, sees all, clerk, p95", turns.p95(PAGE), "ms");
        run.figure("over HTTP, a word that is nowhere, median", turns.median(NOTHING), "ms");
        run.figure("in process, one token of a twentieth, p95", turns.p95(IN_PROCESS), "ms");
        run.figure("in process, 400 tokens that see all, p95", turns.p95(FOUR_HUNDRED), "ms");
        run.ratio("over HTTP / bare query, agency of a twentieth", turns.ratio(CLERK, BARE), "<= 4");
        run.ratio("over HTTP / bare query, agency that sees all", turns.ratio(CLERK_ALL, BARE), "<= 4");
        run.ratio("page of results / bare query, sees all", turns.ratio(PAGE, BARE), "<= 4");
        run.ratio("clerk / administrator of one agency, a twentieth", turns.ratio(CLERK, ADMINISTRATOR), "<= 1.2");
        run.ratio("clerk / administrator of one agency, sees all", turns.ratio(CLERK_ALL, ADMINISTRATOR_ALL), "<= 1.2");
        run.figure("400 tokens that see all / one token of a twentieth, p95", turns.ratio(FOUR_HUNDRED, IN_PROCESS), "x");
    }

    private static void reindexing(BenchRun run, SearchInstallation installation, int entries) throws InterruptedException {
        double bare = entries / bareSeconds(run.folder("bare-index"), entries);
        var person = installation.clerk("van-thu-3", false);
        var people = new SearchingPeople(installation);
        people.start(person, SampleEntries.questions(400));
        long begin = System.nanoTime();
        awaitRebuild(installation.search());
        double ours = entries / ((System.nanoTime() - begin) / 1e9);
        people.stop();
        run.figure("bare indexing", bare, "a second");
        run.figure("re-index while people search", ours, "a second");
        run.ratio("re-index / bare indexing", ours / bare, ">= 0.4");
        run.figure("searches meanwhile", people.searches.get(), "");
        run.figure("failed searches meanwhile (wanted 0)", people.failures.get(), "");
        run.figure("stale hits meanwhile (wanted 0)", people.stale.get(), "");
    }

    private static double bareSeconds(Path folder, int entries) {
        var sample = IntStream.range(0, Math.min(entries, IN_MEMORY)).mapToObj(SampleEntries::entry).toList();
        try {
            return IndexGauge.bareIndexing(folder, sample, entries, Runtime.getRuntime().availableProcessors());
        } finally {
            delete(folder);
        }
    }

    private static void awaitRebuild(Search search) throws InterruptedException {
        long rebuild = search.rebuild("bench").id();
        while (!search.progress(rebuild).finished()) Thread.sleep(20);
    }

    /** The question that is asked over HTTP: rights, three facets, twenty hits with marks. */
    private static SearchQuestion question(String words, Set<String> audience) {
        return new SearchQuestion(audience, words, Set.of(), Map.of(), Optional.empty(), Optional.empty(),
                SearchQuestion.Order.BEST_FIRST, FACETS, 0, 20);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
