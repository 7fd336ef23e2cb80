package vn.tangthu.recognition.lessons;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes lines to learn from, a few hundred a file, and the network to go on from. */
public final class Lessons {

    private static final int LINES_A_FILE = 500;
    private static final double[] DPI = {100, 120, 150, 150, 200, 200, 200, 200, 200, 300, 300, 300};
    private static final double POINTS_AN_INCH = 72;

    private final Random random;
    private final LineText text;
    private final PrintedLine press;
    private final ScannedLine scanner;

    /** @param prose lines of documents of our own invention, without end */
    public Lessons(long seed, Supplier<String> prose) {
        this.random = new Random(seed);
        var faces = new Typefaces();
        this.text = new LineText(random, prose);
        this.press = new PrintedLine(random, faces);
        this.scanner = new ScannedLine(random);
    }

    /** The same seed, prose and fonts give the same lines. @return the files */
    public List<Path> write(int lines, Path folder, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        var files = new ArrayList<Path>();
        for (int done = 0; done < lines; done += LINES_A_FILE) {
            var file = folder.resolve("lines-%04d.lstmf".formatted(files.size()));
            var batch = new ArrayList<LstmLines.Line>();
            while (batch.size() < Math.min(LINES_A_FILE, lines - done)) batch.add(line());
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                LstmLines.write(batch, out);
            }
            files.add(file);
            progress.accept(done + batch.size() + " lines");
        }
        return files;
    }

    /** @param whole the component {@code lstm} of a model in whole numbers */
    public static byte[] trainable(byte[] whole) {
        return TrainableModel.of(whole);
    }

    private LstmLines.Line line() {
        var line = text.next();
        double dpi = DPI[random.nextInt(DPI.length)];
        double points = random.nextInt(6) == 0 ? 10 + random.nextInt(3) : 12 + random.nextInt(3);
        float pixels = (float) (points * dpi / POINTS_AN_INCH);
        var above = random.nextInt(3) == 0 ? "" : text.next();
        var below = random.nextInt(3) == 0 ? "" : text.next();
        var strip = press.print(line, above, below, pixels);
        return new LstmLines.Line(scanner.scan(strip, press.print(text.next(), "", "", pixels).image(), dpi), PenMarks.plain(line).replaceAll(" +", " "));
    }
}
