package vn.tangthu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One run of a benchmark: where it may write, how thorough it is, and what it found.
 *
 * @param program whose server is started where one is measured
 * @param quick smaller and shorter, to see that it works
 */
public record BenchRun(Class<?> program, Path scratch, boolean quick, List<Found> found) {

    /** @param target what is wanted of it, in words; empty for a plain figure */
    public record Found(String what, double value, String unit, String target) {}

    public BenchRun(Class<?> program, Path scratch, boolean quick) {
        this(program, scratch, quick, new ArrayList<>());
    }

    /** A fresh folder of this name. */
    public Path folder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(scratch), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void figure(String what, double value, String unit) {
        add(new Found(what, value, unit, ""));
    }

    public void ratio(String what, double value, String target) {
        add(new Found(what, value, "x", target));
    }

    private void add(Found one) {
        found.add(one);
        System.out.printf(Locale.ROOT, "  %-58s %12s %-10s %s%n", one.what(), number(one.value()), one.unit(),
                one.target().isEmpty() ? "" : "wanted " + one.target());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
