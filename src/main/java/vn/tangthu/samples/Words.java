package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.List;

/** A paragraph as words, and its breaking into lines. Words are never divided, as Vietnamese does not. */
record Words(List<Word> words) {

    record Word(String text, Face face) {}

    /** @param width natural width in points, spaces included */
    record Line(List<Word> words, float width, boolean last) {}

    static Words of(String text, Face face) {
        return new Words(split(text, face));
    }

    static Words of(Block block) {
        var face = switch (block.style()) {
            case BASIS -> Face.ITALIC;
            case CENTRED, HEADING -> Face.BOLD;
            case BODY -> Face.REGULAR;
        };
        var all = split(block.lead(), Face.BOLD);
        all.addAll(split(block.text(), face));
        return new Words(all);
    }

    private static List<Word> split(String text, Face face) {
        var words = new ArrayList<Word>();
        for (var word : text.split(" ")) if (!word.isEmpty()) words.add(new Word(word, face));
        return words;
    }

    /**
     * @param width of the column, points
     * @param indent of the first line, points
     */
    List<Line> lines(float size, float width, float indent) {
        var lines = new ArrayList<Line>();
        var current = new ArrayList<Word>();
        float used = 0;
        float room = width - indent;
        for (var word : words) {
            float w = word.face().width(word.text(), size);
            float space = current.isEmpty() ? 0 : word.face().width(" ", size);
            if (!current.isEmpty() && used + space + w > room) {
                lines.add(new Line(List.copyOf(current), used, false));
                current.clear();
                used = 0;
                space = 0;
                room = width;
            }
            current.add(word);
            used += space + w;
        }
        if (!current.isEmpty()) lines.add(new Line(List.copyOf(current), used, true));
        return lines;
    }

    /** The head of a document breaks before the name of the place or kind, never within "Ủy ban nhân dân". */
    static List<Line> head(String text, Face face, float size, float width) {
        if (face.width(text, size) <= width) return of(text, face).lines(size, width, 0);
        for (var before : List.of(" THÀNH PHỐ ", " PHƯỜNG ", " XÃ ", " TỈNH ", " HUYỆN ", " QUẬN ", " KHU VỰC ", " ĐA KHOA ", " PHỔ THÔNG ", " CƠ SỞ ", " VÀ ")) {
            int at = text.indexOf(before);
            if (at < 0 || Math.max(face.width(text.substring(0, at), size), face.width(text.substring(at + 1), size)) > width) continue;
            var lines = new ArrayList<>(of(text.substring(0, at), face).lines(size, width, 0));
            lines.addAll(of(text.substring(at + 1), face).lines(size, width, 0));
            return lines;
        }
        return of(text, face).balanced(size, width);
    }

    /** Lines of nearly equal length, as a heading over several lines is set. */
    List<Line> balanced(float size, float width) {
        var lines = lines(size, width, 0);
        if (lines.size() < 2) return lines;
        float total = 0;
        for (var line : lines) total += line.width();
        var better = lines(size, Math.min(width, total / lines.size() * 1.12f), 0);
        return better.size() == lines.size() ? better : lines;
    }
}
