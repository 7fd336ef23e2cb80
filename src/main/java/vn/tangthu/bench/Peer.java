package vn.tangthu.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A program that others would use, with our model.
 *
 * @param models where Tesseract finds the model, and all else that its distribution brings along
 */
record Peer(String program, Path models) {

    private static final Pattern ITS_MODELS = Pattern.compile("\"(/[^\"]+)\"");

    static boolean isThere(String program) {
        try {
            return start(new ProcessBuilder(program, "--version")).waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Peer tesseract(Path folder) throws IOException {
        return new Peer("tesseract", modelsIn(folder));
    }

    /** It calls the tesseract of the same machine. */
    static Peer ocrmypdf(Path folder) throws IOException {
        return new Peer("ocrmypdf", modelsIn(folder));
    }

    private static Path modelsIn(Path folder) throws IOException {
        var models = folder.resolve("models");
        if (Files.exists(models)) return models;
        Files.createDirectory(models);
        try (InputStream model = Peer.class.getResourceAsStream("/tessdata/vie.traineddata"); var others = Files.list(distributed())) {
            Files.write(models.resolve("vie.traineddata"), model.readAllBytes());
            for (var other : others.toList()) {
                var link = models.resolve(other.getFileName());
                if (!Files.exists(link)) Files.createSymbolicLink(link, other);
            }
        }
        return models;
    }

    /** The first line that {@code tesseract --list-langs} prints names the folder. */
    private static Path distributed() throws IOException {
        var listing = new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
        try (var lines = listing.inputReader()) {
            var folder = ITS_MODELS.matcher(String.valueOf(lines.readLine()));
            if (folder.find()) return Path.of(folder.group(1));
        }
        throw new IOException("Expected: a tesseract that tells where its models are");
    }

    /** Images, so many at a time, each a process with one thread. */
    void readImages(List<ScannedPage> pages, int atATime) throws IOException, InterruptedException {
        var running = new ArrayList<Process>();
        for (var page : pages) {
            while (running.stream().filter(Process::isAlive).count() >= atATime) Thread.sleep(5);
            running.add(run(page.png().toString(), page.png() + ".out", "-l", "vie"));
        }
        for (var process : running) awaitEnd(process);
    }

    /** One PDF, so many of its pages at a time. */
    void readPdf(Path pdf, int atATime) throws IOException, InterruptedException {
        awaitEnd(run("-l", "vie", "-j", String.valueOf(atATime), "--quiet", pdf.toString(), pdf + ".out.pdf"));
    }

    private void awaitEnd(Process process) throws IOException, InterruptedException {
        if (process.waitFor() != 0) throw new IOException(program + " failed");
    }

    private Process run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // more threads on one page make it slower, not faster
        builder.environment().put("TESSDATA_PREFIX", models.toString());
        return start(builder);
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
