package vn.tangthu.recognition.lessons;

import java.util.List;

/** Digits of a text that are to be written by pen: the ten characters from U+E000 on, which have no other meaning. */
final class PenMarks {

    private static final char ZERO = '\uE000';

    private PenMarks() {}

    /** @param digits only digits */
    static String byPen(String digits) {
        var marked = new StringBuilder();
        for (char digit : digits.toCharArray()) marked.append((char) (ZERO + digit - '0'));
        return marked.toString();
    }

    static boolean isPen(String run) {
        return run.charAt(0) >= ZERO && run.charAt(0) < ZERO + 10;
    }

    /** Pieces that are all print or all pen. */
    static List<String> runs(String text) {
        return List.of(text.split("(?<=[\uE000-\uE009])(?=[^\uE000-\uE009])|(?<=[^\uE000-\uE009])(?=[\uE000-\uE009])"));
    }

    /** What stands there, however it was written. */
    static String plain(String text) {
        var plain = new StringBuilder();
        for (char sign : text.toCharArray()) plain.append(sign >= ZERO && sign < ZERO + 10 ? (char) ('0' + sign - ZERO) : sign);
        return plain.toString();
    }
}
