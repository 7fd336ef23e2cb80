package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the lines of a list together into its items. */
final class Items {

    /** A dash in the shapes in which it comes back. */
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—~•+*_]+\\s*[-–—~]?\\s*");

    private final List<String> items = new ArrayList<>();
    private boolean dashed;

    void add(String line) {
        boolean dash = DASH.matcher(line).find();
        var text = DASH.matcher(line).replaceFirst("").strip();
        if (text.isEmpty()) return;
        if (items.isEmpty() || dash || !dashed && endsItem(items.get(items.size() - 1))) {
            items.add(text);
        } else {
            items.set(items.size() - 1, items.get(items.size() - 1) + " " + text);
        }
        dashed |= dash;
    }

    private static boolean endsItem(String item) {
        return item.endsWith(";") || item.endsWith(".");
    }

    List<String> all() {
        return items.stream()
                .map(item -> item.replaceAll("\\s+([,.;:])", "$1").replaceAll("[\\s.,;:_]+$", ""))
                .filter(item -> Plain.letters(item).length() >= 2)
                .toList();
    }
}
