package vn.tangthu.recognition.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.orthography.Syllables;

/** Place and date: {@code Hà Nội, ngày 05 tháng 3 năm 2020}. Day and month are often filled in by pen. */
final class DateLine {

    /** What else belongs to the line left of "ngày" stands no further away than this share of the page's width. */
    private static final double PLACE_GAP = 0.035;
    private static final int EARLIEST = 1945, LATEST = 2100;
    /** A recogniser this sure of a digit has seldom mistaken print; handwriting rarely gets there. */
    private static final double PRINTED = 0.90;
    /** Of a page that lies askew, in pixels per pixel. */
    private static final double SKEW = 0.035;
    /** With this confidence the recogniser has read print, and what makes the word higher is dirt above it. */
    private static final double BEYOND_DOUBT = 0.95, WITH_SPECKS = 1.8;
    /** A word with descenders and ascenders is so much higher than figures. */
    private static final double WITH_DESCENDERS = 1.33;

    private static final double PLACE_READ = 0.75, PLACE_SURE = 0.96, PLACE_CUT = 0.85, PLACE_ALONE = 0.93;

    private static final Pattern GLUED_YEAR = Pattern.compile("(n[ăãâa]m)\\W{0,3}(\\d{4}\\W*)");

    private DateLine() {}

    /** The words of place and date in a line that has them; one of "ngày", "tháng", "năm" may be past recognition. */
    static Optional<Line> in(Line line, int pageWidth) {
        var words = apart(line.words());
        var parts = Parts.of(words);
        if (parts.isEmpty()) return Optional.empty();
        int first = parts.get().day >= 0 ? parts.get().day : Math.max(0, parts.get().month - 2);
        int start = first;
        while (start > 0 && words.get(start).box().x() - Line.right(words.get(start - 1)) < PLACE_GAP * pageWidth
                && first - start < 7) start--;
        int year = parts.get().year;
        if (words.get(year).box().x() < pageWidth * 0.5) return Optional.empty();
        return Optional.of(Line.of(words.subList(start, year + 1)));
    }

    /** "năm-2026" is two words. */
    private static List<Word> apart(List<Word> words) {
        return words.stream().flatMap(word -> {
            var glued = GLUED_YEAR.matcher(word.text());
            if (!glued.matches()) return Stream.of(word);
            int width = word.box().width() / 2;
            return Stream.of(
                    new Word(glued.group(1), new Box(word.box().x(), word.box().y(), width, word.box().height()), word.confidence(), word.line()),
                    new Word(glued.group(2), new Box(word.box().x() + width, word.box().y(), width, word.box().height()), word.confidence(), word.line()));
        }).toList();
    }

    /**
     * Where in a line the words stand.
     *
     * @param day index of "ngày", negative when it was not recognised
     * @param month index of "tháng"
     * @param beforeYear index of "năm", or of the year itself where no such word was seen
     * @param year index of the year's figures
     */
    private record Parts(int day, int month, int beforeYear, int year) {

        static Optional<Parts> of(List<Word> words) {
            int day = find(words, 0, "NGAY"), month = find(words, day + 1, "THANG"), beforeYear = find(words, Math.max(day, month) + 1, "NAM");
            int year = beforeYear >= 0 ? beforeYear + 1 : lastYear(words, Math.max(day, month) + 1);
            if (year <= 0 || year >= words.size() || !words.get(year).text().matches(".*\\d.*\\d.*")) return Optional.empty();
            if (month < 0 && day >= 0 && beforeYear > 0) month = loneWord(words, day + 1, beforeYear);
            if (month < 0 || day < 0 && beforeYear < 0) return Optional.empty();
            return Optional.of(new Parts(day, month, beforeYear >= 0 ? beforeYear : isWordBefore(words, year, month) ? year - 1 : year, year));
        }

        /** "năm" past recognition. */
        private static boolean isWordBefore(List<Word> words, int year, int month) {
            return year - 1 > month && words.get(year - 1).text().matches("\\W?\\p{L}{2,4}\\W?");
        }

        private static int lastYear(List<Word> words, int from) {
            for (int i = words.size() - 1; i >= Math.max(1, from); i--) if (words.get(i).text().matches("(19|20)\\d\\d\\W*")) return i;
            return -1;
        }

        /** The only word between day and year that is no figure and as long as "tháng", about. */
        private static int loneWord(List<Word> words, int from, int to) {
            int found = -1;
            for (int i = from; i < to; i++) {
                if (!words.get(i).text().matches("\\p{L}{4,6}")) continue;
                if (found >= 0) return -1;
                found = i;
            }
            return found;
        }
    }

    private static int find(List<Word> words, int from, String plain) {
        for (int errors = 0; errors <= (plain.length() > 3 ? 1 : 0); errors++) {
            for (int i = Math.max(0, from); i < words.size(); i++) {
                if (Plain.distance(Plain.letters(words.get(i).text()).replaceAll("\\d", ""), plain) <= errors) return i;
            }
        }
        return -1;
    }

    private static boolean beginsName(String word) {
        return word.codePoints().filter(Character::isLetter).findFirst().stream().anyMatch(Character::isUpperCase);
    }

