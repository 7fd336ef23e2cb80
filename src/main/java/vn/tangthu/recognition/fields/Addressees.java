package vn.tangthu.recognition.fields;

import java.util.Comparator;
import java.util.List;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Whom the document speaks to: {@code Kính gửi:} (Decree 30/2020/NĐ-CP, Appendix I, box 9a). */
final class Addressees {

    private static final double HARDLY_READ = 0.5;

    private Addressees() {}

    static List<String> in(PageReading page) {
        var lines = Line.ofPage(page).stream()
                .filter(line -> line.middle() < page.height() * 0.6)
                .sorted(Comparator.comparingInt(Line::middle))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            int at = opening(lines.get(i));
            if (at >= 0) return below(lines.get(i), at, lines.subList(i + 1, lines.size()), page);
        }
        return List.of();
    }

    /** Index of "gửi", or -1. */
    private static int opening(Line line) {
        var words = line.words();
        for (int i = 0; i + 1 < Math.min(words.size(), 8); i++) {
            if (Plain.distance(Plain.letters(words.get(i).text()), "KINH") <= 1
                    && Plain.letters(words.get(i + 1).text()).matches("G[UƯI]{1,2}|GUI|GUL|GỬI")
                    && Character.isUpperCase(words.get(i).text().codePointAt(0))) return i + 1;
        }
        return -1;
    }

    /** An arrival stamp beside it leaves words that hardly were read. */
    private static boolean isRead(List<Word> words) {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0) >= HARDLY_READ;
    }

    private static List<String> below(Line first, int gui, List<Line> lines, PageReading page) {
        var items = new Items();
        var beside = first.words().subList(gui + 1, first.words().size());
        if (isRead(beside)) items.add(Line.of(beside).text().replaceFirst("^[:;.\\s]+", ""));
        int edge = first.words().get(gui - 1).box().x() + page.width() / 60;
        int last = first.middle();
        for (var line : lines) {
            if (line.left() < edge || line.middle() - last > page.height() / 22) break;
            if (isRead(line.words())) items.add(line.text());
            last = line.middle();
        }
        return items.all();
    }
}
