package vn.tangthu.samples;

import java.util.List;

/**
 * What paper and scanner do to a page.
 *
 * @param name names the kind in file names
 * @param dpi 150 to 600
 * @param tone what the scanner keeps
 * @param skew degrees, clockwise
 * @param noise standard deviation, in grey levels of 256
 * @param blur passes of a small smoothing kernel; 0 is sharp
 * @param speckle dark specks per million pixels
 * @param threshold grey level below which a pixel becomes black; used for {@link Tone#BILEVEL} only
 * @param paper 0 is white, 1 is old and yellowed, with shade at the edges
 * @param folds shade of two folds across the page, 0 to 1
 * @param bleed how strongly the back of the sheet shines through, 0 to 1
 * @param quality of JPEG, 0 to 1
 */
public record Degradation(
        String name,
        int dpi,
        Tone tone,
        double skew,
        double noise,
        int blur,
        double speckle,
        int threshold,
        double paper,
        double folds,
        double bleed,
        float quality) {

    public enum Tone {
        BILEVEL,
        GREY,
        COLOUR
    }

    /** A careful colour scan at 300 dpi. */
    public static final Degradation CLEAN =
            new Degradation("clean", 300, Tone.COLOUR, 0.15, 2, 0, 0, 0, 0.05, 0, 0, 0.80f);

    /** What an office's multi-function machine gives. */
    public static final Degradation OFFICE =
            new Degradation("office", 200, Tone.GREY, -0.4, 5, 1, 4, 0, 0.2, 0, 0.03, 0.65f);

    /** Black and white, as for fax or small files. */
    public static final Degradation BILEVEL =
            new Degradation("bilevel", 300, Tone.BILEVEL, 0.5, 12, 1, 25, 150, 0.1, 0, 0.04, 1f);

    /** Low resolution, strongly compressed. */
    public static final Degradation COARSE =
            new Degradation("coarse", 150, Tone.GREY, 0.8, 8, 1, 8, 0, 0.3, 0.2, 0.05, 0.40f);

    /** Old paper, folded, with the back shining through. */
    public static final Degradation AGED =
            new Degradation("aged", 300, Tone.COLOUR, -0.9, 9, 2, 20, 0, 0.9, 0.6, 0.12, 0.60f);

    /** Twice the resolution an office needs; large files. */
    public static final Degradation FINE =
            new Degradation("fine", 600, Tone.GREY, 0.1, 3, 1, 2, 0, 0.05, 0, 0, 0.75f);

    public Degradation {
        if (dpi < 50 || dpi > 1200) throw new IllegalArgumentException("Expected: 50 to 1200 dpi; Found: " + dpi);
    }

    /** One of each kind. */
    public static List<Degradation> kinds() {
        return List.of(CLEAN, OFFICE, BILEVEL, COARSE, AGED, FINE);
    }

    public Degradation atDpi(int other) {
        return new Degradation(name, other, tone, skew, noise, blur, speckle, threshold, paper, folds, bleed, quality);
    }

    public Degradation skewedBy(double degrees) {
        return new Degradation(name, dpi, tone, degrees, noise, blur, speckle, threshold, paper, folds, bleed, quality);
    }
}
