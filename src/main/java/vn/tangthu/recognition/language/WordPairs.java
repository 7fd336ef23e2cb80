package vn.tangthu.recognition.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.tangthu.recognition.orthography.Syllables;

/**
 * Vietnamese words (syllables) and which of them are known to stand side by side, in lower case, NFC and one placement of
 * the tone. Says nothing of how
 * often: a pair is usual or it is not. Made from the word list of Tesseract's Vietnamese data (NOTICE says from where) by
 * {@code ./tangthu train pairs}.
 */
public final class WordPairs {

    private static final String RESOURCE = "/language/vietnamese-word-pairs.gz";
    /** No word. */
    static final int NONE = -1;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> sameLetters = new HashMap<>();
    private final int[] pairs; // first × number of words + second, ascending
    private final int[] company; // by word: in how many pairs it stands

    private WordPairs(List<String> words, int[] pairs) {
        this.words = words;
        this.pairs = pairs;
        this.company = new int[words.size()];
        for (int pair : pairs) {
            company[pair / words.size()]++;
            company[pair % words.size()]++;
        }
        var groups = new HashMap<String, List<Integer>>();
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
            groups.computeIfAbsent(Diacritics.skeleton(words.get(i)), bare -> new ArrayList<>()).add(i);
        }
        groups.forEach((bare, numbers) -> sameLetters.put(bare, numbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static final class Standard {
        private static final WordPairs PAIRS = load();
    }

    /** Those that come with the program, loaded once. */
    public static WordPairs standard() {
        return Standard.PAIRS;
    }

    private static WordPairs load() {
        try (InputStream file = WordPairs.class.getResourceAsStream(RESOURCE)) {
            if (file == null) throw new IllegalStateException("The word pairs are missing from the program");
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The word pairs of the program cannot be read", e);
        }
    }

    int size() {
        return words.size();
    }

    /** @return the word's number, or {@link #NONE} */
    int number(String word) {
        return numbers.getOrDefault(word, NONE);
    }

    String word(int number) {
        return words.get(number);
    }

    /** Numbers of the words that differ from this one in their marks alone, itself included if it is one. */
    int[] sameLetters(String word) {
        return sameLetters.getOrDefault(Diacritics.skeleton(word), new int[0]);
    }

    /** In how many pairs the word stands: how common it is, roughly. */
    int company(int number) {
        return number == NONE ? 0 : company[number];
    }

    boolean usual(int first, int second) {
        return first != NONE && second != NONE && Arrays.binarySearch(pairs, first * words.size() + second) >= 0;
    }

    /** Whether the second often follows the first; both in lower case. */
    public boolean usual(String first, String second) {
        return usual(number(Diacritics.onePlacement(first)), number(Diacritics.onePlacement(second)));
    }

    /** Whether another word of the same letters goes with one of the neighbours; all in lower case, neighbours may be empty. */
    public boolean isAmbiguous(String before, String word, String after) {
        var own = Diacritics.onePlacement(word);
        int first = number(Diacritics.onePlacement(before)), last = number(Diacritics.onePlacement(after));
        return Arrays.stream(sameLetters(own)).filter(other -> !word(other).equals(own)).anyMatch(other -> usual(first, other) || usual(other, last));
    }

    /** Whether it is a word that stands in some pair; in lower case. */
    public boolean known(String word) {
        return number(Diacritics.onePlacement(word)) != NONE;
    }

    /** Any word that has followers. */
    public String anyWord(Random random) {
        return words.get(pairs[random.nextInt(pairs.length)] / words.size());
    }

    /** A word that usually follows; any word where none does. */
    public String anyAfter(String word, Random random) {
        int first = number(word);
        int from = Arrays.binarySearch(pairs, first * words.size()), to = Arrays.binarySearch(pairs, (first + 1) * words.size());
        from = from < 0 ? -from - 1 : from;
        to = to < 0 ? -to - 1 : to;
        return first == NONE || from == to ? anyWord(random) : words.get(pairs[from + random.nextInt(to - from)] % words.size());
    }

    /**
     * Writes a table of those pairs whose both words are well-formed Vietnamese syllables.
     *
     * @param pairs two words each, in lower case, NFC
     */
    public static void write(Collection<List<String>> pairs, OutputStream target) throws IOException {
        SortedMap<String, SortedSet<String>> followers = new TreeMap<>();
        SortedSet<String> words = new TreeSet<>();
        for (var pair : pairs) {
            if (!pair.stream().allMatch(Syllables::isWellFormed)) continue;
            var first = Diacritics.onePlacement(pair.get(0));
            var second = Diacritics.onePlacement(pair.get(1));
            followers.computeIfAbsent(first, none -> new TreeSet<>()).add(second);
            words.add(first);
            words.add(second);
        }
        var order = new ArrayList<>(words);
        try (var out = new DataOutputStream(new GZIPOutputStream(target))) {
            out.writeShort(order.size());
            for (var word : order) out.writeUTF(word);
            for (var word : order) {
                var after = followers.getOrDefault(word, new TreeSet<>());
                out.writeShort(after.size());
                for (var follower : after) out.writeShort(java.util.Collections.binarySearch(order, follower));
            }
        }
    }

    private static WordPairs read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(new GZIPInputStream(file)))) {
            var words = new String[in.readUnsignedShort()];
            for (int i = 0; i < words.length; i++) words[i] = in.readUTF();
            var pairs = new int[1 << 12];
            int count = 0;
            for (int first = 0; first < words.length; first++) {
                int followers = in.readUnsignedShort();
                if (count + followers > pairs.length) pairs = Arrays.copyOf(pairs, 2 * (count + followers));
                for (int i = 0; i < followers; i++) pairs[count++] = first * words.length + in.readUnsignedShort();
            }
            return new WordPairs(List.of(words), Arrays.copyOf(pairs, count));
        }
    }
}
