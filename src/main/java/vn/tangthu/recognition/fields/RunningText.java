package vn.tangthu.recognition.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.language.Spelling;
import vn.tangthu.recognition.language.WordPairs;
import vn.tangthu.recognition.orthography.Syllables;

/** Words of an abstract without what is no word: specks of dirt, points where no sentence ends, hyphens where a space was. */
final class RunningText {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DASH = Pattern.compile("[-–—]");
    private static final Pattern HYPHENED = Pattern.compile("(\\p{L}+)[-.,:;]+(\\p{L}+[,.;:]?)");
    private static final Pattern LETTERS = Pattern.compile("[“\"(]?\\p{L}+[,;:.)”\"]?");
    private static final double DASH_READ = 0.85, DASH_GUESSED = 0.5, SCRAP = 0.40, READ = 0.83, MENDED = 0.88, BEYOND_DOUBT = 0.91;
    /** Pixels of a page of 220 dpi, and times its height, that a dash is long at least. */
    private static final int LONG = 8, FLAT = 3;

    private RunningText() {}

    /**
     * The words themselves, those that were changed less sure.
     *
     * @param words of several lines
     */
    static List<Word> cleaned(List<Word> words) {
        var kept = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean dash = DASH.matcher(word.text()).matches();
            if (dash && i > 0 && i + 1 < words.size() && hasFigure(words.get(i - 1)) && hasFigure(words.get(i + 1))) kept.add(word);
            else if (isSpeck(word) || isScrap(word)) doubt(kept, dash && word.confidence() >= SCRAP);
            else kept.addAll(parted(word));
        }
        var cleaned = new ArrayList<Word>();
        for (int i = 0; i < kept.size(); i++) cleaned.add(withoutStop(kept.get(i), i + 1 < kept.size() ? kept.get(i + 1).text() : ""));
        return cleaned;
    }

    /**
     * Words that were not read beyond doubt, as the rest of the document has them: surer where the same two words stand there
     * so and not otherwise, exchanged where they stand otherwise again and again.
     */
    static List<Word> borneOut(List<Word> words, Witnesses witnesses) {
        var result = new ArrayList<Word>(words);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.confidence() >= BEYOND_DOUBT || !LETTERS.matcher(word.text()).matches()) continue;
            var before = i > 0 ? pair(result.get(i - 1), word) : List.<String>of();
            var after = i + 1 < words.size() ? pair(word, words.get(i + 1)) : List.<String>of();
            var neighbours = new String[] {i > 0 ? letters(words.get(i - 1)) : "", i + 1 < words.size() ? letters(words.get(i + 1)) : ""};
            boolean ambiguous = WordPairs.standard().isAmbiguous(lower(neighbours[0]), lower(letters(word)), lower(neighbours[1]));
            boolean believed = word.confidence() >= READ || Spelling.hasMended(word);
            if (!ambiguous && believed && (bearsOut(witnesses, before) || bearsOut(witnesses, after))) {
                result.set(i, new Word(word.text(), word.box(), BEYOND_DOUBT, word.line()));
            } else {
                int at = i;
                otherwise(witnesses, before, 1).or(() -> otherwise(witnesses, after, 0)).ifPresent(other -> result.set(at, exchanged(word, other)));
            }
        }
        return result;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static List<String> pair(Word first, Word second) {
        return List.of(letters(first), letters(second));
    }

    private static String letters(Word word) {
        return word.text().replaceAll("[^\\p{L}\\p{M}]", "");
    }

    private static boolean bearsOut(Witnesses witnesses, List<String> pair) {
        return !pair.isEmpty() && usual(pair.get(0), pair.get(1)) && witnesses.bearOut(pair);
    }

    private static Optional<String> otherwise(Witnesses witnesses, List<String> pair, int which) {
        if (pair.isEmpty() || pair.stream().anyMatch(String::isEmpty)) return Optional.empty();
        return witnesses.otherwise(pair).map(other -> other.split(" "))
                .filter(other -> other[1 - which].equalsIgnoreCase(pair.get(1 - which))).map(other -> other[which])
                .filter(other -> isSyllable(other) || !isSyllable(pair.get(which)));
    }

    private static boolean isSyllable(String word) {
        return Syllables.isWellFormed(word.toLowerCase(Locale.ROOT));
    }

    private static Word exchanged(Word word, String other) {
        var letters = letters(word);
        var cased = Plain.capitals(letters) == 1 && letters.length() > 1 ? other
                : Character.isUpperCase(letters.charAt(0)) ? other.substring(0, 1) + other.substring(1).toLowerCase(Locale.ROOT) : other.toLowerCase(Locale.ROOT);
        return new Word(word.text().replace(letters, cased), word.box(), Math.min(MENDED, word.confidence()), word.line());
    }

    private static boolean hasFigure(Word word) {
        return word.text().codePoints().anyMatch(Character::isDigit);
    }

    /** A dash that was left out may have been one. */
    private static void doubt(List<Word> kept, boolean justly) {
        if (!justly || kept.isEmpty()) return;
        var last = kept.remove(kept.size() - 1);
        kept.add(new Word(last.text(), last.box(), Math.min(MENDED, last.confidence()), last.line()));
    }

    private static boolean isSpeck(Word word) {
        if (!NO_WORD.matcher(word.text()).matches()) return false;
        boolean read = (word.text().equals("&") || DASH.matcher(word.text()).matches()) && word.confidence() >= DASH_READ;
        return !read && !isDash(word);
    }

    /** A stroke that is long and flat is a dash even if it was not read well; dirt is neither. */
    private static boolean isDash(Word word) {
        var box = word.box();
        return DASH.matcher(word.text()).matches() && word.confidence() >= DASH_GUESSED && box.width() >= LONG && box.width() >= FLAT * box.height();
    }

    /** A letter or two of which the recogniser itself made little. */
    private static boolean isScrap(Word word) {
        return word.text().length() <= 2 && word.confidence() < SCRAP && !word.text().matches("\\d+")
                && !Syllables.isWellFormed(word.text().toLowerCase(Locale.ROOT));
    }

    /** "tổ-chức" and "SởY" are two words each. */
    private static List<Word> parted(Word word) {
        var glued = GluedWords.apart(word.text());
        if (!glued.equals(word.text())) return pieces(word, glued.split(" "));
        var hyphened = HYPHENED.matcher(word.text());
        if (!hyphened.matches() || !usual(hyphened.group(1), hyphened.group(2))) return List.of(word);
        return pieces(word, hyphened.group(1), hyphened.group(2));
    }

    private static List<Word> pieces(Word word, String... texts) {
        return java.util.Arrays.stream(texts).map(text -> new Word(text, word.box(), Math.min(MENDED, word.confidence()), word.line())).toList();
    }

    /** No sentence ends before a small letter. */
    private static Word withoutStop(Word word, String next) {
        if (!word.text().matches("\\p{L}{2,7}[.:']") || next.isEmpty()) return word;
        var letters = word.text().substring(0, word.text().length() - 1);
        boolean goesOn = Character.isLowerCase(next.codePointAt(0)) || Plain.capitals(letters + next) == 1;
        boolean abbreviated = !Syllables.isWellFormed(letters.toLowerCase(Locale.ROOT));
        if (!goesOn || abbreviated || !word.text().endsWith(".") && !usual(letters, next)) return word;
        return new Word(letters, word.box(), Math.min(MENDED, word.confidence()), word.line());
    }

    static boolean usual(String first, String second) {
        return WordPairs.standard().usual(first.toLowerCase(Locale.ROOT), second.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT));
    }

    static String joined(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "))
                .replaceAll("(?<=\\p{Lu}{2}-) (?=\\p{Lu}{2})", "") // a symbol broken at the end of a line
                .replaceAll("\\s+([,.;:])", "$1").replaceAll("(?<=[\\p{L}\\p{N}]) (?=/\\p{Lu})", "")
                .replaceAll("^[\\s.,:;_'`~*-]+|[\\s.,:;_'`~*-]+$", "");
    }
}
