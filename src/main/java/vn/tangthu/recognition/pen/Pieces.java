package vn.tangthu.recognition.pen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts ink into pieces of which each belongs to one digit at most. A digit may be several pieces; which, is found out
 * later. Sizes are shares of the em of the print beside it.
 */
final class Pieces {

    /** Specks and the dots of a leader are no larger. */
    private static final double SPECK = 0.15;
    /** A connected stroke wider than this may be two digits. */
    private static final double MAY_BE_TWO = 0.50;
    private static final double NARROWEST = 0.20;
    /** Pens lean: a cut goes this far to the right for each pixel upwards. */
    private static final double LEAN = 0.22;
    private static final int MOST_CUTS = 4;
    /** A digit is at most this many pieces and this wide. */
    private static final int MOST = 4;
    private static final double WIDEST = 1.25;
    private static final double LOWEST = 0.30;

    private Pieces() {}

    /**
     * @param baseline row on which the print stands
     * @return from left to right
     */
    static List<Piece> of(Ink ink, double em, double baseline) {
        var pieces = new ArrayList<Piece>();
        for (var component : ink.components()) {
            boolean speck = component.width() < SPECK * em && component.height() < SPECK * em;
            boolean rule = component.height() < 0.14 * em && component.width() > 0.8 * em;
            double middle = (component.top() + component.bottom()) / 2.0;
            boolean elsewhere = middle < baseline - 1.2 * em || middle > baseline + 0.4 * em;
            if (!speck && !rule && !elsewhere) pieces.addAll(cut(component, em));
        }
        pieces.sort(Comparator.comparingDouble(Piece::middle));
        return pieces;
    }

    private static List<Piece> cut(Piece piece, double em) {
        if (piece.width() < MAY_BE_TWO * em) return List.of(piece);
        var columns = new double[piece.pixels().length];
        double least = Double.MAX_VALUE, most = 0;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = piece.pixels()[i] % piece.rowLength() + LEAN * (piece.pixels()[i] / piece.rowLength());
            least = Math.min(least, columns[i]);
            most = Math.max(most, columns[i]);
        }
        var ink = new int[(int) (most - least) + 1];
        for (double column : columns) ink[(int) (column - least)]++;
        var cuts = thinnest(ink, em);
        if (cuts.isEmpty()) return List.of(piece);
        return parted(piece, columns, least, cuts);
    }

    /** Columns with little ink between columns with more, the thinnest first chosen. */
    private static List<Integer> thinnest(int[] ink, double em) {
        int apart = (int) Math.max(3, NARROWEST * em);
        double thin = 0.17 * em;
        var places = new ArrayList<Integer>();
        for (int x = apart; x < ink.length - apart; x++) {
            if (ink[x] <= thin && ink[x] <= ink[x - 1] && ink[x] <= ink[x + 1]) places.add(x);
        }
        places.sort(Comparator.comparingInt(x -> ink[x]));
        var chosen = new ArrayList<Integer>();
        for (int x : places) {
            if (chosen.size() < MOST_CUTS && chosen.stream().noneMatch(c -> Math.abs(c - x) < apart)) chosen.add(x);
        }
        chosen.sort(null);
        return chosen;
    }

    private static List<Piece> parted(Piece piece, double[] columns, double least, List<Integer> cuts) {
        var parts = new int[cuts.size() + 1][piece.pixels().length];
        var sizes = new int[cuts.size() + 1];
        for (int i = 0; i < columns.length; i++) {
            int part = 0;
            while (part < cuts.size() && columns[i] - least >= cuts.get(part)) part++;
            parts[part][sizes[part]++] = piece.pixels()[i];
        }
        var pieces = new ArrayList<Piece>();
        for (int part = 0; part < parts.length; part++) {
            if (sizes[part] > 0) pieces.add(Piece.of(piece.rowLength(), Arrays.copyOf(parts[part], sizes[part])));
        }
        return pieces;
    }

    /**
     * Neighbouring pieces that may be one sign.
     *
     * @param from first piece
     * @param to the piece behind the last
     */
    record Group(int from, int to, Piece ink) {}

    static List<Group> groups(List<Piece> pieces, double em) {
        var groups = new ArrayList<Group>();
        for (int from = 0; from < pieces.size(); from++) {
            for (int to = from + 1; to <= Math.min(pieces.size(), from + MOST); to++) {
                var ink = Piece.together(pieces.subList(from, to));
                if (ink.width() > WIDEST * em) break;
                if (ink.height() >= LOWEST * em || to == from + 1) groups.add(new Group(from, to, ink));
            }
        }
        return groups;
    }
}