    /** A name is sure where it stands so in the document once more, or is clear print. */
    private static double confidence(Line found, String text, Witnesses witnesses) {
        double read = Confidence.of(found), least = found.confidence();
        boolean syllables = Stream.of(text.split("[ -]+")).allMatch(word -> Syllables.isWellFormed(word.toLowerCase(Locale.ROOT)));
        if (least >= PLACE_READ && witnesses.bearOut(List.of(text.split("[ -]+")))) return Math.max(PLACE_SURE, read);
        return Math.min(!syllables ? PLACE_CUT : text.contains(" ") ? 1 : PLACE_ALONE, read);
    }

    static Optional<Found> place(Line line, Witnesses witnesses) {
        int day = find(line.words(), 0, "NGAY");
        if (day <= 0) return Optional.empty();
        var before = line.words().subList(0, day);
        var words = before.stream()
                .dropWhile(word -> !beginsName(word.text()))
                .filter(word -> word.text().codePoints().anyMatch(Character::isLetter) || word.text().matches("[-–]"))
                .toList();
        if (words.isEmpty()) return Optional.empty();
        var text = words.stream().map(Word::text).collect(Collectors.joining(" "))
                .replaceAll("^[^\\p{L}]+|[^\\p{L}\\p{M}]+$", "").replaceAll("[,.;:'`]+(?= )", "");
        if (text.isBlank() || text.codePoints().anyMatch(Character::isDigit)) return Optional.empty();
        var found = Line.of(words);
        boolean letterLost = before.stream().takeWhile(word -> !beginsName(word.text())).anyMatch(word -> word.text().codePoints().anyMatch(Character::isLetter));
        return Optional.of(new Found(text, Math.min(letterLost ? PLACE_CUT : 1, confidence(found, text, witnesses)), found.box()));
    }

    /** @param pen what is written into the blanks, if anything */
    static Optional<Found> date(Line line, List<PenReading> pen) {
        var words = line.words();
        var parts = Parts.of(words);
        if (parts.isEmpty()) return Optional.empty();
        int month = parts.get().month, beforeYear = parts.get().beforeYear, year = parts.get().year;
        int day = parts.get().day >= 0 ? parts.get().day : Math.max(0, month - 2);
        boolean recognised = parts.get().day >= 0 && find(words, beforeYear, "NAM") == beforeYear;
        var days = PenOrPrint.number(between(words, day, month, words.get(year)), PenReading.Blank.DAY, pen);
        var months = PenOrPrint.number(between(words, month, beforeYear, words.get(year)), PenReading.Blank.MONTH, pen);
        var years = Digits.guess(words.get(year).text());
        if (days.isEmpty() || months.isEmpty() || years.isEmpty()) return Optional.empty();
        try {
            int y = Integer.parseInt(years.get());
            if (y < EARLIEST || y > LATEST) return Optional.empty();
            var date = LocalDate.of(y, months.get().value(), days.get().value());
            double sureness = Math.min(Math.min(days.get().confidence(), months.get().confidence()), words.get(year).confidence());
            boolean printed = recognised && sureness >= PRINTED && days.get().likePrint() && months.get().likePrint() && words.get(year).text().matches("\\d{4}\\W*");
            boolean byPen = days.get().byPen() || months.get().byPen();
            // a clerk who has to look wants the digits large
            var shown = byPen ? Line.of(words.subList(day, year + 1)).box() : line.box();
            return Optional.of(new Found(date.toString(), byPen ? sureness : printed ? 0.97 : Math.min(0.7, sureness), shown));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** @param confidence of the recogniser, or what became of it where signs other than digits stand there */
    record Number(int value, double confidence, boolean likePrint, boolean byPen) {}

    /** Figures of the same height on the same line as the year's; a pen seldom manages both. */
    private static boolean likePrint(Word word, Box year, double tall, double tolerance) {
        var figures = word.box();
        double height = figures.height() / (double) year.height(), expected = year.height() * tall;
        double below = figures.y() + figures.height() - year.y() - expected;
        double slope = Math.abs(figures.x() - year.x()) * SKEW;
        return height > 0.8 * tall && height < tolerance * tall && Math.abs(below) <= 0.18 * year.height() + slope;
    }

    /** The digits between two words, and those that stick to the first ("tháng9"). */
    private static Optional<Number> between(List<Word> words, int from, int to, Word year) {
        var text = new StringBuilder();
        double confidence = 1;
        boolean clean = true, likePrint = true;
        var stuck = words.get(from).text().replaceAll("\\D", "");
        text.append(stuck);
        if (!stuck.isEmpty()) {
            confidence = words.get(from).confidence();
            likePrint = likePrint(words.get(from), year.box(), WITH_DESCENDERS, 1.2);
        }
        for (var word : words.subList(from + 1, to)) {
            if (word.text().matches("[._…,-]+")) continue;
            clean &= word.text().matches("\\d{1,2}");
            likePrint &= likePrint(word, year.box(), 1, word.confidence() >= BEYOND_DOUBT ? WITH_SPECKS : 1.2);
            text.append(word.text());
            confidence = Math.min(confidence, word.confidence());
        }
        var digits = Digits.guess(text.toString());
        if (digits.isEmpty() || digits.get().length() > 2) return Optional.empty();
        return Optional.of(new Number(Integer.parseInt(digits.get()), clean ? confidence : Math.min(0.5, confidence), likePrint, false));
    }
}
