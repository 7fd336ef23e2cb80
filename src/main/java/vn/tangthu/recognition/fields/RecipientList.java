package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/**
 * Those who receive the document, from "Nơi nhận:" down: in one column or in two.
 *
 * @param opening the heading, or the first of the list where that is lost
 * @param below lines from there down, the heading among them
 */
record RecipientList(PageReading page, Optional<Line> opening, List<Line> below) {

    private static final double DOUBTFUL = 0.55, HARDLY_READ = 0.35, DIRT = 0.1;
    private static final Pattern DASH = Pattern.compile("[-–—~]+"), DASHED = Pattern.compile("^\\s*[-–—~].*");
    private static final Pattern KEPT = Pattern.compile("^\\W{0,3}L[ưu]u\\b.*");
    /** A space between columns, measured in heights of the word before it; those within a line are half as wide. */
    private static final double BETWEEN_COLUMNS = 0.7;

    static boolean opens(Line line) {
        var plain = Plain.letters(line.text());
        boolean heading = line.words().size() == 2 && line.text().endsWith(":") && Plain.distance(plain, "NOINHAN") <= 3;
        return heading || plain.startsWith("NOINHAN") || plain.length() > 6 && Plain.distance(plain.substring(0, Math.min(7, plain.length())), "NOINHAN") <= 1;
    }

    static boolean isDashed(Line line) {
        return DASHED.matcher(line.text()).matches();
    }

    /** Of the list without its heading, column by column. */
    List<Line> lines() {
        var listed = below.stream().skip(!below.isEmpty() && isHeading(below.get(0)) ? 1 : 0).filter(line -> !opens(line) && !Marks.isMark(line.text())).toList();
        int second = secondColumn(listed);
        var lines = new ArrayList<>(inList(listed.stream().flatMap(line -> part(line, 0, second).stream()).toList()));
        lines.addAll(inList(listed.stream().flatMap(line -> part(line, second, Integer.MAX_VALUE).stream()).toList()));
        return lines;
    }

    private boolean isHeading(Line first) {
        boolean next = below.size() > 1 && isDashed(below.get(1));
        return opens(first) || !isDashed(first) && next && first.words().size() <= 4;
    }

    /** Where items of a second column begin, or beyond the page. The lines of both may have been read as one. */
    private int secondColumn(List<Line> lines) {
        var across = lines.stream().filter(line -> line.centre() >= page.width() / 2).mapToInt(Line::left).min();
        if (across.isPresent()) return across.getAsInt();
        int indent = lines.stream().mapToInt(Line::left).min().orElse(0) + page.width() / 8;
        var dashes = lines.stream().flatMap(RecipientList::dashes).mapToInt(dash -> dash.box().x()).filter(x -> x > indent).sorted().toArray();
        for (int i = 1; i < dashes.length; i++) {
            if (dashes[i] - dashes[i - 1] < page.width() / 60) return dashes[i - 1] - page.width() / 100;
        }
        return Integer.MAX_VALUE;
    }

    /** Those an item may begin with: first in the line or behind a wide space. */
    private static Stream<Word> dashes(Line line) {
        var words = line.words();
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .filter(i -> DASH.matcher(words.get(i).text().substring(0, 1)).matches())
                .filter(i -> i == 0 || words.get(i).box().x() - Line.right(words.get(i - 1)) > BETWEEN_COLUMNS * words.get(i - 1).box().height())
                .map(words::get);
    }

    private static Optional<Line> part(Line line, int from, int to) {
        var words = line.words().stream().filter(word -> word.box().x() >= from && word.box().x() < to).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(Line.of(words));
    }

    /** As far as the lines follow each other; under the registry's copy there is nothing but its continuation. */
    private List<Line> inList(List<Line> column) {
        var lines = new ArrayList<Line>();
        int last = opening.map(Line::level).orElse(-1);
        boolean kept = false;
        for (var line : column.stream().sorted(Comparator.comparingInt(Line::level)).toList()) {
            if (last >= 0 && line.level() - last > page.height() / (kept ? 45 : 26)) break;
            if (kept && !isDashed(line) && line.level() - last > page.height() / 60) break;
            var print = withoutSpecks(line);
            if (print.isEmpty()) continue;
            lines.add(print.get());
            kept = KEPT.matcher(line.text()).matches();
            last = line.level();
        }
        return lines;
    }

    /** What hardly was read at either end of a line is the edge of a seal or dirt; what stands behind a brace is said of several. */
    private static Optional<Line> withoutSpecks(Line line) {
        var words = new ArrayList<>(line.words().stream()
                .dropWhile(word -> word.confidence() < DIRT && Plain.letters(word.text()).isEmpty())
                .takeWhile(word -> !word.text().startsWith("}")).toList());
        while (!words.isEmpty() && isSpeck(words.get(words.size() - 1), words.size() > 1 && words.get(words.size() - 2).text().endsWith(";"))) {
            words.remove(words.size() - 1);
        }
        boolean read = words.stream().anyMatch(word -> word.confidence() >= HARDLY_READ);
        return read ? Optional.of(Line.of(words)).filter(print -> Plain.letters(print.text()).length() >= 2) : Optional.empty();
    }

    private static boolean isSpeck(Word word, boolean behindItem) {
        return word.confidence() < (behindItem ? DOUBTFUL : HARDLY_READ) && Plain.letters(word.text()).length() <= (behindItem ? 3 : 1);
    }

    /** Whether a word was read so badly that another reading may help, or lines were not seen at all: the registry's copy ends every list. */
    boolean isDoubtful() {
        var lines = lines();
        return lines.stream().noneMatch(line -> KEPT.matcher(line.text()).matches()) || lines.stream().flatMap(line -> line.words().stream())
                .anyMatch(word -> word.confidence() < DOUBTFUL && Plain.letters(word.text()).length() > 1);
    }

    List<String> items() {
        var items = new Items();
        Optional<Line> dashed = Optional.empty();
        for (var line : lines()) {
            if (isDashed(line)) dashed = Optional.of(line);
            if (dashed.filter(item -> isUnderDash(line, item)).isPresent()) items.goOn(line.text());
            else items.add(line.text());
        }
        return items.all();
    }

    /** Whether it begins as far left as the dash: an item that has lost its own begins where text does. */
    private static boolean isUnderDash(Line line, Line item) {
        if (Items.isDashed(line.text()) || item.words().size() < 2 || !DASH.matcher(item.words().get(0).text()).matches()) return false;
        return line.left() < (item.left() + item.words().get(1).box().x()) / 2;
    }
}
