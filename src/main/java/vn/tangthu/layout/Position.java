package vn.tangthu.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Posts as they stand above signatures (data/positions.txt). */
final class Position {

    private static final Set<String> ALL = load();

    private Position() {}

    private static Set<String> load() {
        try (var lines = new BufferedReader(new InputStreamReader(Position.class.getResourceAsStream("/data/positions.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).flatMap(line -> Arrays.stream(line.split("\\|"))).map(Folded::of).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean is(String line) {
        return ALL.contains(Folded.of(line));
    }

    /** A deputy signs for the head (KT.). */
    static boolean isDeputy(String line) {
        return Folded.of(line).startsWith("pho ");
    }
}
