package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * The printed name of the kind of document and the abstract under it, centred on the page (Decree 30/2020/NĐ-CP,
 * Appendix I, box 5a).
 */
record TitleLines(Line typeLine, DocumentKinds.Kind kind, List<Line> abstractLines) {

    /**
     * Running text is seldom called sure, for a wrong diacritic often makes another word: only where every word was read
     * this surely (by two readings alike) and it begins as an abstract does.
     */
    private static final double SURELY_READ = 0.905;
    private static final double LONG_TEXT = 0.955, DOUBTFUL_TEXT = 0.94;
    /** Share of the page's width in which an arrival stamp begins. */
    private static final double STAMP_REACHES = 0.22;
    /** Share of the page's width before which what begins there has nothing to do with centred lines. */
    private static final double STAMP_ENDS = 0.34;
    /** A dash of which the recogniser is no surer is dirt. */
    private static final double SPECK = 0.88, CLEAR = 0.95, READABLE = 0.6;
    /** Lines that stand further apart than so many times those before are no longer one paragraph. */
    private static final double PARAGRAPH = 1.45;
    /** In heights of a line: how far the middles of lines may lie apart, and how wide a space is at most. */
    private static final double OFF_CENTRE = 0.85;
    /** An abstract is one sentence at most. */
    private static final Pattern SENTENCE_ENDS = Pattern.compile("\\p{Ll}{2}\\. \\p{Lu}\\p{Ll}*");
    /** With these the text begins, or the line that says who decides. */
    private static final Pattern TEXT_BEGINS = Pattern.compile(
            "^(Căn cứ|Kính gửi|Ngày \\d|Thực hiện|Theo |Xét |Hôm nay|Điều 1|I\\.|1\\.|- \\p{Lu}|Tên |Phần |Chương ).*");
    private static final Pattern WHO_DECIDES = Pattern.compile(
            ".*\\b(GIAM DOC|CHU TICH|BO TRUONG|TRUONG BAN|HIEU TRUONG|CUC TRUONG|HOI DONG NHAN DAN|UY BAN NHAN DAN|TRUONG PHONG|THU TUONG|CHINH PHU|BAN THUONG VU|BAN CHAP HANH)\\b.*");

