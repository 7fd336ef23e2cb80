package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Family names: with one of them a name begins, even where a seal has spoilt it. */
final class Surnames {

    private static final List<String> ALL = load();
    /** Letters that must be left of a name for it to be told. */
    private static final int ENOUGH = 3;

    private Surnames() {}

    private static List<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Surnames.class.getResourceAsStream("/data/surnames.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean known(String word) {
        return ALL.contains(word);
    }

    /** The one family name that is left of it: {@code guyễn} of Nguyễn, {@code HA} of Hà. */
    static Optional<String> meant(String spoilt) {
        boolean capitals = spoilt.length() > 1 && Plain.capitals(spoilt) == 1;
        if (!capitals && spoilt.length() < ENOUGH) return Optional.empty();
        var meant = ALL.stream()
                .filter(name -> capitals ? Plain.of(name).equals(Plain.of(spoilt)) : name.substring(1).equals(spoilt))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
