package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** The abstract of a dispatch, small under the number: {@code V/v …} (Decree 30/2020/NĐ-CP, Appendix I, box 5b). */
final class DispatchAbstract {

    /** "V/v" in the shapes in which it comes back. */
    private static final Pattern OPENING = Pattern.compile("^\\W{0,3}([VvWwYy]\\s?[/⁄1lI|JíÍAr,.'’]\\s?[vVyY]\\b-?|[Ww]v\\b|V[vV]\\b|V/(?=\\s|$)|V⁄v)\\W{0,2}\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern IN_WORDS = Pattern.compile("^\\W{0,2}(Về việc|VỀ VIỆC)\\b.*");
    /** In heights of a line: how far the next line is at most and at least. */
    private static final double FURTHEST = 2.1, NEAREST = 0.6;
    /** A space so many line heights wide parts the abstract from what somebody has written beside it. */
    private static final double BESIDE = 2.2;

    private static final double CERTAIN = 0.95;

    private DispatchAbstract() {}

    /**
     * @param lines of the left column under the number
     * @param pages of the document, whose text may say the same once more
     */
    static Optional<Found> in(Head head, List<Line> lines, List<PageReading> pages) {
        var found = new ArrayList<Line>();
        int last = 0;
        for (var whole : lines) {
            var line = whole.cutAtGaps((int) (BESIDE * head.lineHeight())).get(0);
            if (found.isEmpty()) {
                if (!opens(line.text())) continue;
            } else {
                if (line.middle() - last > FURTHEST * head.lineHeight() || Plain.of(line.text()).startsWith("KINH GUI")) break;
                boolean under = Math.abs(line.centre() - found.get(0).centre()) < head.width() * 0.1;
                if (!under || line.middle() - last < NEAREST * head.lineHeight()) continue;
                if (Marks.isMark(line.text())) break;
            }
            found.add(found.isEmpty() ? withOpening(line) : line);
            last = line.middle();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(opened(TitleLines.joined(found, pages)));
    }

    /** What "V/v" means is certain, however its stroke was read. */
    private static Line withOpening(Line line) {
        var first = line.words().get(0);
        if (!OPENING.matcher(first.text()).matches()) return line;
        var words = new ArrayList<>(line.words());
        words.set(0, new Word("V/v", first.box(), Math.max(CERTAIN, first.confidence()), first.line()));
        return Line.of(words);
    }

    private static boolean opens(String text) {
        return OPENING.matcher(text).find() || IN_WORDS.matcher(text).matches();
    }

    private static Found opened(Found found) {
        return new Found(OPENING.matcher(found.value()).replaceFirst("V/v "), found.confidence(), found.box());
    }
}