    /** @param below lines of the page that lie under this height are looked at, pixels */
    static Optional<TitleLines> of(PageReading page, int below) {
        int gap = page.width() / 28;
        var lines = Line.ofPage(page).stream()
                .flatMap(line -> line.cutAtGaps(gap).stream())
                .filter(line -> line.middle() > below && line.middle() < page.height() * 0.62)
                .sorted(Comparator.comparingInt(Line::middle))
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (Math.abs(line.centre() - page.width() / 2) > page.width() * 0.14 || Plain.capitals(line.text()) < 0.75) continue;
            var kind = DocumentKinds.named(line.text());
            if (kind.isPresent()) {
                return Optional.of(new TitleLines(line, kind.get(), abstractBelow(lines.subList(i + 1, lines.size()), line, page)));
            }
        }
        return Optional.empty();
    }

    private static List<Line> abstractBelow(List<Line> lines, Line title, PageReading page) {
        var found = new ArrayList<Line>();
        int last = title.middle(), pitch = page.height() / 50, spacing = pitch;
        for (var whole : lines) {
            if (whole.left() < page.width() * STAMP_REACHES && whole.rightEdge() < page.width() * STAMP_ENDS) continue;
            var line = withoutStamp(whole, title, page);
            if (line.middle() - last > (found.isEmpty() ? 2.6 : 1.75) * pitch || found.size() > 9) break;
            if (!found.isEmpty() && line.middle() - last > PARAGRAPH * Math.max(spacing, 0.8 * pitch)) break;
            if (TEXT_BEGINS.matcher(withoutSpecks(line)).matches()) break;
            if (Marks.isMark(line.text())) continue;
            boolean centred = Math.abs(line.centre() - title.centre()) < page.width() * 0.07;
            if (!centred) {
                if (line.middle() - last < pitch / 2 || line.box().width() < page.width() / 12) continue; // a stamp beside it, a speck
                break;
            }
            if (line.box().width() < page.width() / 40 || Plain.letters(line.text()).length() < 2) continue;
            if (!found.isEmpty() && Plain.capitals(found.get(0).text()) < 0.7 && isWhoDecides(line)) break;
            if (found.isEmpty() && isWhoDecides(line) && line.middle() - last > 1.8 * pitch) break;
            found.add(withoutDash(line));
            spacing = line.middle() - last;
            last = line.middle();
        }
        return found;
    }

    /** Before a small letter it is dirt, for there a line only goes on. */
    private static Line withoutDash(Line line) {
        boolean goesOn = line.words().size() > 1 && Plain.letters(line.words().get(0).text()).isEmpty()
                && Character.isLowerCase(line.words().get(1).text().codePointAt(0));
        return goesOn ? Line.of(line.words().subList(1, line.words().size())) : line;
    }

    private static String withoutSpecks(Line line) {
        return line.words().stream().dropWhile(word -> word.confidence() < SPECK && Plain.letters(word.text()).isEmpty())
                .map(Word::text).collect(Collectors.joining(" "));
    }

    /**
     * The arrival stamp stands in the left margin and may lie over the beginning of a line; its words are taken off. Lines
     * of the title are centred, so where one ends tells where it begins.
     */
    private static Line withoutStamp(Line line, Line title, PageReading page) {
        int begins = begins(line, title);
        if (line.left() > begins - page.width() / 25 || line.left() > page.width() * STAMP_REACHES) return line;
        var words = line.words().stream().filter(word -> Line.right(word) > begins + page.width() / 100).toList();
        return words.isEmpty() || isOneText(line, line.words().size() - words.size()) ? line : Line.of(words);
    }

    /** Whether the first words were read well, or go with the next, and are followed by it after no more than a space. */
    private static boolean isOneText(Line line, int first) {
        if (first == 0 || first >= line.words().size()) return false;
        var before = line.words().subList(0, first);
        int space = line.words().get(first).box().x() - Line.right(before.get(first - 1));
        boolean goTogether = RunningText.usual(before.get(first - 1).text(), line.words().get(first).text());
        return space < line.box().height() / 2 && before.stream().allMatch(word -> word.confidence() >= (goTogether ? READABLE : CLEAR));
    }

    private static int begins(Line line, Line title) {
        return 2 * title.centre() - line.rightEdge();
    }

    /** Where the words of a line of the abstract stand, without what a stamp has put before them. */
    Box place(Line line, PageReading page) {
        int begins = Math.max(line.left(), begins(line, typeLine) - page.width() / 60);
        return begins > line.left() + page.width() / 60 && line.left() < page.width() * STAMP_REACHES
                ? new Box(begins, line.top(), line.rightEdge() - begins, line.box().height()) : line.box();
    }

    private static boolean isWhoDecides(Line line) {
        return Plain.capitals(line.text()) > 0.8 && WHO_DECIDES.matcher(Plain.of(line.text())).matches();
    }

    /** Whether the line says the kind letter by letter, whatever became of the marks. */
    boolean isNamedExactly() {
        return Plain.letters(typeLine.text()).equals(Plain.letters(kind.name()));
    }

    double typeConfidence() {
        return isNamedExactly() ? Math.max(0.9, Math.min(0.97, typeLine.confidence())) : 0.85;
    }

    /** @param pages of the document, whose text may say the same once more */
    Optional<Found> abstractFound(List<PageReading> pages) {
        if (abstractLines.isEmpty()) return Optional.empty();
        return Optional.of(joined(abstractLines, pages));
    }

    /** Lines under each other have one middle; where one has another, a word of it was not seen. */
    private static boolean isCentred(List<Line> lines) {
        var centres = lines.stream().mapToInt(Line::centre).sorted().toArray();
        double height = lines.stream().mapToInt(line -> line.box().height()).average().orElse(0);
        return centres[centres.length - 1] - centres[0] <= OFF_CENTRE * height;
    }

    /** Lines as one value; what it says at its end is no longer part of a sentence. */
    static Found joined(List<Line> lines, List<PageReading> pages) {
        var every = lines.stream().flatMap(line -> line.words().stream()).toList();
        var words = RunningText.borneOut(RunningText.cleaned(every), new Witnesses(pages, every));
        var text = RunningText.joined(words).replaceAll("^[^\\p{L}\\p{N}“\"(]+\\d{0,2}(?=\\p{Lu})", "");
        var all = Line.of(words.isEmpty() ? every : words);
        boolean begins = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
        boolean whole = isCentred(lines) && !Line.hasHole(words) && !SENTENCE_ENDS.matcher(text).find();
        boolean sure = begins && whole && all.confidence() >= SURELY_READ;
        return new Found(text, sure ? LONG_TEXT : Math.min(DOUBTFUL_TEXT, Confidence.of(all)), all.box());
    }
}
