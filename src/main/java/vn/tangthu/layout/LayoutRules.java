package vn.tangthu.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The values of the layout, as they stand in data/layout-rules.csv with their sources. */
final class LayoutRules {

    static final String FONT = "Times New Roman";

    private static final LayoutRules USUAL = read("/data/layout-rules.csv");

    private final Map<Part, PartStyle> styles = new EnumMap<>(Part.class);
    private final Map<String, Measure> measures = new HashMap<>();

    private LayoutRules() {}

    /** @param most infinite where the rule names no upper bound */
    record Measure(double least, double most, double used, Source source) {
        boolean allows(double value, double tolerance) {
            return value >= least - tolerance && value <= most + tolerance;
        }
    }

    static PartStyle style(Part part) {
        return USUAL.styles.get(part);
    }

    static Measure measure(String name) {
        return java.util.Objects.requireNonNull(USUAL.measures.get(name), name);
    }

    private static LayoutRules read(String resource) {
        var rules = new LayoutRules();
        try (var lines = new BufferedReader(new InputStreamReader(LayoutRules.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.startsWith("kind,")).map(line -> line.split(",", -1)).forEach(rules::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var part : Part.values()) if (!rules.styles.containsKey(part)) throw new IllegalStateException("No style for " + part + " in " + resource);
        return rules;
    }

    private void add(String[] cells) {
        double least = Double.parseDouble(cells[2]);
        double most = cells[3].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[3]);
        double used = Double.parseDouble(cells[4]);
        if (used < least || used > most) throw new IllegalStateException("We would break our own rule: " + String.join(",", cells));
        var source = new Source(cells[9], cells[10].equals("read"));
        if (cells[0].equals("measure")) {
            measures.put(cells[1], new Measure(least, most, used, source));
            return;
        }
        var part = Part.valueOf(cells[1]);
        styles.put(part, new PartStyle(part, least, most, used, PartStyle.Letters.valueOf(upper(cells[5])), PartStyle.Weight.valueOf(upper(cells[6])),
                PartStyle.Slant.valueOf(upper(cells[7])), PartStyle.Align.valueOf(upper(cells[8])), source));
    }

    private static String upper(String word) {
        return word.toUpperCase(java.util.Locale.ROOT);
    }
}
