package vn.tangthu.recognition.pen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The most likely digits in a row of pieces. Every group of neighbouring pieces has been judged by the net; a way to read
 * the row picks some of the groups and leaves pieces out. It is worth the sum, over the picked groups, of how much more
 * likely they are such a sign than no sign at all.
 */
final class Spelling {

    /** No single judgement of the net is worth more. */
    private static final double MOST = 7;
    private static final double FLOOR = 1e-3;
    /** Leaving out ink between digits, or beside them, needs a reason. */
    private static final double GAP = 2.2, BESIDE = 2.5;
    private static final int BEAM = 40;
    /** A blank that holds nothing is this much likelier than a chance likeness to a digit. */
    private static final double NOTHING = 1.5;
    private static final double PRINTED_ONE = 2;
    /** The net is surer of itself than it may be. */
    private static final double DOUBT = 0.6;

    /**
     * @param chance that it is all of what is written
     * @param from first and
     * @param to behind the last piece of it
     */
    record Read(String digits, double chance, int from, int to) {}

    private enum Phase {
        BEFORE,
        WITHIN,
        AFTER
    }

    private record Way(String digits, Phase phase, double worth, int from, int to) {
        String key() {
            return digits + phase;
        }
    }

    private Spelling() {}

    /**
     * @param chances of each group, as the net sees them
     * @param slash how likely a slash is at the place of a group, as a logarithm; not at all when negative infinity
     * @param longest number of digits
     * @param possible digits that may stand in this blank
     * @return the likeliest first; the chance of nothing being there is what remains to one
     */
    static List<Read> of(List<Piece> pieces, List<Pieces.Group> groups, List<float[]> chances, double[] slash, double em, int longest, Predicate<String> possible) {
        var at = new ArrayList<Map<String, Way>>();
        for (int i = 0; i <= pieces.size(); i++) at.add(new HashMap<>());
        keep(at.get(0), new Way("", Phase.BEFORE, 0, 0, 0));
        for (int i = 0; i < pieces.size(); i++) {
            for (var way : best(at.get(i))) {
                for (int g = 0; g < groups.size(); g++) {
                    if (groups.get(g).from() == i) extend(way, groups.get(g), chances.get(g), slash[g], em, longest, at);
                }
            }
        }
        return judged(at.get(pieces.size()), possible);
    }

    private static List<Way> best(Map<String, Way> ways) {
        return ways.values().stream().sorted(Comparator.comparingDouble((Way way) -> -way.worth).thenComparing(Way::key)).limit(BEAM).toList();
    }

    private static void keep(Map<String, Way> ways, Way way) {
        ways.merge(way.key(), way, (a, b) -> a.worth >= b.worth ? a : b);
    }

    private static void extend(Way way, Pieces.Group group, float[] chances, double slash, double em, int longest, List<Map<String, Way>> at) {
        var next = at.get(group.to());
        if (group.to() == group.from() + 1) {
            double print = Math.max(0, worth(chances, DigitNet.PRINT)) / 2;
            double small = group.ink().height() < 0.3 * em ? 0.3 : 1;
            if (way.phase != Phase.WITHIN) keep(next, new Way(way.digits, way.phase, way.worth + print - small * BESIDE, way.from, way.to));
            else {
                keep(next, new Way(way.digits, Phase.AFTER, way.worth + print - small * BESIDE, way.from, way.to));
                keep(next, new Way(way.digits, Phase.WITHIN, way.worth - small * GAP, way.from, way.to));
            }
        }
        if (way.phase == Phase.WITHIN && slash > Double.NEGATIVE_INFINITY) {
            keep(next, new Way(way.digits, Phase.AFTER, way.worth + worth(chances, DigitNet.SLASH) + slash, way.from, way.to));
        }
        if (way.phase == Phase.AFTER || way.digits.length() >= longest) return;
        int from = way.phase == Phase.BEFORE ? group.from() : way.from;
        for (int digit = 0; digit < 10; digit++) {
            double worth = digit == 1 && upright(group.ink(), em) ? Math.max(worth(chances, 1), worth(chances, DigitNet.PRINT) - PRINTED_ONE) : worth(chances, digit);
            if (worth > -MOST) keep(next, new Way(way.digits + digit, Phase.WITHIN, way.worth + worth, from, group.to()));
        }
    }

    /** Between the print on both sides of a blank, what looks like a printed I is a printed or stamped 1. */
    private static boolean upright(Piece ink, double em) {
        return ink.width() < 0.5 * ink.height() && ink.height() > 0.75 * em && ink.height() < 1.1 * em;
    }

    private static double worth(float[] chances, int kind) {
        double ratio = Math.log((chances[kind] + 1e-6) / Math.max(FLOOR, chances[DigitNet.NO_SIGN]));
        return Math.max(-MOST, Math.min(MOST, ratio));
    }

    private static List<Read> judged(Map<String, Way> ways, Predicate<String> possible) {
        var worths = new HashMap<String, Way>();
        double nothing = NOTHING;
        for (var way : ways.values()) {
            if (way.digits.isEmpty()) nothing = Math.max(nothing, NOTHING + way.worth);
            else if (possible.test(way.digits)) worths.merge(way.digits, way, (a, b) -> a.worth >= b.worth ? a : b);
        }
        double most = worths.values().stream().mapToDouble(Way::worth).max().orElse(0);
        double top = Math.max(most, nothing), all = Math.exp(DOUBT * (nothing - top));
        for (var way : worths.values()) all += Math.exp(DOUBT * (way.worth - top));
        double sum = all;
        return worths.values().stream()
                .sorted(Comparator.comparingDouble((Way way) -> -way.worth).thenComparing(Way::digits))
                .limit(5)
                .map(way -> new Read(way.digits, Math.exp(DOUBT * (way.worth - top)) / sum, way.from, way.to))
                .toList();
    }
}
