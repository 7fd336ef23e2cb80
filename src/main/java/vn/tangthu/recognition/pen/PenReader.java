package vn.tangthu.recognition.pen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Word;

/** Reads the blanks of a first page. Holds the net; for use by one thread or many. */
public final class PenReader {

    /** A guess less likely than this is none. */
    private static final double WORTH_SAYING = 0.05;

    /** Pale strokes break at one level, thick ones run together at another: each is tried. */
    private static final double[] LEVELS = {0.28, 0.38, 0.50};

    private final DigitNet net;

    PenReader(DigitNet net) {
        this.net = net;
    }

    /** With the net that belongs to the program. */
    public static PenReader standard() {
        return new PenReader(DigitNet.standard());
    }

    /**
     * @param words of the page's print, with boxes in its pixels
     * @return for each blank that was found and is not empty the best guess; printed figures give none or an unlikely one
     */
    public List<PenReading> read(Page page, List<Word> words) {
        var found = new ArrayList<PenReading>();
        for (var place : Blanks.of(page, words)) read(page, place).ifPresent(found::add);
        return found;
    }

    /**
     * Reads the blanks that a person has framed: those that the print tells, else the box itself as a blank.
     *
     * @param words of the page's print, as far as it has been read
     * @param drawn in pixels of the page
     * @param wanted what the box may hold, the likeliest first
     */
    public List<PenReading> read(Page page, List<Word> words, Box drawn, List<PenReading.Blank> wanted) {
        return DrawnBlank.places(page, words, drawn, wanted).stream().flatMap(place -> read(page, place).stream()).toList();
    }

    Optional<PenReading> read(Page page, Place place) {
        double scale = Strip.EM / place.em();
        var cut = page.cut(place.left() - place.em(), place.baseline() - 1.45 * place.em(), place.right() + place.em(), place.baseline() + 0.85 * place.em(), scale);
        var sums = new LinkedHashMap<String, PenReading>();
        for (double level : LEVELS) {
            for (var read : read(cut, place, level)) {
                sums.merge(read.digits(), read, (a, b) -> new PenReading(a.blank(), a.digits(), a.chance() + b.chance(), a.box()));
            }
        }
        return sums.values().stream().max(Comparator.comparingDouble(PenReading::chance)).filter(read -> read.chance() >= WORTH_SAYING);
    }

    /** What seems to be written when so much darkness is ink; the chances are shares of the levels. */
    private List<PenReading> read(Page.Cut cut, Place place, double level) {
        double em = Strip.EM, baseline = (place.baseline() - cut.top()) * cut.scale();
        double left = (place.left() - cut.left()) * cut.scale(), right = (place.right() - cut.left()) * cut.scale();
        var pieces = Pieces.of(cut.ink(level), em, baseline).stream()
                .filter(piece -> piece.middle() > left - 0.05 * em && piece.middle() < right + 0.05 * em)
                .toList();
        return spelt(pieces, place, (place.slash() - cut.left()) * cut.scale(), baseline).stream()
                .map(read -> new PenReading(place.blank(), read.digits(), read.chance() / LEVELS.length, box(pieces.subList(read.from(), read.to()), cut)))
                .toList();
    }

    private List<Spelling.Read> spelt(List<Piece> pieces, Place place, double slash, double baseline) {
        double em = Strip.EM;
        var groups = Pieces.groups(pieces, em);
        var chances = new ArrayList<float[]>();
        var slashes = new double[groups.size()];
        for (int i = 0; i < slashes.length; i++) {
            var ink = groups.get(i).ink();
            var glyph = Glyph.of(ink, em, baseline);
            chances.add(net.chances(glyph.image(), glyph.place()));
            double off = (ink.middle() - slash) / (0.3 * em);
            slashes[i] = Double.isNaN(slash) ? Double.NEGATIVE_INFINITY : 2 - off * off / 2;
        }
        int longest = place.blank() == PenReading.Blank.NUMBER ? 5 : 2;
        return Spelling.of(pieces, groups, chances, slashes, em, longest, digits -> possible(place.blank(), digits));
    }

    /** A number has a figure other than zero; days and months are those of the calendar. */
    private static boolean possible(PenReading.Blank blank, String digits) {
        int value = Integer.parseInt(digits);
        return value > 0 && (blank == PenReading.Blank.NUMBER || value <= (blank == PenReading.Blank.DAY ? 31 : 12));
    }

    private static Box box(List<Piece> pieces, Page.Cut cut) {
        var ink = Piece.together(pieces);
        double unit = 1 / cut.scale();
        return new Box((int) (cut.left() + ink.left() * unit), (int) (cut.top() + ink.top() * unit),
                (int) Math.ceil(ink.width() * unit), (int) Math.ceil(ink.height() * unit));
    }
}
