package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;

/** Parts words of a name that bold print has run together: {@code AnhTú} is Anh Tú. */
final class NameParts {

    private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private NameParts() {}

    static List<Word> apart(List<Word> words) {
        return words.stream().flatMap(word -> apart(word).stream()).toList();
    }

    private static boolean isOfNames(String text) {
        var letters = text.replaceAll("\\P{L}+$", "");
        return GivenNames.known(letters) || Surnames.known(letters);
    }

    /** The width of the print is shared out by letters. */
    private static List<Word> apart(Word word) {
        var texts = BETWEEN.split(word.text());
        if (texts.length < 2 || !Arrays.stream(texts).skip(1).allMatch(NameParts::isOfNames)) return List.of(word);
        var parts = new ArrayList<Word>();
        int from = 0;
        for (var part : texts) {
            parts.add(new Word(part, piece(word, from, from + part.length()), word.confidence(), word.line()));
            from += part.length();
        }
        return parts;
    }

    private static Box piece(Word word, int from, int to) {
        var box = word.box();
        int left = box.width() * from / word.text().length(), right = box.width() * to / word.text().length();
        return new Box(box.x() + left, box.y(), Math.max(1, right - left), box.height());
    }
}
