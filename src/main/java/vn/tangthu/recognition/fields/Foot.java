package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * The foot of the document: recipients on the left, the signature block on the right (Decree 30/2020/NĐ-CP, Appendix I,
 * boxes 7 and 9b).
 *
 * @param opening the line "Nơi nhận:", or the first of the recipients where that is lost
 * @param left lines of the left column from there down
 * @param right lines of the right column from a little above it
 */
record Foot(PageReading page, Optional<Line> opening, List<Line> left, List<Line> right) {

    /** The registry keeps a copy: the last of the recipients. */
    private static final Pattern KEPT_COPY = Pattern.compile("^\\W{0,3}(L[ưu]u\\s*[:;.]?\\s*(VT|Văn|Hồ|hồ)|\\w{2,4}\\s*[:;]\\s*VT\\b).*");
    private static final double DOUBTFUL = 0.55, HARDLY_READ = 0.35;
    private static final Pattern DASHED = Pattern.compile("^\\s*[-–—~].*");

    /** On the first page that has one whole: annexes follow the document they belong to, and have no recipients of their own. */
    static Optional<Foot> of(List<PageReading> pages) {
        var listed = pages.stream().flatMap(page -> withRecipients(page).stream()).toList();
        var signed = listed.stream().filter(foot -> new SignatureBlock(foot).hasPosition()).findFirst();
        return signed.or(() -> listed.stream().reduce((earlier, later) -> later)).or(() -> lastTail(pages));
    }

    private static Optional<Foot> lastTail(List<PageReading> pages) {
        return pages.stream().flatMap(page -> tail(page, Line.ofPage(page)).stream()).reduce((earlier, later) -> later);
    }

    private static Optional<Foot> withRecipients(PageReading page) {
        var lines = Line.ofPage(page);
        var opening = lines.stream()
                .filter(line -> line.left() < page.width() * 0.4 && opensRecipients(leftPiece(line, page)))
                .max(Comparator.comparingInt(Line::middle));
        if (opening.isEmpty()) opening = keptCopy(lines, page).map(kept -> topOfList(lines, kept, page));
        return opening.map(line -> split(page, lines, line));
    }

    /** No list of recipients to be seen: what stands on the right under the last full line of text, if somebody signs there. */
    private static Optional<Foot> tail(PageReading page, List<Line> lines) {
        int textEnds = textEnds(page);
        var right = lines.stream()
                .filter(line -> line.middle() > textEnds)
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .filter(line -> line.centre() > page.width() * 0.5)
                .sorted(Comparator.comparingInt(Line::middle))
                .toList();
        var foot = new Foot(page, Optional.empty(), List.of(), right);
        return new SignatureBlock(foot).hasPosition() ? Optional.of(foot) : Optional.empty();
    }

    /** Below the last line that takes more than half of the width. */
    static int textEnds(PageReading page) {
        return Line.ofPage(page).stream()
                .filter(line -> line.box().width() > page.width() * 0.5)
                .mapToInt(Line::bottom).max().orElse(0);
    }

    private static Line leftPiece(Line line, PageReading page) {
        return line.cutAtGaps(page.width() / 30).get(0);
    }

    private static boolean opensRecipients(Line line) {
        var plain = Plain.letters(line.text());
        boolean heading = line.words().size() == 2 && line.text().endsWith(":") && Plain.distance(plain, "NOINHAN") <= 3;
        return heading || plain.startsWith("NOINHAN") || plain.length() > 6 && Plain.distance(plain.substring(0, Math.min(7, plain.length())), "NOINHAN") <= 1;
    }

    private static Optional<Line> keptCopy(List<Line> lines, PageReading page) {
        return lines.stream()
                .filter(line -> line.left() < page.width() * 0.4 && KEPT_COPY.matcher(line.text()).matches())
                .max(Comparator.comparingInt(Line::middle));
    }

