package vn.tangthu.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.tangthu.layout.LayoutDocument.PageNumber;

/** Reads how a PDF is laid out from the places of its letters. Paragraphs and columns are inferred, drawn lines and spacing are not seen. */
final class PdfReader {

    private static final double MM = 72 / 25.4;
    /** Above and below the text; page numbers and addresses stand there. */
    private static final double EDGE = 19 * MM;

    /** So many lines that end at the same place show where the right margin begins. */
    private static final int FULL_LINES = 4;

    private PdfReader() {}

    static LayoutDocument read(Path file) throws Refused {
        try {
            if (Files.size(file) > Limits.PACKED) throw new Refused(Obstacle.TOO_LARGE, Files.size(file) + " bytes");
        } catch (IOException e) {
            throw new Refused(Obstacle.UNREADABLE, String.valueOf(e.getMessage()));
        }
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return read(pdf);
        } catch (InvalidPasswordException e) {
            throw new Refused(Obstacle.ENCRYPTED, e.getMessage());
        } catch (PdfLetters.GivenUp e) {
            throw new Refused(e.why(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            // the library meets what should be there and is not with exceptions of every kind
            throw new Refused(Obstacle.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    private static LayoutDocument read(PDDocument pdf) throws IOException, Refused {
        int pages = pdf.getNumberOfPages();
        if (pages == 0) throw new Refused(Obstacle.DAMAGED, "no page");
        if (pages > Limits.PDF_PAGES) throw new Refused(Obstacle.TOO_MANY_PARTS, pages + " pages");
        var box = pdf.getPage(0).getCropBox();
        boolean turned = pdf.getPage(0).getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        var letters = new PdfLetters();
        var lines = new ArrayList<PdfLine>();
        for (int page = 1; page <= pages; page++) lines.addAll(PdfLine.of(page, letters.of(pdf, page)));
        if (lines.isEmpty()) throw new Refused(Obstacle.NO_TEXT, pages + " pages without a letter");
        var text = lines.stream().filter(line -> !onEdge(line, height)).toList();
        return new LayoutDocument(LayoutDocument.Kind.PDF, sheet(text, width, height), new PdfPassages(text, width).read(), pageNumber(lines, width, height), pages);
    }

    /** Numbers of pages and what else is printed into the margins; on page 1 the head may wrongly begin there. */
    private static boolean onEdge(PdfLine line, double height) {
        boolean number = line.text().matches("[\\d\\s-]{1,7}");
        return line.y() > height - EDGE || line.y() < EDGE && (line.page() > 1 || number);
    }

    /** Where the ink begins: on the left so, on the right where lines are full, above by the height of a line, below only when it reaches too far. */
    private static LayoutDocument.Sheet sheet(List<PdfLine> text, double width, double height) {
        double left = text.stream().mapToDouble(PdfLine::x).min().orElse(0) / MM;
        double reach = text.stream().mapToDouble(PdfLine::end).max().orElse(width);
        long full = text.stream().filter(line -> line.end() > reach - 2).count();
        double right = (width - reach) / MM;
        boolean shown = full >= FULL_LINES || right < LayoutRules.measure("margin-right").least();
        double top = text.stream().mapToDouble(line -> line.y() - 0.89 * line.size()).min().orElse(0) / MM;
        double bottom = (height - text.stream().mapToDouble(line -> line.y() + 0.22 * line.size()).max().orElse(height)) / MM;
        boolean tooLow = bottom < LayoutRules.measure("margin-bottom").least();
        return new LayoutDocument.Sheet(width / MM, height / MM, OptionalDouble.of(top), tooLow ? OptionalDouble.of(bottom) : OptionalDouble.empty(),
                OptionalDouble.of(left), shown ? OptionalDouble.of(right) : OptionalDouble.empty());
    }

    private static PageNumber pageNumber(List<PdfLine> lines, double width, double height) {
        boolean onFirst = lines.stream().anyMatch(line -> line.page() == 1 && isNumber(line, height));
        var found = lines.stream().filter(line -> line.page() > 1 && isNumber(line, height)).findFirst();
        if (found.isEmpty()) return new PageNumber(PageNumber.Where.NOWHERE, Optional.empty(), OptionalDouble.empty(), onFirst);
        var line = found.get();
        boolean middle = Math.abs(line.middle() - width / 2) < 12 * MM;
        return new PageNumber(line.y() < height / 2 ? PageNumber.Where.TOP : PageNumber.Where.BOTTOM,
                Optional.of(middle ? PartStyle.Align.CENTRE : line.middle() < width / 2 ? PartStyle.Align.LEFT : PartStyle.Align.RIGHT),
                OptionalDouble.of(line.size()), onFirst);
    }

    private static boolean isNumber(PdfLine line, double height) {
        return (line.y() < EDGE || line.y() > height - EDGE) && line.text().strip().equals(String.valueOf(line.page()));
    }
}
