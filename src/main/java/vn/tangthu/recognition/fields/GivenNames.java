package vn.tangthu.recognition.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Syllables of middle and given names: a name is made of them, whatever a seal lets one see of it. */
final class GivenNames {

    private static final Set<String> ALL = load();
    private static final Set<String> CAPITALS = ALL.stream().map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private GivenNames() {}

    private static Set<String> load() {
        try (var file = GivenNames.class.getResourceAsStream("/data/given-names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean known(String word) {
        return ALL.contains(word);
    }

    static boolean inCapitals(String word) {
        return CAPITALS.contains(word);
    }
}
