package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.fields.SignatureReadings;

/** The place of a signature, where seal and pen lie over print: one reading after the other, until one has a name plain to see. */
final class SignaturePlace {

    /** Height in inches of the tallest letter of a signature block with its marks. */
    private static final double TALLEST_LETTER = 0.24;
    /** Another cut of the block divides it into other lines. */
    private static final double UPPER_PART = 0.78;
    /** In inches: narrower than seals are, wider than signatures. */
    private static final double SEAL = 0.8, LARGEST = 3.5;
    private static final double ENLARGED = 1.5;
    /** Grey levels between ink and paper; the grain of an empty page has less. */
    private static final double LEAST_CONTRAST = 60;

    private final Ocr first;
    private final Ocr second;

    SignaturePlace(Ocr first, Ocr second) {
        this.first = first;
        this.second = second;
    }

    /** Whether there is a mark as large as a seal or a signature, and not as large as a picture or a table. */
    static boolean isSigned(Box place, BufferedImage image, double dpi) {
        var inked = Grey.of(image.getSubimage(place.x(), place.y(), place.width(), place.height()));
        return Threshold.contrast(inked) > LEAST_CONTRAST && InkMark.of(inked).stream().anyMatch(mark -> mark.width() > SEAL * dpi && mark.height() > SEAL / 3 * dpi && mark.width() < LARGEST * dpi);
    }

    /**
     * @param place on the page where the signature is
     * @param image the page as it was scanned
     * @param print the same, coloured ink faded
     * @return the words of the page, those of the place as they were read best
     */
    List<Word> read(PageReading page, Box place, BufferedImage image, Grey print, double dpi) {
        var part = print.part(place.x(), place.y(), place.width(), place.height());
        var readings = new ArrayList<List<Word>>();
        var upper = part.part(0, 0, part.width(), (int) (part.height() * UPPER_PART));
        readings.add(moved(first.block(erased(upper, dpi), dpi), place));
        if (SignatureReadings.isPlain(page, readings.get(0))) return SignatureReadings.best(page, place, readings);
        for (var rows : rows(part, dpi)) {
            readings.add(moved(rows.get(), place));
            var soFar = SignatureReadings.best(page, place, readings);
            if (SignatureReadings.isPlain(page, place, soFar)) return soFar;
        }
        if (DarkPrint.isGrey(part)) readings.add(moved(first.block(DarkPrint.of(part), dpi), place));
        readings.add(moved(second.block(part, dpi), place));
        if (image.getColorModel().getNumColorComponents() > 1) { // names and posts are stamped in red too
            var inked = Grey.of(image.getSubimage(place.x(), place.y(), place.width(), place.height()));
            readings.add(moved(second.block(inked, dpi), place));
            if (!SignatureReadings.hasName(page, place, SignatureReadings.best(page, place, readings))) {
                rows(inked, dpi).forEach(rows -> readings.add(moved(rows.get(), place)));
            }
        }
        return SignatureReadings.best(page, place, readings);
    }

    private static Grey erased(Grey part, double dpi) {
        return LargeMarks.erased(part, (int) (TALLEST_LETTER * dpi));
    }

    /** Row by row: as they are by both models, enlarged, and without large marks; each read when it is asked for. */
    private List<Supplier<List<Word>>> rows(Grey part, double dpi) {
        var clean = PrintRows.withoutSpecks(part, dpi);
        var rows = PrintRows.in(clean, dpi);
        var erased = erased(clean, dpi);
        return List.of(
                () -> each(rows, row -> first.line(row.of(clean), dpi)),
                () -> each(rows, row -> second.line(row.of(clean), dpi)),
                () -> each(rows, row -> enlarged(row.of(clean), dpi)),
                () -> each(rows, row -> second.line(row.of(erased), dpi)));
    }

    private List<Word> enlarged(Grey row, double dpi) {
        return second.line(row.enlarged(ENLARGED), dpi * ENLARGED).stream()
                .map(word -> new Word(word.text(), scaled(word.box(), 1 / ENLARGED), word.confidence(), word.line()))
                .toList();
    }

    private static Box scaled(Box box, double by) {
        return new Box((int) (box.x() * by), (int) (box.y() * by), (int) (box.width() * by), (int) (box.height() * by));
    }

    private static List<Word> each(List<PrintRows.Row> rows, Function<PrintRows.Row, List<Word>> reader) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < rows.size(); i++) {
            int line = i;
            for (var word : reader.apply(rows.get(i))) words.add(new Word(word.text(), rows.get(i).inPiece(word.box()), word.confidence(), line));
        }
        return words;
    }

    private static List<Word> moved(List<Word> words, Box place) {
        return SecondLook.moved(words, place.x(), place.y());
    }
}
