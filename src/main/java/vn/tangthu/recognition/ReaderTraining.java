package vn.tangthu.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.tangthu.recognition.lessons.Lessons;

/**
 * Lets a Vietnamese model of Tesseract go on learning from lines of our own invention, printed and scanned as offices do.
 * Needs Tesseract's training programs ({@code lstmtraining}, {@code combine_tessdata}); the lines need fonts, see
 * docs/decisions/0021.
 */
public final class ReaderTraining {

    /**
     * @param from a model in whole numbers or real ones, a file {@code .traineddata}
     * @param lines how many are printed to learn from
     * @param iterations lines looked at before the trainer stops
     * @param work a folder for lines and states, kept so that a look at them is possible
     */
    public record Request(Path from, long seed, int lines, int iterations, Path work, Path to) {}

    private final Request request;
    private final Consumer<String> progress;

    private ReaderTraining(Request request, Consumer<String> progress) {
        this.request = request;
        this.progress = progress;
    }

    /**
     * @param prose lines of documents of our own invention, without end
     * @throws IOException when a program is missing or fails; its message says which and what to do
     */
    public static void train(Request request, Supplier<String> prose, Consumer<String> progress) throws IOException, InterruptedException {
        new ReaderTraining(request, progress).train(prose);
    }

    private void train(Supplier<String> prose) throws IOException, InterruptedException {
        var work = Files.createDirectories(request.work());
        var lines = new Lessons(request.seed(), prose).write(request.lines(), work.resolve("lines"), progress);
        Files.write(work.resolve("lines.txt"), lines.stream().map(Path::toString).toList());
        run("combine_tessdata", "-u", request.from().toString(), work.resolve("base.").toString());
        var start = Files.write(work.resolve("start.lstm"), Lessons.trainable(Files.readAllBytes(work.resolve("base.lstm"))));
        var states = Files.createDirectories(work.resolve("states")).resolve("reader");
        run("lstmtraining", "--continue_from", start.toString(), "--traineddata", request.from().toString(),
                "--train_listfile", work.resolve("lines.txt").toString(), "--model_output", states.toString(),
                "--max_iterations", String.valueOf(request.iterations()));
        run("lstmtraining", "--stop_training", "--convert_to_int", "--continue_from", states + "_checkpoint",
                "--traineddata", request.from().toString(), "--model_output", work.resolve("trained.traineddata").toString());
        Files.copy(work.resolve("trained.traineddata"), request.to(), StandardCopyOption.REPLACE_EXISTING);
    }

    private void run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var last = "";
        var process = started(builder, command[0]);
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("At iteration")) progress.accept(line);
                if (!line.isBlank()) last = line;
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0) throw new IOException(command[0] + " failed: " + last);
    }

    private static Process started(ProcessBuilder builder, String program) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException(program + " cannot be started. It belongs to the package tesseract-ocr of Debian and Ubuntu.", e);
        }
    }
}
