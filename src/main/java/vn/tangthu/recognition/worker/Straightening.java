package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.orthography.Syllables;

/**
 * Brings a page as it was scanned into the position in which people read it: no table around it, no
 * perspective, no quarter of a turn, no skew. The same page always
 * gives the same image, so that whoever asks for it anew finds the words in their places.
 */
final class Straightening {

    /** By how much sharper lines must be down the page than across it for the page to lie on its side. */
    private static final double SIDEWAYS = 1.5;
    /** Above this, lines stand on their feet beyond doubt; below, a strip is read both ways. */
    private static final double UPRIGHT = 0.1;
    /** Degrees that Tesseract copes with by itself (docs/explanations/recognition.md). */
    private static final double HARMLESS_SKEW = 1.0;
    /** Points of ink; a page with fewer tells nothing about its lines. */
    private static final int FEWEST = 400;
    /** Points of ink of two or three letters: a page number. */
    private static final int LEAST = 40;
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
        var ink = Ink.print(small, paper);
        boolean shaded = Light.isUneven(paper);
        if (ink.count() < FEWEST) return new Straight(page, ink.count() < LEAST && isBlank(page, Ink.traces(small, paper)), shaded);
        return new Straight(straightened(page, paper, ink), false, shaded);
    }

    /** Traces of ink are faint print, or the back shining through; then what can be read is read. */
    private boolean isBlank(PageRaster page, Ink traces) {
        if (traces.count() < FEWEST) return true;
        var image = page.viewerImage();
        int height = Math.max(1, (int) (image.getHeight() * STRIP));
        return syllables(image.getSubimage(0, densest(image, height, 0.95), image.getWidth(), height)) < 2;
    }

    private PageRaster straightened(PageRaster page, Paper paper, Ink ink) {
        var across = ink.lines();
        var down = ink.turned().lines();
        boolean lying = down.sharpness() > SIDEWAYS * across.sharpness();
        var lines = lying ? down : across;
        boolean skewed = Math.abs(lines.degrees()) > HARMLESS_SKEW;
        boolean doubtful = lying || (ink.uprightness(across.degrees()) < UPRIGHT && across.sharpness() > down.sharpness());
        if (!skewed && !doubtful) return page;
        var image = lying ? Turning.turned(page.viewerImage(), 90) : page.viewerImage();
        if (skewed) image = Rotation.by(-lines.degrees(), image, paper.usual());
        if (doubtful && isUpsideDown(image)) image = Turning.turned(image, 180);
        return image == page.viewerImage() ? page : new PageRaster(image, page.dpi() * page.viewerScale());
    }

    /** Reads the strip with the most ink, as it is and turned. */
    private boolean isUpsideDown(BufferedImage page) {
        int height = Math.max(1, (int) (page.getHeight() * STRIP));
        var strip = page.getSubimage(0, densest(page, height, 0.85), page.getWidth(), height);
        return syllables(Turning.turned(strip, 180)) > CLEARLY_MORE * syllables(strip) + 1;
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

    /** Sum of the confidences of words that are syllables of more than one letter. */
    private double syllables(BufferedImage strip) {
        return reader.apply(strip).stream()
                .filter(word -> word.text().length() > 2 && Syllables.isWellFormed(word.text().replaceAll("[^\\p{L}]", "")))
                .mapToDouble(Word::confidence).sum();
    }
}
