package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Where on a page the values of fields are likely to stand, as far as its words show: what is worth a second look. */
public final class Places {

    /** Share of the page's height that a signature with its seal takes below the heading of the recipients. */
    private static final double SIGNATURE_REACHES = 0.32;

    /** A line that is one of the phrases of heads, letter by letter, needs no more than this. */
    private static final double HALF_SURE = 0.75;

    private Places() {}

    /**
     * Print worth a second look.
     *
     * @param words side by side
     * @param place where the print stands; less than the words where a stamp has joined them
     * @param title of the title or the abstract: all of it print, whatever stands in coloured ink there belongs to a stamp
     */
    public record Piece(List<Word> words, Box place, boolean title) {}

    /** Whether a document begins on this page, as far as its words show. */
    public static boolean hasHead(PageReading page) {
        return Head.of(page).isPresent();
    }

    /** The lines of the head, the title and the abstract; empty when the page has no head. */
    public static List<Piece> headLines(PageReading page) {
        return Head.of(page).map(head -> headLines(head, page)).orElse(List.of());
    }

    private static List<Piece> headLines(Head head, PageReading page) {
        var pieces = new ArrayList<Piece>();
        TitleLines.of(page, head.motto() + 2 * head.lineHeight()).ifPresent(title -> {
            if (!title.isNamedExactly()) pieces.add(new Piece(title.typeLine().words(), title.typeLine().box(), true));
            title.abstractLines().forEach(line -> pieces.add(new Piece(line.words(), title.place(line, page), true)));
        });
        head.left().stream()
                .takeWhile(line -> !Plain.of(line.text()).startsWith("KINH GUI"))
                .filter(line -> line.confidence() < HALF_SURE || !Phrases.isPhrase(line.text()))
                .forEach(line -> pieces.add(new Piece(line.words(), line.box(), false)));
        head.date().ifPresent(line -> pieces.add(new Piece(line.words(), line.box(), false)));
        return pieces;
    }

    private static Optional<Foot> foot(PageReading page) {
        return Foot.of(CopyForm.without(List.of(page)));
    }

    /** The right half beside and under the recipients, where seal and signature lie over print; absent where the print is plain to see. */
    public static Optional<Box> signature(PageReading page) {
        return foot(page).filter(foot -> !new SignatureBlock(foot).isPlain()).map(foot -> {
            int left = (int) (page.width() * 0.45);
            int opening = foot.left().isEmpty() ? foot.right().get(0).top() : foot.left().get(0).top();
            int top = Line.ofPage(page).stream()
                    .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                    .filter(line -> line.box().width() > page.width() * 0.4 && line.bottom() < opening + page.height() / 60)
                    .mapToInt(line -> line.bottom() + page.height() / 300)
                    .filter(bottom -> bottom > opening - page.height() / 16)
                    .max().orElse(opening - page.height() / 16);
            int bottom = (int) Math.min(page.height(), opening + SIGNATURE_REACHES * page.height());
            return new Box(left, Math.max(0, top), page.width() - left, bottom - Math.max(0, top));
        }).filter(box -> box.height() > page.height() / 20);
    }

    /**
     * Where somebody may have signed whom the words do not show: on the right, under the last full line of a page that has no signature
     * and is not full.
     */
    public static Optional<Box> underText(PageReading page) {
        if (foot(page).isPresent()) return Optional.empty();
        int textEnds = Foot.textEnds(page) + page.height() / 100;
        int height = Math.min(page.height() - textEnds, (int) (SIGNATURE_REACHES * page.height()));
        int left = (int) (page.width() * 0.45);
        return Optional.of(new Box(left, textEnds, page.width() - left, height)).filter(box -> box.height() > page.height() / 10);
    }

    /** The left half from "Nơi nhận" down, where some of it was read badly: recipients stand in small print, and beside seals. */
    public static Optional<Box> recipients(PageReading page) {
        return foot(page).filter(foot -> foot.opening().isPresent() && foot.isDoubtful()).map(foot -> {
            int top = foot.opening().get().top() - page.height() / 100;
            int bottom = foot.bottom() + page.height() / 60;
            int right = page.width() / 2;
            return new Box(0, Math.max(0, top), right, Math.min(page.height(), bottom) - Math.max(0, top));
        }).filter(box -> box.height() > page.height() / 100);
    }
}
