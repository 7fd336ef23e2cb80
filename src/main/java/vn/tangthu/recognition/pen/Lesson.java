package vn.tangthu.recognition.pen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A sign with the class it is of. */
record Lesson(Glyph glyph, int label) {

    /** So much of a sign must be in a group, and so much of the group must be the sign. */
    private static final double WHOLE = 0.88;
    private static final int WRONG_ONES = 4, PRINTED_ONES = 2;

    /** What the reader would try on this strip: all the digits, and some of what is none. */
    static List<Lesson> of(Strip strip, Random random) {
        var ink = Ink.of(strip.width(), strip.height(), strip.grey());
        var owners = owners(strip, ink);
        var whole = new int[strip.marks().size() + 1];
        for (int i = 0; i < owners.length; i++) if (ink.dark()[i]) whole[owners[i]]++;
        var pieces = Pieces.of(ink, strip.em(), strip.baseline());
        var groups = new ArrayList<>(Pieces.groups(pieces, strip.em()));
        Collections.shuffle(groups, random);
        var lessons = new ArrayList<Lesson>();
        int wrong = 0, printed = 0;
        for (var group : groups) {
            int label = label(group.ink(), owners, whole, strip.marks());
            if (label == DigitNet.NO_SIGN && wrong++ >= WRONG_ONES || label == DigitNet.PRINT && printed++ >= PRINTED_ONES) continue;
            if (label >= 0) lessons.add(new Lesson(Glyph.of(group.ink(), strip.em(), strip.baseline()), label));
        }
        return lessons;
    }

    /** Blur makes ink beside the strokes: it belongs to the next one. */
    private static int[] owners(Strip strip, Ink ink) {
        var owners = strip.owners().clone();
        int width = strip.width();
        for (int i = width + 1; i < owners.length - width - 1; i++) {
            if (!ink.dark()[i] || owners[i] != 0) continue;
            for (int near : new int[] {i - 1, i + 1, i - width, i + width, i - width - 1, i + width + 1}) {
                if (strip.owners()[near] != 0) owners[i] = strip.owners()[near];
            }
        }
        return owners;
    }

    /** Negative when it is neither clearly one sign nor clearly none. */
    private static int label(Piece ink, int[] owners, int[] whole, List<Integer> marks) {
        var counts = new int[marks.size() + 1];
        for (int pixel : ink.pixels()) counts[owners[pixel]]++;
        int best = 0, print = 0;
        for (int owner = 1; owner < counts.length; owner++) {
            if (best == 0 || counts[owner] > counts[best]) best = owner;
            if (marks.get(owner - 1) == DigitNet.PRINT) print += counts[owner];
        }
        if (best == 0) return DigitNet.NO_SIGN;
        int kind = marks.get(best - 1);
        double share = counts[best] / (double) ink.pixels().length, part = counts[best] / (double) Math.max(1, whole[best]);
        if (kind <= DigitNet.SLASH && share >= WHOLE && part >= WHOLE) return kind;
        if (print > 0.9 * ink.pixels().length) return DigitNet.PRINT;
        boolean nearly = kind <= DigitNet.SLASH && share >= WHOLE - 0.1 && part >= WHOLE - 0.1;
        return nearly ? -1 : DigitNet.NO_SIGN;
    }
}
