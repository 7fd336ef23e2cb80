package vn.tangthu.samples;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;

/** What paper has been through before and in the scanner: the kinds of {@link Degradation} and the mishaps of offices, together. */
public enum Wear {
    CLEAN(Degradation.CLEAN),
    OFFICE(Degradation.OFFICE),
    BILEVEL(Degradation.BILEVEL),
    COARSE(Degradation.COARSE),
    AGED(Degradation.AGED),
    FINE(Degradation.FINE),
    /** Black and white at the resolution of a fax in its fine mode, a little more across. */
    FAX(new Degradation("fax", 130, Degradation.Tone.BILEVEL, 0.3, 10, 0, 20, 160, 0, 0, 0, 1f)),
    /** Toner nearly used up. */
    FAINT(new Degradation("faint", 200, Degradation.Tone.GREY, 0.2, 4, 1, 2, 0, 0.1, 0, 0, 0.7f)) {
        @Override
        BufferedImage worn(BufferedImage page, long seed) {
            return Mishaps.faded(page, 0.4);
        }
    },
    COPY_OF_A_COPY(new Degradation("copied", 200, Degradation.Tone.GREY, -0.6, 4, 0, 0, 0, 0, 0, 0, 0.7f)) {
        @Override
        BufferedImage worn(BufferedImage page, long seed) {
            return Mishaps.copied(page, 2, seed);
        }
    },
    BLEEDING(new Degradation("bleeding", 200, Degradation.Tone.COLOUR, 0.4, 5, 1, 5, 0, 0.3, 0, 0.25, 0.6f)),
    POOR_JPEG(new Degradation("poor-jpeg", 150, Degradation.Tone.COLOUR, -0.3, 5, 1, 2, 0, 0.2, 0, 0, 0.25f)),
    FOLDED(new Degradation("folded", 200, Degradation.Tone.COLOUR, 0.6, 6, 1, 15, 0, 1.0, 1.0, 0.05, 0.6f)),
    /** Lid open, paper askew: black beside the sheet. */
    DARK_EDGES(new Degradation("dark-edges", 200, Degradation.Tone.GREY, 1.1, 5, 1, 5, 0, 0.1, 0, 0, 0.7f)) {
        @Override
        BufferedImage worn(BufferedImage page, long seed) {
            return Mishaps.edged(page, Color.BLACK);
        }
    },
    PUNCHED(new Degradation("punched", 200, Degradation.Tone.COLOUR, -0.5, 5, 1, 8, 0, 0.3, 0.1, 0, 0.7f)) {
        @Override
        BufferedImage worn(BufferedImage page, long seed) {
            return Mishaps.punched(page);
        }
    },
    PINS(new Degradation("pins", 200, Degradation.Tone.GREY, 0.2, 4, 0, 2, 0, 0.1, 0, 0, 0.8f)) {
        @Override
        BufferedImage worn(BufferedImage page, long seed) {
            return Mishaps.dotMatrix(page, 200);
        }
    };

    private final Degradation scanner;

    Wear(Degradation scanner) {
        this.scanner = scanner;
    }

    BufferedImage worn(BufferedImage page, long seed) {
        return page;
    }

    /** The pages of the PDF as a scanner's file. */
    public byte[] scan(byte[] pdf, ScanFormat format, long seed) throws IOException {
        var pages = new ArrayList<BufferedImage>();
        var scan = new Scanner(scanner, seed);
        for (int page = 0; page < count(pdf); page++) pages.add(worn(scan.page(pdf, page), seed * 31 + page));
        return scan.file(List.copyOf(pages), format);
    }

    private static int count(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
