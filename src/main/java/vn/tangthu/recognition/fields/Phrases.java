package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts diacritics right in capitals, from a list of phrases that stand in heads and over signatures. */
final class Phrases {

    private static final List<String> ALL = load();
    private static final Set<String> WORDS = ALL.stream().flatMap(phrase -> Stream.of(phrase.split("[ -]+"))).collect(Collectors.toSet());
    private static final Set<String> PLAIN_WORDS = WORDS.stream().map(Plain::letters).collect(Collectors.toSet());

    private Phrases() {}

    private static List<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Phrases.class.getResourceAsStream("/data/head-phrases.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is one of the phrases, letter by letter. */
    static boolean isPhrase(String text) {
        return ALL.contains(text);
    }

    /** Whether the word, with just these diacritics, stands in one of the phrases. */
    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** Whether the word but for its diacritics stands in one of the phrases. */
    static boolean knowsPlain(String word) {
        return PLAIN_WORDS.contains(Plain.letters(word));
    }

    /** The phrase that a whole line is, when only diacritics and spaces differ; else the line with what can be put right. */
    static String line(String text) {
        var letters = Plain.letters(text);
        return ALL.stream()
                .filter(phrase -> letters.equals(Plain.letters(phrase)) && !sameButForToneOrder(text, phrase))
                .findFirst().orElseGet(() -> restored(text));
    }

    /**
     * Every phrase that stands in the text but for its diacritics gets them back. Text whose letters differ stays as it
     * is, and so does a phrase with the tone on its other vowel (UỶ for ỦY), for that is how it was printed.
     */
    static String restored(String text) {
        var result = text;
        for (var phrase : ALL) {
            var bare = Plain.of(result);
            if (bare.length() != result.length()) return result;
            int at = (" " + bare + " ").indexOf(" " + Plain.of(phrase) + " ");
            if (at < 0) continue;
            var found = result.substring(at, at + phrase.length());
            if (!found.equals(phrase) && !sameButForToneOrder(found, phrase)) {
                result = result.substring(0, at) + phrase + result.substring(at + phrase.length());
            }
        }
        return result;
    }

    private static boolean sameButForToneOrder(String found, String phrase) {
        return sortedMarks(found).equals(sortedMarks(phrase));
    }

    /** Letters and marks of each word in alphabetical order, so that the place of the tone no longer shows. */
    private static String sortedMarks(String text) {
        var words = new StringBuilder();
        for (var word : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).split(" ")) {
            words.append(word.codePoints().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)).append(' ');
        }
        return words.toString();
    }
}
