package vn.tangthu.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Letters that stand on one line of a page without a wide gap between them. */
record PdfLine(int page, List<PdfLetter> letters) {

    /** Points; letters of one line may stand a little higher or lower. */
    private static final double SAME_LINE = 2.5;
    /** Times the size: wider than any gap in justified text. */
    private static final double GAP = 2.4;
    /** Agency and national title nearly touch, and are not justified. */
    private static final double GAP_IN_HEAD = 0.75;

    static List<PdfLine> of(int page, List<PdfLetter> letters) {
        var lines = cut(page, letters, -1);
        double head = page > 1 ? -1 : lines.stream().filter(line -> line.text().matches("(?iu).*ngày.*tháng.*năm.*")).mapToDouble(PdfLine::y).findFirst().orElse(-1);
        return head < 0 ? lines : cut(page, letters, head + SAME_LINE);
    }

    /** @param head above this height gaps are narrow */
    private static List<PdfLine> cut(int page, List<PdfLetter> letters, double head) {
        var sorted = letters.stream().filter(letter -> !letter.text().isBlank()).sorted(Comparator.comparingDouble(PdfLetter::y)).toList();
        var lines = new ArrayList<PdfLine>();
        var row = new ArrayList<PdfLetter>();
        for (var letter : sorted) {
            if (!row.isEmpty() && letter.y() - row.get(0).y() > SAME_LINE) {
                cut(page, row, lines, head);
                row = new ArrayList<>();
            }
            row.add(letter);
        }
        if (!row.isEmpty()) cut(page, row, lines, head);
        return lines;
    }

    private static void cut(int page, List<PdfLetter> row, List<PdfLine> lines, double head) {
        double gap = row.get(0).y() < head ? GAP_IN_HEAD : GAP;
        row.sort(Comparator.comparingDouble(PdfLetter::x));
        int from = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i < row.size() && row.get(i).x() - row.get(i - 1).end() < gap * row.get(i - 1).size()) continue;
            lines.add(new PdfLine(page, List.copyOf(row.subList(from, i))));
            from = i;
        }
    }

    double x() {
        return letters.get(0).x();
    }

    double end() {
        return letters.get(letters.size() - 1).end();
    }

    double y() {
        return letters.get(0).y();
    }

    double size() {
        return letters.get(0).size();
    }

    double middle() {
        return (x() + end()) / 2;
    }

    String text() {
        var text = new StringBuilder();
        for (var piece : pieces()) text.append(piece.text());
        return text.toString();
    }

    /** Spaces are where letters stand apart: not every PDF writes them. */
    List<Passage.Piece> pieces() {
        var pieces = new ArrayList<Passage.Piece>();
        var text = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            if (i > 0 && !letter.looksLike(letters.get(i - 1))) {
                pieces.add(piece(text, letters.get(i - 1)));
                text.setLength(0);
            }
            if (i > 0 && letter.x() - letters.get(i - 1).end() > 0.18 * letter.size()) text.append(' ');
            text.append(letter.text());
        }
        pieces.add(piece(text, letters.get(letters.size() - 1)));
        return pieces;
    }

    private static Passage.Piece piece(StringBuilder text, PdfLetter like) {
        var whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        return new Passage.Piece(whole, whole, like.font(), like.size(), like.bold(), like.italic());
    }
}
