package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the lines of a list together into its items. */
final class Items {

    /** A dash in the shapes in which it comes back. */
    private static final Pattern DASH = Pattern.compile("^[\\s'\"`´.,:|]*[-–—~•+*_=¬]+\\s*[-–—~]?\\s*");

    /** What those listed are called in the rest of the text: not one of them. */
    private static final Pattern CALLED = Pattern.compile("[\\s.,;:]*\\(\\s*([Ss]au đây|[Gg][ọợo]i)\\b.*");

    /** What a letter's first recipient is called: those it is addressed to; the seal often lies over its beginning. */
    private static final Pattern AS_ABOVE = Pattern.compile("\\W*N?H?U? TREN\\W*");

    private final List<String> items = new ArrayList<>();
    private boolean dashed;

    static boolean isDashed(String line) {
        return DASH.matcher(line).find();
    }

    void add(String line) {
        boolean dash = isDashed(line);
        var text = vietnamese(DASH.matcher(line).replaceFirst("").strip());
        if (text.isEmpty()) return;
        if (items.isEmpty() || dash || beginsAfter(items.get(items.size() - 1)) && !(dashed && Character.isLowerCase(text.codePointAt(0)))) {
            items.add(text);
        } else {
            append(text);
        }
        dashed |= dash;
    }

    /** What belongs to the last item, whatever sign stands between. */
    void goOn(String line) {
        if (items.isEmpty()) add(line);
        else append(vietnamese(line.strip()));
    }

    private void append(String text) {
        items.set(items.size() - 1, items.get(items.size() - 1) + " " + text);
    }

    /** Letters that stand in no Vietnamese word, for those they look like. */
    private static String vietnamese(String text) {
        return text.replaceAll("[ÐĐ]{2}|Ð", "Đ").replaceAll("[ðđ]{2}|ð", "đ").replaceAll("(?<=\\p{Lu})€", "C");
    }

    /** A semicolon ends an item even where the next one's dash was lost; a full stop may be that of an abbreviation. */
    private boolean beginsAfter(String item) {
        return item.endsWith(";") || !dashed && item.endsWith(".");
    }

    List<String> all() {
        return items.stream()
                .map(item -> AS_ABOVE.matcher(Plain.of(item)).matches() ? "Như trên" : item)
                .map(item -> CALLED.matcher(item).replaceFirst(""))
                .map(item -> item.replaceAll("\\s+([,.;:])", "$1").replaceAll("[\\s.,;:_]+$", ""))
                .filter(item -> Plain.letters(item).length() >= 2)
                .toList();
    }
}
