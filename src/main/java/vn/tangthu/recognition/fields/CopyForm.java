package vn.tangthu.recognition.fields;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * What a copier puts under the end of the document: its name, the form of the copy, a number of its own, place and date,
 * recipients and signature (Decree 30/2020/NĐ-CP, Articles 25 to 27). None of it belongs to the document that was copied.
 */
final class CopyForm {

    private static final Set<String> FORMS = Set.of("SAOY", "SAOYBANCHINH", "SAOLUC", "TRICHSAO");
    /** A copy's number: {@code Số: 12/SY-UBND}. */
    private static final Pattern NUMBER = Pattern.compile("^\\W{0,3}[Ss5]\\p{L}{1,2}\\s*[:;.,]?[^/]{0,14}/\\s*(SY|SL|TrS)\\s*[-–—].*");
    private static final double CAPITALS = 0.8;
    /** Share of a first page's height from which on a copier may write; further up the same words are a stamp. */
    private static final double BEGINS_BELOW = 0.35;
    /** Share of the height within which form and number stand, and between lines of the copier's name. */
    private static final double HEAD = 0.1, NEXT_LINE = 0.025;

    private final List<PageReading> pages;

    private CopyForm(List<PageReading> pages) {
        this.pages = pages;
    }

    /** The pages as far as they are the original's. */
    static List<PageReading> without(List<PageReading> pages) {
        var form = new CopyForm(pages);
        return IntStream.range(0, pages.size()).boxed().flatMap(i -> form.original(i).stream()).toList();
    }

    private Optional<PageReading> original(int index) {
        var page = pages.get(index);
        var top = top(index);
        if (top.isEmpty()) return Optional.of(page);
        var words = page.words().stream().filter(word -> middle(word) < top.get()).toList();
        return index > 0 && words.isEmpty() ? Optional.empty() : Optional.of(page.withWords(words));
    }

    private Optional<Integer> top(int index) {
        var page = pages.get(index);
        var pieces = pieces(page);
        return pieces.stream()
                .filter(piece -> index > 0 || piece.level() > BEGINS_BELOW * page.height())
                .filter(piece -> isNumber(piece, page) || isForm(piece) && bearsOut(pieces, piece, index))
                .findFirst()
                .map(piece -> topOfName(pieces, piece, page));
    }

    private static List<Line> pieces(PageReading page) {
        return Line.ofPage(page).stream()
                .flatMap(line -> line.cutAtGaps(page.width() / 30).stream())
                .sorted(Comparator.comparingInt(Line::level))
                .toList();
    }

    private static boolean isNumber(Line piece, PageReading page) {
        return isLeft(piece, page) && NUMBER.matcher(piece.text()).matches();
    }

    private static boolean isForm(Line piece) {
        return FORMS.contains(Plain.letters(piece.text())) && Plain.capitals(piece.text()) > CAPITALS;
    }

    /** Stamps have the same words: a copier's number stands beside, or recipients below when the original has had its own. */
    private boolean bearsOut(List<Line> pieces, Line form, int index) {
        var page = pages.get(index);
        boolean numbered = pieces.stream().anyMatch(piece -> isNumber(piece, page) && Math.abs(piece.level() - form.level()) < HEAD * page.height());
        boolean below = pieces.stream().anyMatch(piece -> piece.level() > form.level() && RecipientList.opens(piece));
        boolean before = pieces.stream().anyMatch(piece -> piece.level() < form.level() && RecipientList.opens(piece))
                || pages.subList(0, index).stream().anyMatch(earlier -> pieces(earlier).stream().anyMatch(RecipientList::opens));
        return numbered || below && before;
    }

    /** The copier's name stands on the left above its number, and may begin higher than the form. */
    private static int topOfName(List<Line> pieces, Line mark, PageReading page) {
        int top = mark.top();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            var piece = pieces.get(i);
            boolean next = piece.level() < mark.level() && top - piece.bottom() < NEXT_LINE * page.height();
            if (next && isLeft(piece, page) && !RecipientList.isDashed(piece) && Plain.capitals(piece.text()) > CAPITALS) top = Math.min(top, piece.top());
        }
        return top;
    }

    private static boolean isLeft(Line piece, PageReading page) {
        return piece.centre() < page.width() * 0.5;
    }

    private static int middle(Word word) {
        return word.box().y() + word.box().height() / 2;
    }
}
