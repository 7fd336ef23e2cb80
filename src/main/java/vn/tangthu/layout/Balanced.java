package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks what is too long for one line into as few lines as it takes, none much longer than the others: UỶ BAN NHÂN DÂN / THÀNH PHỐ ĐÀ NẴNG. */
final class Balanced {

    private Balanced() {}

    /** @param room points */
    static List<String> lines(String text, PartStyle style, double room) {
        var words = List.of(text.strip().split("\\s+"));
        var full = greedy(words, style, room);
        if (full.size() == 1) return full;
        double narrow = full.stream().mapToDouble(line -> width(line, style)).max().orElse(room) / 2;
        double wide = room;
        while (wide - narrow > 1) {
            double middle = (narrow + wide) / 2;
            if (greedy(words, style, middle).size() == full.size()) wide = middle;
            else narrow = middle;
        }
        return greedy(words, style, wide);
    }

    private static List<String> greedy(List<String> words, PartStyle style, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words) {
            if (line.length() > 0 && width(line + " " + word, style) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    static double width(String text, PartStyle style) {
        return (style.bold() ? Letters.BOLD : Letters.REGULAR).width(style.printed(text), style.used());
    }
}
