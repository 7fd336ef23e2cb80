package vn.tangthu.handling.web;

import java.util.ArrayList;
import java.util.List;
import vn.tangthu.handling.FollowUp;

/** Bars, one a unit, each parted by how its work went; in units of the drawing. */
record Chart(int width, int height, List<Bar> bars) {

    private static final int NAMES = 300;
    private static final int LENGTH = 560;
    private static final int ROW = 34;
    private static final int MOST = 20;

    record Bar(String name, int y, long count, List<Piece> pieces) {}

    record Piece(String of, double x, double width, long count) {}

    static Chart of(List<FollowUp.Figures> figures) {
        var shown = figures.subList(0, Math.min(MOST, figures.size()));
        long most = shown.stream().mapToLong(FollowUp.Figures::received).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var one : shown) {
            var pieces = new ArrayList<Piece>();
            double x = NAMES;
            x = add(pieces, "on-time", x, one.onTime(), most);
            x = add(pieces, "late", x, one.late(), most);
            x = add(pieces, "open", x, one.open(), most);
            add(pieces, "open-late", x, one.openLate(), most);
            bars.add(new Bar(one.name().length() > 42 ? one.name().substring(0, 41) + "…" : one.name(), bars.size() * ROW, one.received(), pieces));
        }
        return new Chart(NAMES + LENGTH + 60, Math.max(1, bars.size()) * ROW, bars);
    }

    private static double add(List<Piece> pieces, String of, double x, long count, long most) {
        double width = Math.round(10.0 * LENGTH * count / most) / 10.0;
        if (count > 0) pieces.add(new Piece(of, x, width, count));
        return x + width;
    }
}
