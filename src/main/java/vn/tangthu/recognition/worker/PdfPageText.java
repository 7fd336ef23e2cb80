package vn.tangthu.recognition.worker;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.orthography.Syllables;

/** The text that a born-digital PDF page carries, when it can be trusted. */
final class PdfPageText {

    /** Share of the page that pictures cover when the page is a scan and its text is somebody's recognition, or a mark laid over it. */
    private static final double MOSTLY_PICTURE = 0.5;
    /** Share of the letters that may be invisible, white, or without a letter behind the drawing. */
    private static final double MOST_UNSEEN = 0.1, MOST_UNNAMED = 0.02;
    /** Share of the letters that must run from left to right as the page is shown; else it lies on its side and is turned first. */
    private static final double UPRIGHT = 0.7;

    /** Confidence of a word of letters that Vietnamese does not have, and of a converted one, by whether it is a syllable. */
    private static final double ODD = 0.5, CONVERTED = 0.98, CONVERTED_ODDLY = 0.8;

    private final PDDocument pdf;
    private final int index;
    private final PDPage page;
    private final PdfPlace place;
    private final Map<String, FontText> fonts = new HashMap<>();

    /** @param dpi of the viewer's image of the page */
    PdfPageText(PDDocument pdf, int index, double dpi) {
        this.pdf = pdf;
        this.index = index;
        this.page = pdf.getPage(index);
        this.place = PdfPlace.of(page, dpi);
    }

    /** Absent when the page is a picture, or its text cannot be trusted; then the page is to be read from its image. */
    Optional<List<Word>> words() throws IOException {
        if (page.getResources() == null || !page.hasContents() || isPicture()) return Optional.empty();
        var letters = new PdfLetters(index, place);
        letters.getText(pdf);
        if (letters.unseen() > MOST_UNSEEN || letters.unnamed() > MOST_UNNAMED || letters.upright() < UPRIGHT) return Optional.empty();
        letters.words().forEach(word -> word.byFont().forEach(run -> font(run.font()).add(run.text())));
        var words = letters.words().stream().map(this::word).toList();
        return Soundness.ofText(words.stream().map(Word::text).toList()) ? Optional.of(words) : Optional.empty();
    }

    /** Whether some of the {@link #words()} stand in the file in an old encoding. */
    boolean wasConverted() {
        return fonts.values().stream().anyMatch(font -> font.encoding().isPresent());
    }

    private boolean isPicture() throws IOException {
        var images = new PageImages(page);
        double covered = 0;
        for (var drawn : images.drawn()) covered += images.share(drawn);
        return covered >= MOSTLY_PICTURE;
    }

    private FontText font(String name) {
        return fonts.computeIfAbsent(name, FontText::new);
    }

    private Word word(PdfLetters.Letters letters) {
        var text = new StringBuilder();
        boolean converted = false;
        for (var run : letters.byFont()) {
            converted |= font(run.font()).encoding().isPresent();
            text.append(font(run.font()).decoded(run.text()));
        }
        var word = tidied(text);
        return new Word(word, place.around(letters.positions()), confidence(word, converted), letters.line());
    }

    private static double confidence(String word, boolean converted) {
        if (!Soundness.isPlausible(word)) return ODD;
        if (!converted || !Syllables.hasDiacritics(word)) return 1;
        return Syllables.isWellFormed(word.replaceAll("[^\\p{L}]", "")) ? CONVERTED : CONVERTED_ODDLY;
    }

    /** Composed; without ligatures; and with the Vietnamese Đ where a look-alike of another language was typed. */
    private static String tidied(CharSequence text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('Ð', 'Đ').replace('ð', 'đ').replace("\u00AD", "-");
        return composed.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff").replace("ﬃ", "ffi").replace("ﬄ", "ffl");
    }
}
