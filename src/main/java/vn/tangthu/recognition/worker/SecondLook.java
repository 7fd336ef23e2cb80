package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.fields.Places;
import vn.tangthu.recognition.fields.SignatureReadings;
import vn.tangthu.recognition.language.Spelling;
import vn.tangthu.recognition.language.TwoReadings;
import vn.tangthu.recognition.language.WordPairs;

/**
 * Looks once more at what matters: the lines of the head and the title are read again by another model, the print under seal
 * and signature is read as one block of text, for a page reader takes it for a picture; then the marks of all words are
 * mended.
 */
final class SecondLook {

    /** Pixels left around a line. */
    private static final int MARGIN = 8;
    /** Height in inches of the tallest letter of a signature block with its marks. */
    private static final double TALLEST_LETTER = 0.24;

    /** Another cut of the block divides it into other lines. */
    private static final double UPPER_PART = 0.78;

    private final Ocr first;
    private final Ocr second;
    private final TwoReadings readings = new TwoReadings(WordPairs.standard());
    private final Spelling spelling = new Spelling(WordPairs.standard());

    SecondLook(Ocr first, Ocr second) {
        this.first = first;
        this.second = second;
    }

    /**
     * @param words of the page, boxes in pixels of the image
     * @param print the same image as it was read: grey, coloured ink faded
     */
    List<Word> improved(List<Word> words, BufferedImage image, Grey print, double dpi, int number) {
        var page = page(words, print, number);
        var signed = Places.signature(page).map(place -> signature(page, place, image, print, dpi)).orElse(words);
        var again = number == 1 ? readAgain(page(signed, print, number), print, dpi) : signed;
        return spelling.mended(again);
    }

    private static PageReading page(List<Word> words, Grey image, int number) {
        return new PageReading(number, image.width(), image.height(), Optional.empty(), words, PageReading.State.DONE);
    }

    private List<Word> signature(PageReading page, Box place, BufferedImage image, Grey print, double dpi) {
        var part = print.part(place.x(), place.y(), place.width(), place.height());
        var readings = new ArrayList<List<Word>>();
        readings.add(moved(second.block(part, dpi), place.x(), place.y()));
        var upper = part.part(0, 0, part.width(), (int) (part.height() * UPPER_PART));
        readings.add(moved(first.block(LargeMarks.erased(upper, (int) (TALLEST_LETTER * dpi)), dpi), place.x(), place.y()));
        if (image.getColorModel().getNumColorComponents() > 1) { // names and posts are stamped in red too
            var inked = Grey.of(image.getSubimage(place.x(), place.y(), place.width(), place.height()));
            readings.add(moved(second.block(inked, dpi), place.x(), place.y()));
        }
        return SignatureReadings.best(page, place, readings);
    }

    private List<Word> readAgain(PageReading page, Grey image, double dpi) {
        Map<Word, List<Word>> instead = new IdentityHashMap<>();
        for (var line : Places.headLines(page)) {
            var box = line.stream().map(Word::box).reduce(Box::union).orElseThrow();
            int left = Math.max(0, box.x() - MARGIN), top = Math.max(0, box.y() - MARGIN);
            int right = Math.min(image.width(), box.x() + box.width() + MARGIN), bottom = Math.min(image.height(), box.y() + box.height() + MARGIN);
            if (right - left < 3 * MARGIN || bottom - top < 2 * MARGIN || line.stream().anyMatch(instead::containsKey)) continue;
            var again = moved(second.line(image.part(left, top, right - left, bottom - top), dpi), left, top);
            line.forEach(word -> instead.put(word, List.of()));
            instead.put(line.get(0), readings.combined(line, again));
        }
        var words = new ArrayList<Word>();
        page.words().forEach(word -> words.addAll(instead.getOrDefault(word, List.of(word))));
        return words;
    }

    private static List<Word> moved(List<Word> words, int x, int y) {
        return words.stream()
                .map(word -> new Word(word.text(), new Box(word.box().x() + x, word.box().y() + y, word.box().width(), word.box().height()),
                        word.confidence(), word.line()))
                .toList();
    }
}
