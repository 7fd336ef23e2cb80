package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Posts as they stand over signatures, often half under a seal. */
final class Positions {

    private static final List<String> LINES = load();
    private static final List<String> ALL = LINES.stream().flatMap(line -> List.of(line.split("\\|")).stream()).toList();

    private Positions() {}

    private static List<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Positions.class.getResourceAsStream("/data/positions.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean known(String printed) {
        return closest(printed).isPresent();
    }

    /** The post that is meant, when the letters are nearly those of one; else the text as it is. */
    static String restored(String printed) {
        return closest(printed).orElse(Phrases.restored(printed));
    }

    private static Optional<String> closest(String printed) {
        var letters = Plain.letters(printed);
        return ALL.stream()
                .filter(post -> Plain.distance(letters, Plain.letters(post)) <= Plain.letters(post).length() / 7)
                .min(Comparator.comparingInt(post -> Plain.distance(letters, Plain.letters(post))));
    }

    /** A deputy who signs for the head (KT., Decree 30/2020/NĐ-CP, Article 13) has the deputy's post, seen or not. */
    static List<String> completed(List<String> printed) {
        if (printed.isEmpty()) return printed;
        var last = printed.get(printed.size() - 1);
        if (!last.startsWith("KT.") && !last.startsWith("K/T")) return printed;
        var head = last.replaceFirst("^(KT\\.|K/T)\\s*", "");
        var all = new ArrayList<>(printed);
        LINES.stream().filter(line -> line.startsWith(head + "|")).findFirst().ifPresent(line -> all.add(line.substring(head.length() + 1)));
        return List.copyOf(all);
    }
}
