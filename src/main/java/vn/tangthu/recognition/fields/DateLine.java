package vn.tangthu.recognition.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Word;

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

    private DateLine() {}

    /** The words of place and date in a line that has them. */
    static Optional<Line> in(Line line, int pageWidth) {
        var words = line.words();
        int day = find(words, 0, "NGAY"), month = find(words, day + 1, "THANG"), year = find(words, Math.max(day, month) + 1, "NAM");
        if (month < 0 || year < 0 || year + 1 >= words.size()) return Optional.empty();
        int first = day >= 0 ? day : Math.max(0, month - 2);
        int start = first;
        while (start > 0 && words.get(start).box().x() - Line.right(words.get(start - 1)) < PLACE_GAP * pageWidth
                && first - start < 7) start--;
        if (words.get(year).box().x() < pageWidth * 0.5) return Optional.empty();
        return Optional.of(Line.of(words.subList(start, Math.min(words.size(), year + 2))));
    }

    private static int find(List<Word> words, int from, String plain) {
        for (int i = Math.max(0, from); i < words.size(); i++) {
            var letters = Plain.letters(words.get(i).text()).replaceAll("\\d", "");
            if (Plain.distance(letters, plain) <= (plain.length() > 3 ? 1 : 0)) return i;
        }
        return -1;
    }

    static Optional<Found> place(Line line) {
        int day = find(line.words(), 0, "NGAY");
        if (day <= 0) return Optional.empty();
        var words = line.words().subList(0, day).stream()
                .dropWhile(word -> !Character.isUpperCase(word.text().codePointAt(0)))
                .toList();
        if (words.isEmpty()) return Optional.empty();
        var text = words.stream().map(Word::text).collect(Collectors.joining(" ")).replaceAll("[\\s,.;:'`]+$", "");
        if (text.isBlank() || text.codePoints().anyMatch(Character::isDigit)) return Optional.empty();
        var found = Line.of(words);
        return Optional.of(new Found(text, Confidence.of(found), found.box()));
    }

    /** @param pen what is written into the blanks, if anything */
    static Optional<Found> date(Line line, List<PenReading> pen) {
        var words = line.words();
        int day = find(words, 0, "NGAY"), month = find(words, day + 1, "THANG"), year = find(words, month + 1, "NAM");
        if (day < 0 || month < 0 || year < 0) return Optional.empty();
        var days = PenOrPrint.number(between(words, day, month, words.get(year + 1)), PenReading.Blank.DAY, pen);
        var months = PenOrPrint.number(between(words, month, year, words.get(year + 1)), PenReading.Blank.MONTH, pen);
        var years = Digits.guess(words.get(year + 1).text());
        if (days.isEmpty() || months.isEmpty() || years.isEmpty()) return Optional.empty();
        try {
            int y = Integer.parseInt(years.get());
            if (y < EARLIEST || y > LATEST) return Optional.empty();
            var date = LocalDate.of(y, months.get().value(), days.get().value());
            double sureness = Math.min(Math.min(days.get().confidence(), months.get().confidence()), words.get(year + 1).confidence());
            boolean printed = sureness >= PRINTED && days.get().likePrint() && months.get().likePrint() && words.get(year + 1).text().matches("\\d{4}\\W*");
            boolean byPen = days.get().byPen() || months.get().byPen();
            // a clerk who has to look wants the digits large
            var shown = byPen ? Line.of(words.subList(day, year + 2)).box() : line.box();
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
