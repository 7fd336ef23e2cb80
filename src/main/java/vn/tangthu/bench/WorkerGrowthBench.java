package vn.tangthu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.tangthu.recognition.OfflineReader;
import vn.tangthu.recognition.OfflineReading;

/**
 * Whether reading processes grow: two of them, never replaced, read a thousand heads of pages with their images. What whole
 * pages take is told by {@link RecognitionBench}.
 */
final class WorkerGrowthBench implements Bench {

    private static final int DPI = 200;
    private static final int WORKERS = 2;
    private static final int DIFFERENT = 25;

    @Override
    public String name() {
        return "recognition-growth";
    }

    @Override
    public String summary() {
        return "resident memory of reading processes over a thousand pages";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            System.out.println("  skipped: this system does not tell the resident memory of a process");
            return;
        }
        var scans = ScannedPage.heads(DIFFERENT, DPI, run.folder("heads"));
        int pages = run.quick() ? 100 : 1_000, early = pages / 5;
        try (var reader = OfflineReader.withLastingWorkers(run.folder("scratch"), WORKERS)) {
            read(reader, scans, early);
            double before = largest(reader);
            read(reader, scans, pages - early);
            double after = largest(reader);
            run.figure("largest worker after " + early + " pages", before, "MiB");
            run.figure("largest worker after " + pages + " pages", after, "MiB");
            run.ratio("after " + pages + " pages / after " + early, after / before, "<= 1.1");
        }
    }

    private static void read(OfflineReader reader, List<Path> scans, int pages) throws IOException {
        for (int done = 0; done < pages; done += scans.size()) {
            var readings = new ArrayList<CompletableFuture<OfflineReading>>();
            scans.forEach(scan -> readings.add(reader.read(scan)));
            for (var reading : readings) remove(reading.join().images().orElseThrow());
        }
    }

    private static void remove(Path images) throws IOException {
        try (var all = Files.walk(images)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }

    private static double largest(OfflineReader reader) {
        return reader.residentMebibytes().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
