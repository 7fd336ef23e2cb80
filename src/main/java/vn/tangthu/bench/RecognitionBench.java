package vn.tangthu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How soon the fields of a scan are there and how many pages a minute are read, from the bytes handed to the store until
 * the row is there to be shown, against the plain {@code tesseract} program and {@code ocrmypdf} on the same pages with the
 * same model, one thread for a page each. All take turns, so that what else the machine does falls on all.
 */
final class RecognitionBench implements Bench {

    private static final int DPI = 300;
    private static final int WORKERS = 2;
    private static final int MANY_PAGES = 30;
    private static final int WANTED_MIB = 350;

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public String summary() {
        return "first fields and pages a minute against plain tesseract and ocrmypdf on the same pages";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        if (!Peer.isThere("tesseract")) {
            System.out.println("  skipped: there is no program \"tesseract\" on this machine to compare with");
            return;
        }
        var folder = run.folder("recognition");
        var pages = ScannedPage.some(run.quick() ? 6 : 12, DPI, folder);
        var tesseract = Peer.tesseract(folder);
        var ocrmypdf = Peer.isThere("ocrmypdf") ? Optional.of(Peer.ocrmypdf(folder)) : Optional.<Peer>empty();
        var settings = Map.<String, Object>of("tangthu.recognition.workers", String.valueOf(WORKERS));
        try (var installation = BenchInstallation.start(run.folder("installation"), settings)) {
            var desk = new ClerksDesk(installation);
            desk.readAll(pages); // servers run for months: what compiles in the first minute is no part of the figures
            firstFields(run, desk, tesseract, pages);
            firstFieldsOfMany(run, desk, pages, folder);
            throughput(run, desk, tesseract, ocrmypdf, pages, Files.write(folder.resolve("all.pdf"), ScannedPage.bound(pages)));
            run.figure("resident memory of the largest worker", ClerksDesk.largestWorker(), "MiB");
            run.ratio("resident memory of the largest worker / " + WANTED_MIB + " MiB", ClerksDesk.largestWorker() / WANTED_MIB, "<= 1");
        }
    }

    private static void firstFields(BenchRun run, ClerksDesk desk, Peer tesseract, List<ScannedPage> pages) throws Exception {
        var ours = new Median();
        var plain = new Median();
        for (var page : pages.subList(0, Math.min(pages.size(), run.quick() ? 3 : 7))) {
            ours.add(seconds(() -> desk.awaitFields(desk.request(page.pdf()))));
            desk.awaitAll();
            plain.add(seconds(() -> tesseract.readImages(List.of(page), 1)));
        }
        run.figure("first fields of a one-page scan, " + DPI + " dpi", ours.value(), "s");
        run.figure("plain tesseract on that page", plain.value(), "s");
        run.ratio("first fields / plain tesseract", ours.value() / plain.value(), "<= 1.3");
    }

    /** The same first and last page in both. */
    private static void firstFieldsOfMany(BenchRun run, ClerksDesk desk, List<ScannedPage> pages, Path folder) throws Exception {
        var two = new Median();
        var many = new Median();
        for (int i = 0; i < (run.quick() ? 1 : 3); i++) {
            var first = pages.get(2 * i);
            var last = pages.get(2 * i + 1);
            two.add(untilFields(desk, Files.write(folder.resolve("two.pdf"), ScannedPage.bound(List.of(first, last)))));
            many.add(untilFields(desk, Files.write(folder.resolve("many.pdf"), ScannedPage.bound(first, last, MANY_PAGES))));
        }
        run.figure("first fields of a scan of 2 pages", two.value(), "s");
        run.figure("first fields of a scan of " + MANY_PAGES + " pages", many.value(), "s");
        run.ratio("first fields of " + MANY_PAGES + " pages / of 2 pages", many.value() / two.value(), "<= 1.2");
    }

    private static double untilFields(ClerksDesk desk, Path scan) throws Exception {
        double seconds = seconds(() -> desk.awaitFields(desk.request(scan)));
        desk.awaitAll();
        return seconds;
    }

    private static void throughput(
            BenchRun run, ClerksDesk desk, Peer tesseract, Optional<Peer> ocrmypdf, List<ScannedPage> pages, Path allPages) throws Exception {
        var ours = new Median();
        var plain = new Median();
        var whole = new Median();
        for (int round = 0; round < (run.quick() ? 1 : 7); round++) {
            ours.add(60 * pages.size() / seconds(() -> desk.readAll(pages)));
            plain.add(60 * pages.size() / seconds(() -> tesseract.readImages(pages, WORKERS)));
            if (ocrmypdf.isPresent() && round % 3 == 0) whole.add(60 * pages.size() / seconds(() -> ocrmypdf.get().readPdf(allPages, WORKERS)));
        }
        run.figure("pages read by " + WORKERS + " workers, images and fields included", ours.value(), "a minute");
        run.figure("pages read by plain tesseract, " + WORKERS + " at a time", plain.value(), "a minute");
        run.ratio("pages a minute / plain tesseract", ours.value() / plain.value(), ">= 1.5");
        if (ocrmypdf.isEmpty()) {
            System.out.println("  not compared: there is no program \"ocrmypdf\" on this machine");
            return;
        }
        run.figure("pages read by ocrmypdf -j " + WORKERS, whole.value(), "a minute");
        run.ratio("pages a minute / ocrmypdf", ours.value() / whole.value(), ">= 2.0");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
