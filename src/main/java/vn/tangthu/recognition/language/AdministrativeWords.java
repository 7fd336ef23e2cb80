package vn.tangthu.recognition.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Words of two syllables that administrative writing uses all the time (a data file), for pairs that are usual without being equally so. */
final class AdministrativeWords {

    private static final String RESOURCE = "/language/administrative-words.txt";

    /** First word × number of words + second, ascending. */
    private final int[] pairs;
    private final int words;

    /** Those whose words the table has. */
    AdministrativeWords(WordPairs table) {
        words = table.size();
        pairs = load().stream().map(pair -> pair.split(" "))
                .mapToInt(pair -> number(table.number(Diacritics.onePlacement(pair[0])), table.number(Diacritics.onePlacement(pair[1]))))
                .filter(pair -> pair >= 0).sorted().toArray();
    }

    private int number(int first, int second) {
        return first == WordPairs.NONE || second == WordPairs.NONE ? WordPairs.NONE : first * words + second;
    }

    private static List<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(AdministrativeWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\|")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param first number of a word in the table, or {@link WordPairs#NONE} */
    boolean has(int first, int second) {
        int pair = number(first, second);
        return pair >= 0 && Arrays.binarySearch(pairs, pair) >= 0;
    }
}