    private static Line topOfList(List<Line> lines, Line kept, PageReading page) {
        var top = kept;
        var above = lines.stream()
                .filter(line -> line.middle() < kept.middle() && line.left() < page.width() * 0.4)
                .sorted(Comparator.comparingInt(Line::middle).reversed())
                .toList();
        for (var line : above) {
            if (top.middle() - line.middle() > page.height() / 30 || leftPiece(line, page).box().width() > page.width() * 0.5) break;
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
        return new Foot(page, Optional.of(leftPiece(opening, page)), left, right);
    }

    /** Lines of the list without its heading, column by column. */
    private List<Line> listed() {
        var below = left.isEmpty() || !isHeading(left.get(0)) ? left : left.subList(1, left.size());
        int second = secondColumn(below);
        var lines = new ArrayList<>(inList(below.stream().filter(line -> line.left() < second).toList()));
        lines.addAll(inList(below.stream().filter(line -> line.left() >= second).toList()));
        return lines;
    }

    private boolean isHeading(Line first) {
        boolean next = left.size() > 1 && DASHED.matcher(left.get(1).text()).matches();
        return opensRecipients(first) || !DASHED.matcher(first.text()).matches() && next && first.words().size() <= 4;
    }

    /** Where items of a second column begin, or the edge of the page. */
    private int secondColumn(List<Line> lines) {
        int indent = lines.stream().mapToInt(Line::left).min().orElse(0) + page.width() / 8;
        var further = lines.stream().filter(line -> line.left() > indent && DASHED.matcher(line.text()).matches()).toList();
        return further.size() < 2 ? page.width() : further.stream().mapToInt(Line::left).min().getAsInt() - page.width() / 100;
    }

    /** As far as the lines follow each other; under the registry's copy there is nothing but its continuation. */
    private List<Line> inList(List<Line> column) {
        var lines = new ArrayList<Line>();
        int last = opening.map(Line::middle).orElse(-1);
        boolean kept = false;
        for (var line : column) {
            if (last >= 0 && line.middle() - last > page.height() / (kept ? 45 : 26)) break;
            if (kept && !DASHED.matcher(line.text()).matches() && line.middle() - last > page.height() / 60) break;
            var print = withoutSpecks(line);
            if (print.isEmpty()) continue;
            lines.add(print.get());
            kept = line.text().matches("^\\W{0,3}L[ưu]u\\b.*");
            last = line.middle();
        }
        return lines;
    }

    /** What hardly was read at the end of a line is the edge of a seal or dirt. */
    private static Optional<Line> withoutSpecks(Line line) {
        var words = new ArrayList<>(line.words());
        while (!words.isEmpty() && isSpeck(words.get(words.size() - 1), words.size() > 1 && words.get(words.size() - 2).text().endsWith(";"))) {
            words.remove(words.size() - 1);
        }
        boolean read = words.stream().anyMatch(word -> word.confidence() >= HARDLY_READ) && Plain.letters(Line.of(line.words()).text()).length() >= 2;
        return words.isEmpty() || !read ? Optional.empty() : Optional.of(Line.of(words));
    }

    private static boolean isSpeck(Word word, boolean behindItem) {
        return word.confidence() < (behindItem ? DOUBTFUL : HARDLY_READ) && Plain.letters(word.text()).length() <= (behindItem ? 3 : 1);
    }

    /** Where the list ends. */
    int bottom() {
        return listed().stream().mapToInt(Line::bottom).max().orElse(opening.map(Line::bottom).orElse(0));
    }

    /** Whether a word of the list was read so badly, or the heading is so far from what it must say, that another reading may help. */
    boolean isDoubtful() {
        boolean heading = opening.filter(line -> Plain.letters(line.text()).equals("NOINHAN")).isPresent();
        return !heading || listed().stream().flatMap(line -> line.words().stream())
                .anyMatch(word -> word.confidence() < DOUBTFUL && Plain.letters(word.text()).length() > 1);
    }

    List<String> recipients() {
        var items = new Items();
        listed().forEach(line -> items.add(line.text()));
        return items.all();
    }
}
