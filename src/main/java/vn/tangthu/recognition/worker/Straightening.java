package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.orthography.Syllables;

/**
 * Brings a page as it was scanned into the position in which people read it: no table around it, no perspective, no quarter of
 * a turn, no skew. The same page always gives the same image, so that whoever asks for it anew finds the words in their places.
 */
final class Straightening {

    /** By how much sharper lines must be down the page than across it for the page to lie on its side. */
    private static final double SIDEWAYS = 1.5;
    /** Above this, lines stand on their feet beyond doubt; below, a strip is read both ways. */
    private static final double UPRIGHT = 0.1;
    /** Degrees that Tesseract copes with by itself (docs/decisions/0015-preprocessing.md). */
    private static final double HARMLESS_SKEW = 1.4;
    /** Points of ink; a page with fewer tells nothing about its lines. */
    private static final int FEWEST = 400;
    /** Points of ink of two or three letters: a page number. */
    private static final int LEAST = 40;
    /** Share of the page that is print, where there is no question of a faint page, or of a blank one; a full page has 0.03 to 0.11. */
    private static final double FULL = 0.02, SPARSE = 0.01;
    /** Times the print that there are traces of, where the print is faint. */
    private static final double FAINT = 3;
    /** Share of the paper's brightness below which there is ink, for finding the strip. */
    private static final double INKED = 0.85, FAINTEST = 0.95;
    /** Share of a strip's words that are syllables, weighted with their confidence, when it can be read. */
    private static final double READABLE = 0.25;
    /** Height of the strip that is read both ways, as a share of the page. */
    private static final double STRIP = 0.14;
    /** How many more syllables must be found upside down. */
    private static final double CLEARLY_MORE = 1.5;

    private final Function<BufferedImage, List<Word>> reader;

    /** @param reader reads a strip of text */
    Straightening(Function<BufferedImage, List<Word>> reader) {
        this.reader = reader;
    }

    /**
     * @param blank there is nothing to read; what shines through from the back does not count
     * @param shaded the paper is much darker in one place than in another
     */
    record Straight(PageRaster page, boolean blank, boolean shaded) {

        static Straight asItIs(PageRaster page) {
            return new Straight(page, false, false);
        }
    }

    /** The page itself when it is straight. */
    Straight straightened(PageRaster scanned) {
        var first = Thumbnail.of(scanned);
        var page = Rectification.rectified(scanned, first);
        var small = page == scanned ? first : Thumbnail.of(page);
        var paper = new Paper(small);
        boolean shaded = Light.isUneven(paper);
        var ink = Ink.print(small, paper);
        if (ink.share() > FULL) return new Straight(straightened(page, paper, ink), false, shaded);
        var traces = Ink.traces(small, paper);
        if (ink.share() < SPARSE && Ink.strong(small, paper).count() < LEAST && isBlank(page, traces)) return new Straight(page, true, shaded);
        return new Straight(straightened(page, paper, traces.count() > FAINT * ink.count() ? traces : ink), false, shaded);
    }

    /** Where nothing is really dark, traces of ink are faint print or the back shining through: the back cannot be read, for it is mirrored. */
    private boolean isBlank(PageRaster page, Ink traces) {
        if (traces.count() < LEAST) return true;
        var image = page.viewerImage();
        var level = strip(image, FAINTEST);
        return traces.count() > FEWEST && !isReadable(level) && !isReadable(Turning.turned(level, 180))
                && !isReadable(strip(Turning.turned(image, 90), FAINTEST));
    }

    private PageRaster straightened(PageRaster page, Paper paper, Ink ink) {
        if (ink.count() < FEWEST) return page;
        var across = ink.lines();
        var down = ink.turned().lines();
        boolean lying = down.sharpness() > SIDEWAYS * across.sharpness();
        var lines = lying ? down : across;
        boolean skewed = Math.abs(lines.degrees()) > HARMLESS_SKEW;
        boolean doubtful = lying || across.sharpness() > down.sharpness() && ink.uprightness(across.degrees()) < UPRIGHT;
        if (!skewed && !doubtful) return page;
        var image = lying ? Turning.turned(page.viewerImage(), 90) : page.viewerImage();
        if (skewed) image = Rotation.by(-lines.degrees(), image, paper.usual());
        if (doubtful) {
            var strip = strip(image, INKED);
            double asItIs = syllables(strip), turned = syllables(Turning.turned(strip, 180));
            if (lying && Math.max(asItIs, turned) < CLEARLY_MORE * syllables(strip(page.viewerImage(), INKED)) + 1) return page;
            if (turned > CLEARLY_MORE * asItIs + 1) image = Turning.turned(image, 180);
        }
        return image == page.viewerImage() ? page : new PageRaster(image, page.dpi() * page.viewerScale());
    }

    /**
     * The part of the page with the most ink, as wide as the page but for the shadows at its edges.
     *
     * @param share of the paper's brightness below which there is ink
     */
    private static BufferedImage strip(BufferedImage page, double share) {
        int height = Math.max(1, (int) (page.getHeight() * STRIP));
        int margin = page.getWidth() / 32;
        return page.getSubimage(margin, densest(page, height, share), page.getWidth() - 2 * margin, height);
    }

    private static int densest(BufferedImage page, int height, double share) {
        var small = Thumbnail.of(page, 4);
        var paper = new Paper(small);
        var dark = new int[small.height() + 1];
        int edge = small.width() / 12;
        for (int y = 0; y < small.height(); y++) {
            for (int x = edge; x < small.width() - edge; x++) if (small.pixels()[y * small.width() + x] < share * paper.at(x, y)) dark[y + 1]++;
            dark[y + 1] += dark[y];
        }
        int best = 0, rows = height / 4;
        for (int y = 0; y + rows < dark.length; y++) if (dark[y + rows] - dark[y] > dark[best + rows] - dark[best]) best = y;
        return Math.min(page.getHeight() - height, best * 4);
    }

    private boolean isReadable(BufferedImage strip) {
        var words = reader.apply(strip);
        return syllables(words) >= Math.max(2, READABLE * words.size());
    }

    private double syllables(BufferedImage strip) {
        return syllables(reader.apply(strip));
    }

    /** Sum of the confidences of words that are syllables of more than one letter. */
    private static double syllables(List<Word> words) {
        return words.stream()
                .filter(word -> word.text().length() > 2 && Syllables.isWellFormed(word.text().replaceAll("[^\\p{L}]", "")))
                .mapToDouble(Word::confidence).sum();
    }
}
