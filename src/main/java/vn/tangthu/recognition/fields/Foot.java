package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.PageReading;

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

    /** Of pages without a copier's block, on the first that has one whole: annexes follow the document they belong to, and have no recipients of their own. */
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
                .filter(line -> line.left() < page.width() * 0.4 && RecipientList.opens(leftPiece(line, page)))
                .max(Comparator.comparingInt(Line::level));
        if (opening.isEmpty()) opening = keptCopy(lines, page).map(kept -> topOfList(lines, kept, page));
        return opening.map(line -> split(page, lines, line));
    }

    /** No list of recipients to be seen: what stands on the right under the last full line of text, if somebody signs there. */
    private static Optional<Foot> tail(PageReading page, List<Line> lines) {
        int textEnds = textEnds(page);
        var right = lines.stream()
                .filter(line -> line.level() > textEnds)
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .filter(line -> line.centre() > page.width() * 0.5)
                .sorted(Comparator.comparingInt(Line::level))
                .toList();
        var foot = new Foot(page, Optional.empty(), listBeside(right, lines, page), right);
        return new SignatureBlock(foot).hasPosition() ? Optional.of(foot) : Optional.empty();
    }

    /** Two items or more beside a signature are recipients even without their heading. */
    private static List<Line> listBeside(List<Line> right, List<Line> lines, PageReading page) {
        int top = right.stream().mapToInt(Line::level).min().orElse(page.height()) - page.height() / 50;
        var items = lines.stream()
                .map(line -> leftPiece(line, page))
                .filter(line -> line.level() > top && line.centre() < page.width() * 0.5)
                .sorted(Comparator.comparingInt(Line::level))
                .dropWhile(line -> !isItem(line))
                .toList();
        return items.stream().filter(Foot::isItem).count() < 2 ? List.of() : items;
    }

    /** Below the last line that takes more than half of the width; a recipient beside a post takes it only together with that. */
    static int textEnds(PageReading page) {
        return Line.ofPage(page).stream()
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .filter(line -> line.box().width() > page.width() * 0.5)
                .mapToInt(Line::bottom).max().orElse(0);
    }

    private static Line leftPiece(Line line, PageReading page) {
        return line.cutAtGaps(page.width() / 30).get(0);
    }

    private static Optional<Line> keptCopy(List<Line> lines, PageReading page) {
        return lines.stream()
                .filter(line -> line.left() < page.width() * 0.4 && KEPT_COPY.matcher(line.text()).matches())
                .max(Comparator.comparingInt(Line::level));
    }

    private static Line topOfList(List<Line> lines, Line kept, PageReading page) {
        var top = kept;
        var above = lines.stream()
                .filter(line -> line.level() < kept.level() && line.left() < page.width() * 0.4)
                .sorted(Comparator.comparingInt(Line::level).reversed())
                .toList();
        for (var line : above) {
            if (top.level() - line.level() > page.height() / 30 || leftPiece(line, page).box().width() > page.width() * 0.5) break;
            top = line;
        }
        return top;
    }

    private static Foot split(PageReading page, List<Line> lines, Line opening) {
        int divide = (int) (page.width() * 0.5), top = opening.level();
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        for (var line : lines) {
            if (line.level() < top - page.height() / 18) continue;
            boolean wide = line.left() < divide * 0.8 && line.rightEdge() > divide * 1.25 && line.cutAtGaps(page.width() / 30).size() == 1;
            if (wide) continue;
            for (var piece : line.cutAtGaps(page.width() / 30)) {
                if (piece.centre() >= divide) right.add(piece);
                else if (line.level() > top - page.height() / 150) left.add(piece);
            }
        }
        right.sort(Comparator.comparingInt(Line::level));
        var across = across(right.stream().filter(line -> line.level() > top).toList(), page);
        right.removeAll(across);
        left.addAll(across);
        left.sort(Comparator.comparingInt(Line::level));
        return new Foot(page, Optional.of(leftPiece(opening, page)), left, right);
    }

    /** Items on the right, where the list takes the whole width: lines under each other, and no post among them. */
    private static List<Line> across(List<Line> right, PageReading page) {
        var from = right.stream().dropWhile(line -> !isItem(line)).toList();
        var lines = new ArrayList<Line>();
        for (var line : from) {
            int last = lines.isEmpty() ? line.level() : lines.get(lines.size() - 1).level();
            boolean inColumn = Math.abs(line.left() - from.get(0).left()) < page.width() / 60;
            if (!inColumn || PostLine.of(line.text()).isPresent() || line.level() - last > page.height() / 40) break;
            lines.add(line);
        }
        return lines.stream().filter(Foot::isItem).count() < 2 ? List.of() : lines;
    }

    private static boolean isItem(Line line) {
        return (RecipientList.isDashed(line) || line.text().endsWith(";")) && line.words().size() > 1 && PostLine.of(line.text()).isEmpty();
    }

    private RecipientList list() {
        return new RecipientList(page, opening, left);
    }

    /** Where the list ends. */
    int bottom() {
        return list().lines().stream().mapToInt(Line::bottom).max().orElse(opening.map(Line::bottom).orElse(0));
    }

    /** Whether a word of the list was read so badly, or the heading is so far from what it must say, that another reading may help. */
    boolean isDoubtful() {
        boolean heading = opening.filter(line -> Plain.letters(line.text()).equals("NOINHAN")).isPresent();
        return !heading || list().isDoubtful();
    }

    List<String> recipients() {
        return list().items();
    }
}
