package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.fields.ListReadings;
import vn.tangthu.recognition.fields.Places;
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
    /** A line of which every word was read like that gains nothing by being read again; single signs never get far. */
    private static final double WELL_READ = 0.94, SIGN_WELL_READ = 0.85;
    private static final double ENLARGED = 1.4;
    private static final double SPOILT = 0.93, TWO_OF_THREE = 0.88;
    private static final Pattern STAMPED = Pattern.compile("\\W?\\p{Lu}{2,}\\W?");
    private static final Pattern SYMBOL = Pattern.compile("/\\p{Lu}[\\p{L}&]*([-–]\\p{Lu}[\\p{L}&.0-9]*)*");
    private static final Pattern SYMBOL_AT_END = Pattern.compile("[/1lI|]?(\\p{Lu}[\\p{L}&]*([-–]\\p{Lu}[\\p{L}&.0-9]*)*)$");

    private final Ocr first;
    private final Ocr second;
    private final SignaturePlace signatures;
    private final TwoReadings readings = new TwoReadings(WordPairs.standard());
    private final Spelling spelling = new Spelling(WordPairs.standard());

    SecondLook(Ocr first, Ocr second) {
        this.first = first;
        this.second = second;
        signatures = new SignaturePlace(first, second);
    }

    /**
     * @param words of the page, boxes in pixels of the image
     * @param print the same image as it was read: grey, coloured ink faded
     */
    List<Word> improved(List<Word> words, BufferedImage image, Grey print, double dpi, int number) {
        var listed = recipients(page(words, print, number), print, dpi);
        var page = page(listed, print, number);
        var signed = Places.signature(page).or(() -> Places.underText(page).filter(place -> SignaturePlace.isSigned(place, image, dpi)))
                .map(place -> signatures.read(page, place, image, print, dpi)).orElse(listed);
        var again = readAgain(page(signed, print, number), print, image, dpi);
        return spelling.mended(Places.hasHead(page) ? withStamps(again, Grey.of(image), dpi) : again);
    }

    /** With what stands in the frames of stamps, where the page reader has seen no word. */
    private List<Word> withStamps(List<Word> words, Grey image, double dpi) {
        var all = new ArrayList<>(words);
        for (var inside : new StampFrames(image, dpi).insides()) {
            if (words.stream().anyMatch(word -> word.text().length() > 2 && lies(word.box(), inside))) continue;
            var line = moved(first.line(image.part(inside.x(), inside.y(), inside.width(), inside.height()), dpi), inside.x(), inside.y());
            int order = all.stream().mapToInt(Word::line).max().orElse(0) + 1;
            line.stream().filter(word -> STAMPED.matcher(word.text()).matches())
                    .forEach(word -> all.add(new Word(word.text(), word.box(), word.confidence(), order)));
        }
        return all;
    }

    /** Whether its middle lies in the other box. */
    private static boolean lies(Box word, Box in) {
        int x = word.x() + word.width() / 2, y = word.y() + word.height() / 2;
        return x >= in.x() && x < in.x() + in.width() && y >= in.y() && y < in.y() + in.height();
    }

    private static PageReading page(List<Word> words, Grey image, int number) {
        return new PageReading(number, image.width(), image.height(), Optional.empty(), words, PageReading.State.DONE);
    }

    private static boolean isWellRead(Word word) {
        return word.confidence() >= (word.text().length() > 1 ? WELL_READ : SIGN_WELL_READ);
    }

    /** The left column alone: beside a seal the page reader runs its lines together with those of the right. */
    private List<Word> recipients(PageReading page, Grey print, double dpi) {
        return Places.recipients(page).map(place -> {
            var column = print.part(place.x(), place.y(), place.width(), place.height());
            return ListReadings.best(page, place, moved(first.block(column, dpi), place.x(), place.y()));
        }).orElse(page.words());
    }

    private List<Word> readAgain(PageReading page, Grey image, BufferedImage asScanned, double dpi) {
        var pieces = Places.headLines(page);
        if (pieces.isEmpty()) return page.words();
        var blackOnly = Grey.ofPrint(asScanned, 0); // without any coloured ink
        Map<Word, List<Word>> instead = new IdentityHashMap<>();
        for (var piece : pieces) {
            var line = piece.words();
            var box = piece.place();
            if (line.stream().allMatch(SecondLook::isWellRead)) continue;
            int left = Math.max(0, box.x() - MARGIN), top = Math.max(0, box.y() - MARGIN);
            int right = Math.min(image.width(), box.x() + box.width() + MARGIN), bottom = Math.min(image.height(), box.y() + box.height() + MARGIN);
            if (right - left < 3 * MARGIN || bottom - top < 2 * MARGIN || line.stream().anyMatch(instead::containsKey)) continue;
            var print = (piece.title() ? blackOnly : image).part(left, top, right - left, bottom - top);
            var asLine = second.line(print, dpi);
            var again = moved(asLine.isEmpty() ? second.block(print, dpi) : asLine, left, top);
            var third = readings.differ(line, again) ? larger(print, dpi, left, top) : List.<Word>of();
            line.forEach(word -> instead.put(word, List.of()));
            instead.put(line.get(0), apart(readings.combined(line, again, third), image, dpi));
        }
        var words = new ArrayList<Word>();
        page.words().forEach(word -> words.addAll(instead.getOrDefault(word, List.of(word))));
        return words;
    }

    /**
     * The symbol behind the slash, read for itself where the number before it, often by pen, has spoilt the reading of both:
     * {@code 51A.7/SNV-VTLT} becomes {@code 51A.7} and {@code /SNV-VTLT}, the latter surer.
     */
    private List<Word> apart(List<Word> line, Grey image, double dpi) {
        var words = new ArrayList<Word>();
        for (var word : line) {
            int slash = word.text().indexOf('/');
            boolean spoilt = slash >= 0 && word.confidence() < SPOILT && SYMBOL.matcher(word.text().substring(slash)).matches();
            if (spoilt) words.addAll(apart(word, slash, image, dpi));
            else words.add(word);
        }
        return words;
    }

    private List<Word> apart(Word word, int slash, Grey image, double dpi) {
        var box = word.box();
        int cut = box.x() + box.width() * slash / word.text().length();
        int left = Math.max(box.x(), cut - box.height() / 3), top = Math.max(0, box.y() - MARGIN);
        int right = Math.min(image.width(), box.x() + box.width() + MARGIN), bottom = Math.min(image.height(), box.y() + box.height() + MARGIN);
        if (right - left < 3 * MARGIN || bottom - top < 2 * MARGIN) return List.of(word);
        var piece = image.part(left, top, right - left, bottom - top);
        var one = symbol(first.line(piece, dpi));
        var other = symbol(second.line(piece, dpi));
        var read = word.text().substring(slash + 1);
        if (one.isEmpty() || other.isEmpty()) return List.of(word);
        boolean agreed = one.get().text().equals(other.get().text());
        var symbol = agreed ? one.get().text() : one.get().text().equals(read) || other.get().text().equals(read) ? read : "";
        if (symbol.isEmpty()) return List.of(word);
        double confidence = agreed && symbol.equals(read)
                ? TwoReadings.both(one.get().confidence(), other.get().confidence())
                : Math.min(TWO_OF_THREE, Math.max(one.get().confidence(), other.get().confidence()));
        var parts = new ArrayList<Word>();
        if (slash > 0) parts.add(new Word(word.text().substring(0, slash), new Box(box.x(), box.y(), Math.max(1, cut - box.x()), box.height()), word.confidence(), word.line()));
        parts.add(new Word("/" + symbol, new Box(cut, box.y(), box.x() + box.width() - cut, box.height()), confidence, word.line()));
        return parts;
    }

    /** What stands behind the slash. */
    private static Optional<Word> symbol(List<Word> words) {
        var text = words.stream().map(Word::text).collect(Collectors.joining());
        var found = SYMBOL_AT_END.matcher(text);
        double least = words.stream().mapToDouble(Word::confidence).min().orElse(0);
        return found.find() ? Optional.of(new Word(found.group(1), new Box(0, 0, 0, 0), least, 0)) : Optional.empty();
    }

    /** The first model sees other edges of the letters when they are larger. */
    private List<Word> larger(Grey piece, double dpi, int left, int top) {
        var words = new ArrayList<Word>();
        for (var word : first.line(piece.enlarged(ENLARGED), dpi * ENLARGED)) {
            var box = word.box();
            words.add(new Word(word.text(), new Box((int) (box.x() / ENLARGED) + left, (int) (box.y() / ENLARGED) + top,
                    (int) (box.width() / ENLARGED), (int) (box.height() / ENLARGED)), word.confidence(), word.line()));
        }
        return words;
    }

    static List<Word> moved(List<Word> words, int x, int y) {
        return words.stream()
                .map(word -> new Word(word.text(), new Box(word.box().x() + x, word.box().y() + y, word.box().width(), word.box().height()),
                        word.confidence(), word.line()))
                .toList();
    }
}
