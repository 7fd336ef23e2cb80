package vn.tangthu.recognition.worker;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A QR code and a bar code on a page, and whether there is any ink on it at all. Looks at a small image only. */
final class PageMarks {

    /** Dots per inch, about: a code of three centimetres has three pixels a module then. */
    private static final double SMALL_DPI = 75;
    /** Share of pixels with ink below which a page is a blank back; a line of type on A4 has ten times as much. */
    private static final double INK_OF_BLANK = 0.0003;
    /** How much darker than its paper ink is, of 255. */
    private static final int INK = 50;
    /** Share of each side left out: shadows of the lid, holes. */
    private static final double EDGE = 0.04;
    /** Characters; a longer text is cut, for it is shown to people. */
    private static final int LONGEST = 500;

    private PageMarks() {}

    static Answer.MarksRead of(PageRaster page) {
        var light = new PageLight(page.viewerImage());
        var small = light.reduced(Math.max(1, (int) Math.round(page.dpi() * page.viewerScale() / SMALL_DPI)));
        boolean blank = ink(small) < INK_OF_BLANK;
        return new Answer.MarksRead(blank ? List.of() : codes(light, small), blank);
    }

    private static double ink(Grey image) {
        int left = (int) (image.width() * EDGE), top = (int) (image.height() * EDGE);
        var counts = new int[256];
        for (int y = top; y < image.height() - top; y++) {
            for (int x = left; x < image.width() - left; x++) counts[image.pixels()[y * image.width() + x] & 255]++;
        }
        long all = Arrays.stream(counts).asLongStream().sum();
        int paper = 255;
        for (long brighter = counts[255]; paper > 0 && brighter < all / 2; ) brighter += counts[--paper];
        long dark = 0;
        for (int level = 0; level < paper - INK; level++) dark += counts[level];
        return all == 0 ? 0 : (double) dark / all;
    }

    private static List<String> codes(PageLight light, Grey small) {
        var found = new LinkedHashSet<String>();
        qrCode(light, small, found);
        barCode(light, found);
        return List.copyOf(found);
    }

    /** Where the small image shows the corners of a code but not what it says, the larger one is asked. */
    private static void qrCode(PageLight light, Grey small, Set<String> found) {
        try {
            try {
                add(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source(small)))).getText(), found);
            } catch (ChecksumException | FormatException tooSmall) {
                add(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText(), found);
            }
        } catch (ReaderException none) {
            // a page without one is the rule
        }
    }

    /** Looks along single rows, one in ten or so, so the larger image costs little more than the small one. */
    private static void barCode(PageLight light, Set<String> found) {
        try {
            var rows = new BinaryBitmap(new GlobalHistogramBinarizer(light));
            add(new Code128Reader().decode(rows, Map.of(DecodeHintType.TRY_HARDER, true)).getText(), found);
        } catch (ReaderException none) {
            // a page without one is the rule
        }
    }

    private static LuminanceSource source(Grey image) {
        return new PlanarYUVLuminanceSource(image.pixels(), image.width(), image.height(), 0, 0, image.width(), image.height(), false);
    }

    private static void add(String text, Set<String> found) {
        var plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (!plain.isEmpty()) found.add(plain.substring(0, Math.min(LONGEST, plain.length())));
    }
}
