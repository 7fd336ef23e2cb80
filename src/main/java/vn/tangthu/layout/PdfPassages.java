package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.tangthu.layout.Passage.Piece;
import vn.tangthu.layout.Passage.Zone;
import vn.tangthu.layout.PartStyle.Align;

/** Puts the lines of a PDF into columns and paragraphs. */
final class PdfPassages {

    private static final double MM = 72 / 25.4;
    /** Points. */
    private static final double INDENTED = 8;

    private final List<PdfLine> lines;
    private final double width;
    private final double left;
    private final double right;
    private final List<Passage> passages = new ArrayList<>();
    private final List<PdfLine> open = new ArrayList<>();
    private Zone zone = Zone.FULL;

    PdfPassages(List<PdfLine> lines, double width) {
        this.lines = lines;
        this.width = width;
        left = lines.stream().mapToDouble(PdfLine::x).min().orElse(0);
        right = lines.stream().mapToDouble(PdfLine::end).max().orElse(width);
    }

    List<Passage> read() {
        int i = head(foot(0));
        int foot = foot(i);
        for (; i < foot; i++) add(lines.get(i), inRow(i) > 2 ? Zone.TABLE : inRow(i) == 2 ? side(lines.get(i)) : farRight(lines.get(i)) ? Zone.RIGHT : Zone.FULL);
        close();
        i = columns(foot);
        for (; i < lines.size(); i++) add(lines.get(i), inRow(i) > 2 ? Zone.TABLE : Zone.FULL);
        close();
        return passages;
    }

    /** Until the first line that belongs to both columns. */
    private int head(int most) {
        int end = 0;
        while (end < most && lines.get(end).page() == 1 && !endsHead(lines.get(end), end)) end++;
        bySide(0, end);
        return end;
    }

    private boolean endsHead(PdfLine line, int i) {
        boolean across = line.x() < width * 0.38 && line.end() > width * 0.6;
        boolean title = DocumentTypes.named(line.text()).isPresent() && inRow(i) == 1;
        return across || title || line.text().strip().toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE).startsWith("kính gửi");
    }

    /** The list of recipients with what stands on its right. */
    private int foot(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (!lines.get(i).text().strip().matches("(?iu)nơi nhận\\s*[:.]?")) continue;
            int begin = i;
            while (begin > from && lines.get(begin - 1).page() == lines.get(i).page() && isCapacity(lines.get(begin - 1)) && lines.get(i).y() - lines.get(begin - 1).y() < 20) begin--;
            return begin;
        }
        return lines.size();
    }

    private boolean isCapacity(PdfLine line) {
        return farRight(line) && line.text().equals(line.text().toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE));
    }

    private int columns(int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).page() == lines.get(from).page()) end++;
        bySide(from, end);
        return end;
    }

    /** The left column first, as in a DOCX. */
    private void bySide(int from, int to) {
        for (int i = from; i < to; i++) if (side(lines.get(i)) == Zone.LEFT) add(lines.get(i), Zone.LEFT);
        close();
        for (int i = from; i < to; i++) if (side(lines.get(i)) == Zone.RIGHT) add(lines.get(i), Zone.RIGHT);
        close();
    }

    private Zone side(PdfLine line) {
        return line.middle() < width * 0.48 ? Zone.LEFT : Zone.RIGHT;
    }

    private boolean farRight(PdfLine line) {
        return line.x() > width * 0.42 && line.middle() > width * 0.57;
    }

    private int inRow(int i) {
        var line = lines.get(i);
        return (int) lines.stream().skip(Math.max(0, i - 8)).limit(17).filter(other -> other.page() == line.page() && Math.abs(other.y() - line.y()) < 2.5).count();
    }

    private void add(PdfLine line, Zone in) {
        if (!open.isEmpty() && (in != zone || begins(line, open.get(open.size() - 1)))) close();
        zone = in;
        open.add(line);
    }

    private boolean begins(PdfLine line, PdfLine before) {
        var text = line.text().strip();
        if (zone == Zone.LEFT && open.get(0).text().strip().startsWith("-")) return text.startsWith("-") || line.y() - before.y() > 1.6 * line.size() || text.length() < 14 && text.equals(text.toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE));
        if (zone != Zone.FULL) return true;
        if (isMiddle(line) || isMiddle(before)) return true;
        boolean shortBefore = right - before.end() > 0.2 * (right - left);
        boolean apart = line.page() == before.page() && line.y() - before.y() > 1.9 * line.size();
        boolean indented = line.x() - left > INDENTED;
        boolean ended = before.text().strip().matches(".*[.;:]");
        return shortBefore || apart || indented && (Math.abs(line.x() - before.x()) > 3 || ended);
    }

    private boolean isMiddle(PdfLine line) {
        double from = line.x() - left;
        boolean asParagraph = from < 40 && line.letters().stream().anyMatch(letter -> !letter.bold());
        return from > 20 && !asParagraph && Math.abs(line.middle() - (left + right) / 2) < 9;
    }

    private void close() {
        if (open.isEmpty()) return;
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < open.size(); i++) {
            var of = open.get(i).pieces();
            for (int n = 0; n < of.size(); n++) {
                var piece = of.get(n);
                boolean space = i > 0 && n == 0;
                pieces.add(space ? new Piece(" " + piece.text(), " " + piece.typed(), piece.font(), piece.size(), piece.bold(), piece.italic()) : piece);
            }
        }
        var first = open.get(0);
        passages.add(new Passage(passages.size() + 1, first.page(), zone, List.copyOf(pieces), Optional.empty(), align(), firstLine(first), OptionalDouble.empty(),
                OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()));
        open.clear();
    }

    private Optional<Align> align() {
        if (zone != Zone.FULL) return Optional.empty();
        if (isMiddle(open.get(0)) && open.size() == 1) return Optional.of(Align.CENTRE);
        if (open.size() == 1) return Optional.empty();
        boolean even = open.subList(0, open.size() - 1).stream().allMatch(line -> right - line.end() < 6);
        return Optional.of(even ? Align.JUSTIFY : Align.LEFT);
    }

    private OptionalDouble firstLine(PdfLine first) {
        return zone == Zone.FULL ? OptionalDouble.of((first.x() - left) / MM) : OptionalDouble.empty();
    }
}
