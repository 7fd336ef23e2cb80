package vn.tangthu.recognition.worker;

/**
 * Tells upright lines from lines upside down: ascenders and the marks over vowels make more ink above the small letters than
 * descenders and the dots below do under them.
 */
final class Feet {

    /** Pixels that small letters may be high, and about from one line to the next. */
    private static final int THINNEST_LINE = 3, THICKEST_LINE = 16, LINE = 9;
    /** Of a row that can be part of a line. */
    private static final int LEAST_INK = 16;
    /** How much more ink on one side makes a vote. */
    private static final double CLEAR = 1.25;
    /** Share of a line's most ink that its baseline and the upper edge of its small letters have. */
    private static final double EDGES = 0.7;
    /** Fewer lines do not make a full vote. */
    private static final int FEWEST_LINES = 5;

    private Feet() {}

    /**
     * Each line has one vote.
     *
     * @param profile how much ink lies on each row
     * @return from 1, all lines are upright, to -1, all are upside down; near 0 nothing can be said
     */
    static double uprightness(int[] profile) {
        int upright = 0, upsideDown = 0;
        for (int from = 0; from < profile.length; from++) {
            if (!isCore(profile, from)) continue;
            int to = from;
            while (to < profile.length && isCore(profile, to)) to++;
            double share = aboveToBelow(profile, from, to);
            if (share > CLEAR) upright++;
            if (share < 1 / CLEAR) upsideDown++;
            from = to;
        }
        return (upright - upsideDown) / (double) Math.max(FEWEST_LINES, upright + upsideDown);
    }

    /** Where the small letters are: at least half as much ink as where there is most within a line's height. */
    private static boolean isCore(int[] profile, int row) {
        int most = LEAST_INK;
        for (int y = Math.max(0, row - LINE); y < Math.min(profile.length, row + LINE + 1); y++) most = Math.max(most, profile[y]);
        return profile[row] >= most * 0.5;
    }

    /**
     * The baseline and the upper edge of the small letters are where a line has most ink. Compared is what lies at the same distance
     * above the one and below the other. 1 where there is no line.
     */
    private static double aboveToBelow(int[] profile, int from, int to) {
        int most = 0;
        for (int y = from; y < to; y++) most = Math.max(most, profile[y]);
        int top = from, bottom = to - 1;
        while (profile[top] < EDGES * most) top++;
        while (profile[bottom] < EDGES * most) bottom--;
        int high = bottom - top;
        if (high < THINNEST_LINE || high > THICKEST_LINE) return 1;
        double above = 1, below = 1;
        for (int away = Math.max(2, (int) Math.round(0.3 * high)); away <= Math.round(0.7 * high); away++) {
            if (top - away >= 0) above += profile[top - away];
            if (bottom + away < profile.length) below += profile[bottom + away];
        }
        return above / below;
    }
}
