package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What agencies are called but for the names of places and people: a list of phrases that stand in heads and over signatures.
 * They get their diacritics back where recognition lost them; names, for which there can be no list, stay as they were read.
 */
final class Phrases {

    private static final List<String> ALL = load("/data/head-phrases.txt");
    private static final List<String> PROVINCES = load("/data/provinces.txt");
    private static final Lexicon PHRASES = new Lexicon(ALL), PROVINCE_NAMES = new Lexicon(PROVINCES);
    private static final Lexicon LONGER = new Lexicon(ALL.stream().filter(phrase -> phrase.contains(" ")).toList());
    private static final Set<String> WORDS = ALL.stream().flatMap(phrase -> Stream.of(phrase.split("[ ,-]+"))).collect(Collectors.toSet());
    private static final Set<String> PLAIN_WORDS = WORDS.stream().map(Plain::letters).collect(Collectors.toSet());
    /** After these stands a name. */
    private static final Set<String> BEFORE_NAMES = Set.of(
            "XÃ", "PHƯỜNG", "THỊ TRẤN", "HUYỆN", "QUẬN", "THỊ XÃ", "THÀNH PHỐ", "TỈNH", "ĐẶC KHU", "KHU VỰC", "TIỂU HỌC", "CƠ SỞ", "PHỔ THÔNG",
            "THCS", "THPT", "MẦM NON", "ĐẠI HỌC", "CAO ĐẲNG", "HỌC VIỆN", "TỈNH ỦY", "THÀNH ỦY", "HUYỆN ỦY");
    /** A phrase is told in spite of one misread letter in so many. */
    private static final int LETTERS_PER_ERROR = 9;

    private Phrases() {}

    private static List<String> load(String resource) {
        try (var lines = new BufferedReader(new InputStreamReader(Phrases.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A stretch of a name.
     *
     * @param words as they should be written
     * @param from index of the first of the words that were read
     * @param to index after the last
     */
    record Part(String words, int from, int to, Kind kind) {
        enum Kind {
            /** Stands in the list of phrases. */
            PHRASE,
            /** Stands in the list of provinces. */
            PROVINCE,
            /** In no list: as it was read. */
            NAME
        }
    }

    /** Whether it is one of the phrases, letter by letter. */
    static boolean isPhrase(String text) {
        return ALL.contains(text);
    }

    /** Whether the word but for its diacritics stands in one of the phrases. */
    static boolean knowsPlain(String word) {
        return PLAIN_WORDS.contains(Plain.letters(word));
    }

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /** The phrases in the text with their diacritics, all else as it is. */
    static String line(String text) {
        return restored(text);
    }

    /**
     * Phrases that stand in the text but for their diacritics get them back, names of provinces too. Text whose letters
     * differ stays as it is, and so does a phrase with the tone on its other vowel (UỶ for ỦY), for that is how it was printed.
     */
    static String restored(String text) {
        return parts(List.of(text.split(" "))).stream().map(Part::words).collect(Collectors.joining(" "));
    }

    /** The words of a name in the stretches of which it is made. */
    static List<Part> parts(List<String> words) {
        var parts = new ArrayList<Part>();
        int at = 0;
        boolean name = false;
        while (at < words.size()) {
            int end = provinceEnd(words, at, parts);
            if (end > at) {
                parts.add(new Part(listed(PROVINCE_NAMES, words.subList(at, end)), at, end, Part.Kind.PROVINCE));
                name = false;
            } else {
                end = name ? at : phraseEnd(words, at);
                boolean listed = end > at;
                end = Math.max(end, at + 1);
                var text = listed ? listed(PHRASES, words.subList(at, end)) : words.get(at);
                parts.add(new Part(text, at, end, listed ? Part.Kind.PHRASE : Part.Kind.NAME));
                name = name ? !words.get(at).matches("[-–]") : beforeName(text, words, end);
            }
            at = end;
        }
        return parts;
    }

    /** "XÃ HỘI" is no commune. */
    private static boolean beforeName(String text, List<String> words, int next) {
        if (next < words.size() && Plain.letters(text).endsWith("XA") && Plain.letters(words.get(next)).equals("HOI")) return false;
        return BEFORE_NAMES.stream().anyMatch(opening -> text.equals(opening) || text.endsWith(" " + opening));
    }

    private static int phraseEnd(List<String> words, int from) {
        if (Plain.letters(words.get(from)).isEmpty()) return from;
        for (int end = Math.min(words.size(), from + 14); end > from; end--) {
            if (!Plain.letters(words.get(end - 1)).isEmpty() && !listed(PHRASES, words.subList(from, end)).isEmpty()) return end;
        }
        boolean alone = Stream.concat(BEFORE_NAMES.stream(), Stream.of("UBND", "HĐND")).anyMatch(words.get(from)::equals);
        return alone ? from + 1 : from;
    }

    /** A province ends the name, and stands after "TỈNH", "THÀNH PHỐ" or the name of an office. */
    private static int provinceEnd(List<String> words, int from, List<Part> before) {
        if (before.isEmpty() || before.get(before.size() - 1).kind() != Part.Kind.PHRASE) return from;
        var rest = words.subList(from, words.size());
        boolean afterSmaller = before.get(before.size() - 1).words().matches(".*\\b(XÃ|PHƯỜNG|HUYỆN|QUẬN|THỊ TRẤN|THCS|THPT|TIỂU HỌC|CƠ SỞ|PHỔ THÔNG|MẦM NON)$");
        return !afterSmaller && !listed(PROVINCE_NAMES, rest).isEmpty() ? words.size() : from;
    }

    /** The entry with just these letters, each word with the tone where it was printed; empty when there is none. */
    private static String listed(Lexicon list, List<String> words) {
        return list.same(Plain.letters(String.join("", words))).map(phrase -> asPrinted(phrase, words)).orElse(BEFORE_NAMES.contains(String.join(" ", words)) ? String.join(" ", words) : "");
    }

    /** The phrase that a whole name must be, though a letter or two are others; the name itself when it is none. */
    static String closest(String name) {
        var letters = Plain.letters(name);
        int most = letters.length() / LETTERS_PER_ERROR;
        return LONGER.nearest(letters, phrase -> Math.abs(phrase.length() - letters.length()) <= 1 ? most : Lexicon.NEVER).orElse(name);
    }

    private static String asPrinted(String phrase, List<String> words) {
        var expected = phrase.split(" ");
        if (expected.length != words.size()) return phrase;
        var result = new ArrayList<String>();
        for (int i = 0; i < expected.length; i++) {
            var letters = words.get(i).replaceAll("[^\\p{L}\\p{M}]", "");
            var wanted = expected[i].replaceAll("[^\\p{L}\\p{M}]", "");
            result.add(!letters.isEmpty() && sameButForToneOrder(letters, wanted) ? expected[i].replace(wanted, letters) : expected[i]);
        }
        return String.join(" ", result);
    }

    static boolean sameButForToneOrder(String found, String phrase) {
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
