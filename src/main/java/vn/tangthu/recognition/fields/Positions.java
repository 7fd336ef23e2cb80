package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts as they stand over signatures, often half under a seal. */
final class Positions {

    private static final List<String> LINES = load();
    private static final List<String> ALL = LINES.stream().flatMap(line -> List.of(line.split("\\|")).stream()).toList();
    private static final Lexicon BY_LETTERS = new Lexicon(ALL);
    private static final Map<String, String> DEPUTIES = deputies();

    private Positions() {}

    private static List<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Positions.class.getResourceAsStream("/data/positions.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> deputies() {
        var deputies = new HashMap<String, String>();
        for (var line : LINES) {
            var pair = line.split("\\|");
            if (pair.length == 2) deputies.put(pair[0], pair[1]);
        }
        return Map.copyOf(deputies);
    }

    static boolean known(String printed) {
        return closest(printed).isPresent();
    }

    /** Whether it is one of the posts, letter by letter. */
    static boolean isPost(String printed) {
        return ALL.contains(printed);
    }

    /** The post that is meant, when the letters are nearly those of one; else the text as it is. */
    static String restored(String printed) {
        return closest(printed).orElseGet(() -> Phrases.restored(printed));
    }

    /** The post whose letters are nearly those of the text: one in seven may differ. */
    static Optional<String> closest(String printed) {
        return BY_LETTERS.nearest(Plain.letters(printed), post -> post.length() / 7);
    }

    /** The post that ends with the same word and of which not more than a third of the letters differ. */
    static Optional<String> loosely(String printed) {
        var last = Plain.letters(printed.substring(printed.stripTrailing().lastIndexOf(' ') + 1));
        return BY_LETTERS.nearest(Plain.letters(printed), post -> last.length() >= 3 && post.endsWith(last) ? post.length() * 2 / 5 : Lexicon.NEVER);
    }

    /** The deputy's post of a head's. */
    static Optional<String> deputyOf(String head) {
        return Optional.ofNullable(DEPUTIES.get(head));
    }

    /** The head's post of a deputy's. */
    static Optional<String> headOf(String deputy) {
        return DEPUTIES.entrySet().stream().filter(pair -> pair.getValue().equals(deputy)).map(Map.Entry::getKey).findFirst();
    }
}
