package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tangthu.layout.Passage.Piece;
import vn.tangthu.layout.Passage.Zone;

/** Heads and signatures set without a table: one line with the left text, tabulators, and the right text. */
final class SplitByTab {

    /** Longer lines are running text in which somebody used a tabulator. */
    private static final int LONGEST = 120;

    private SplitByTab() {}

    static List<Passage> of(Passage passage) {
        var text = passage.text();
        int tab = text.strip().indexOf('\t');
        if (passage.zone() != Zone.FULL || tab < 0 || text.length() > LONGEST || text.strip().startsWith("-")) return List.of(passage);
        int cut = text.indexOf('\t', text.indexOf(text.strip()));
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        int from = 0;
        for (var piece : passage.pieces()) {
            int within = Math.max(0, Math.min(piece.text().length(), cut - from));
            add(left, piece, 0, within);
            add(right, piece, within, piece.text().length());
            from += piece.text().length();
        }
        if (left.isEmpty() || right.stream().allMatch(piece -> piece.text().isBlank())) return List.of(passage);
        return List.of(passage.with(left, Zone.LEFT), passage.with(right, Zone.RIGHT));
    }

    private static void add(List<Piece> to, Piece piece, int from, int until) {
        if (until > from) to.add(new Piece(piece.text().substring(from, until), piece.typed().substring(from, until), piece.font(), piece.size(), piece.bold(), piece.italic()));
    }
}
