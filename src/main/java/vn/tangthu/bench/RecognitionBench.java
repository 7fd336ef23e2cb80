package vn.tangthu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.ReadRequest;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Readings;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;

/**
 * How soon the fields of a scan are there and how many pages a minute are read, from the bytes handed to the store until
 * the row is there to be shown, against the plain {@code tesseract} program on the same pages with the same model, one
 * thread each. The two take turns, so that what else the machine does falls on both.
 */
final class RecognitionBench implements Bench {

    private static final int DPI = 300;
    private static final int WORKERS = 2;

    @Override
    public String name() {
        return "recognition";
    }

    @Override
    public String summary() {
        return "first fields and pages a minute against plain tesseract on the same pages";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        if (!Tesseract.isThere()) {
            System.out.println("  skipped: there is no program \"tesseract\" on this machine to compare with");
            return;
        }
        var folder = run.folder("recognition");
        var pages = Page.some(run.quick() ? 6 : 12, folder);
        var tesseract = new Tesseract(folder);
        var settings = Map.<String, Object>of("tangthu.recognition.workers", String.valueOf(WORKERS));
        try (var installation = BenchInstallation.start(run.folder("installation"), settings)) {
            var desk = new Desk(installation);
            desk.readAll(pages.subList(0, 2));
            firstFields(run, desk, tesseract, pages);
            throughput(run, desk, tesseract, pages);
            run.figure("resident memory of the largest worker", desk.largestWorker(), "MiB");
        }
    }

    private static void firstFields(BenchRun run, Desk desk, Tesseract tesseract, List<Page> pages) throws Exception {
        var ours = new Median();
        var plain = new Median();
        for (var page : pages.subList(0, Math.min(pages.size(), run.quick() ? 3 : 7))) {
            ours.add(seconds(() -> desk.awaitFields(desk.request(page))));
            desk.awaitAll();
            plain.add(seconds(() -> tesseract.read(List.of(page), 1)));
        }
        run.figure("first fields of a one-page scan, " + DPI + " dpi", ours.value(), "s");
        run.figure("plain tesseract on that page", plain.value(), "s");
        run.ratio("first fields / plain tesseract", ours.value() / plain.value(), "<= 1.3");
    }

    private static void throughput(BenchRun run, Desk desk, Tesseract tesseract, List<Page> pages) throws Exception {
        var ours = new Median();
        var plain = new Median();
        for (int round = 0; round < (run.quick() ? 1 : 3); round++) {
            ours.add(60 * pages.size() / seconds(() -> desk.readAll(pages)));
            plain.add(60 * pages.size() / seconds(() -> tesseract.read(pages, WORKERS)));
        }
        run.figure("pages read by " + WORKERS + " workers, images and fields included", ours.value(), "a minute");
        run.figure("pages read by plain tesseract, " + WORKERS + " at a time", plain.value(), "a minute");
        run.ratio("pages a minute / plain tesseract", ours.value() / plain.value(), ">= 1.0");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** @param pdf as it comes from the scanner, one page */
    private record Page(byte[] pdf, Path png) {

        static List<Page> some(int count, Path folder) throws IOException {
            var pages = new ArrayList<Page>();
            for (long seed = 1; pages.size() < count; seed++) {
                var document = Samples.random(seed);
                if (!hasOnePage(document)) continue;
                var scanner = Degradation.OFFICE.atDpi(DPI);
                var png = Files.write(folder.resolve(seed + ".png"), new Scanner(scanner, seed).scan(document, ScanFormat.PNG));
                pages.add(new Page(new Scanner(scanner, seed).scan(document, ScanFormat.PDF), png));
            }
            return pages;
        }

        private static boolean hasOnePage(SampleDocument document) throws IOException {
            try (var pdf = Loader.loadPDF(SampleWriter.pdf(document))) {
                return pdf.getNumberOfPages() == 1;
            }
        }
    }

    /** The clerk's side: hands scans in and waits. */
    private static final class Desk {

        private final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "bench", Set.of(Role.CLERK));
        private final Readings readings;
        private final Bitstore bitstore;
        private final List<ReadingId> asked = new ArrayList<>();

        Desk(BenchInstallation installation) {
            readings = installation.get(Readings.class);
            bitstore = installation.get(Bitstore.class);
        }

        ReadingId request(Page page) {
            var stored = (Storing.Stored) bitstore.put(new ByteArrayInputStream(page.pdf), ByteCount.mebibytes(100), Sensitivity.INTERNAL);
            var id = readings.request(clerk, new ReadRequest(stored.checksum(), "scan.pdf", clerk.home(), ReadRequest.Urgency.WAITED_FOR));
            asked.add(id);
            return id;
        }

        void awaitFields(ReadingId id) throws InterruptedException {
            await(List.of(id), reading -> reading.fields().isPresent());
        }

        void awaitAll() throws InterruptedException {
            await(asked, reading -> reading.state() == Reading.State.DONE);
        }

        void readAll(List<Page> pages) throws InterruptedException {
            for (var page : pages) request(page);
            awaitAll();
        }

        private void await(List<ReadingId> ids, Predicate<Reading> done) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
            while (!readings.find(clerk, ids).stream().allMatch(done)) {
                if (System.nanoTime() > deadline) throw new IllegalStateException("Expected: all pages read within ten minutes");
                Thread.sleep(ids.size() == 1 ? 10 : 100);
            }
        }

        /** MiB; 0 where the system does not tell. */
        double largestWorker() {
            return ProcessHandle.current().descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("java"))
                    .mapToDouble(process -> resident(process.pid()))
                    .max().orElse(0);
        }

        private static double resident(long pid) {
            try {
                return Proc.residentMebibytes(pid);
            } catch (IOException e) {
                return 0;
            }
        }
    }

    /** The plain program with our model. */
    private static final class Tesseract {

        private final Path models;

        Tesseract(Path folder) throws IOException {
            models = Files.createDirectories(folder.resolve("models"));
            try (InputStream model = RecognitionBench.class.getResourceAsStream("/tessdata/vie.traineddata")) {
                Files.write(models.resolve("vie.traineddata"), model.readAllBytes());
            }
        }

        static boolean isThere() {
            try {
                return new ProcessBuilder("tesseract", "--version").redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void read(List<Page> pages, int atATime) throws IOException, InterruptedException {
            var running = new ArrayList<Process>();
            for (var page : pages) {
                while (running.stream().filter(Process::isAlive).count() >= atATime) Thread.sleep(5);
                running.add(start(page));
            }
            for (var process : running) {
                if (process.waitFor() != 0) throw new IOException("tesseract failed");
            }
        }

        private Process start(Page page) throws IOException {
            var builder = new ProcessBuilder("tesseract", page.png.toString(), page.png.toString() + ".out", "-l", "vie", "--tessdata-dir", models.toString());
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        }
    }
}
