package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.PageReading;

/**
 * The foot of the document: recipients on the left, the signature block on the right (Decree 30/2020/NĐ-CP, Appendix I,
 * boxes 7 and 9b).
 *
 * @param left lines of the left column from "Nơi nhận" down
 * @param right lines of the right column from a little above it
 */
record Foot(PageReading page, List<Line> left, List<Line> right) {

    /** On the last page that has one. */
    static Optional<Foot> of(List<PageReading> pages) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            var foot = of(pages.get(i));
            if (foot.isPresent()) return foot;
        }
        return Optional.empty();
    }

    private static Optional<Foot> of(PageReading page) {
        var lines = Line.ofPage(page);
        var opening = lines.stream()
                .filter(line -> line.left() < page.width() * 0.4 && opensRecipients(line))
                .max(Comparator.comparingInt(Line::middle));
        if (opening.isEmpty()) {
            opening = keptCopy(lines, page).map(kept -> topOfList(lines, kept, page));
        }
        return opening.map(line -> split(page, lines, line)).or(() -> tail(page, lines));
    }

    /** No list of recipients to be seen: what stands on the right under the last full line of text, if somebody signs there. */
    private static Optional<Foot> tail(PageReading page, List<Line> lines) {
        int textEnds = lines.stream()
                .filter(line -> line.box().width() > page.width() * 0.5)
                .mapToInt(Line::bottom).max().orElse(0);
        var right = lines.stream()
                .filter(line -> line.middle() > textEnds)
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .filter(line -> line.centre() > page.width() * 0.5)
                .sorted(Comparator.comparingInt(Line::middle))
                .toList();
        var foot = new Foot(page, List.of(), right);
        return new SignatureBlock(foot).hasPosition() ? Optional.of(foot) : Optional.empty();
    }

    private static boolean opensRecipients(Line line) {
        var plain = Plain.letters(line.text());
        boolean heading = line.words().size() == 2 && line.text().endsWith(":") && Plain.distance(plain, "NOINHAN") <= 3;
        return heading || plain.startsWith("NOINHAN") || plain.length() > 6 && Plain.distance(plain.substring(0, Math.min(7, plain.length())), "NOINHAN") <= 1;
    }

    /** The copy kept by the registry is the last of the recipients: {@code - Lưu: VT}. It shows where the list is when its heading is lost. */
    private static Optional<Line> keptCopy(List<Line> lines, PageReading page) {
        return lines.stream()
                .filter(line -> line.left() < page.width() * 0.4 && line.text().matches("^\\W{0,3}(L[ưu]u\\s*[:;.]?\\s*(VT|Văn)|\\w{2,4}\\s*[:;]\\s*VT\\b).*"))
                .max(Comparator.comparingInt(Line::middle));
    }

    private static Line topOfList(List<Line> lines, Line kept, PageReading page) {
        var top = kept;
        var above = lines.stream()
                .filter(line -> line.middle() < kept.middle() && line.left() < page.width() * 0.4)
                .sorted(Comparator.comparingInt(Line::middle).reversed())
                .toList();
        for (var line : above) {
            if (top.middle() - line.middle() > page.height() / 30 || line.box().width() > page.width() * 0.5) break;
            top = line;
        }
        return top;
    }

    private static Foot split(PageReading page, List<Line> lines, Line opening) {
        int divide = (int) (page.width() * 0.5), top = opening.middle();
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        for (var line : lines) {
            if (line.middle() < top - page.height() / 18) continue;
            boolean wide = line.left() < divide * 0.8 && line.rightEdge() > divide * 1.25 && line.cutAtGaps(page.width() / 30).size() == 1;
            if (wide) continue;
            for (var piece : line.cutAtGaps(page.width() / 30)) {
                if (piece.centre() >= divide) right.add(piece);
                else if (line.middle() > top - page.height() / 150) left.add(piece);
            }
        }
        left.sort(Comparator.comparingInt(Line::middle));
        right.sort(Comparator.comparingInt(Line::middle));
        return new Foot(page, left, right);
    }

    List<String> recipients() {
        var items = new Items();
        int last = -1;
        boolean kept = false;
        for (var line : left) {
            var text = line.text();
            if (last < 0 && Plain.letters(text).startsWith("N") && text.matches(".*[nN]h[aâậạăÂẬ]n\\s*:?.*") && !text.startsWith("-")) {
                last = line.middle();
                continue;
            }
            if (last >= 0 && line.middle() - last > page.height() / (kept ? 45 : 26)) break;
            boolean startsItem = text.matches("^\\s*[-–—~].*");
            if (kept && !startsItem && line.middle() - last > page.height() / 60) break;
            if (Plain.letters(text).length() < 2 || line.words().stream().allMatch(word -> word.confidence() < 0.35)) continue;
            items.add(text);
            kept = text.matches("^\\W{0,3}L[ưu]u\\b.*");
            last = line.middle();
        }
        return items.all();
    }
}
