package vn.tangthu.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws names of places, people and offices from the lists of samples/names.txt; the head of that file explains them. */
final class Names {

    private static final Map<String, List<String>> LISTS = read();

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    String any(String list) {
        var names = LISTS.get(list);
        return names.get(random.nextInt(names.size()));
    }

    /** An office and the one above it, in that order of the file: above first. */
    List<String> officeUnderMinistry() {
        var names = LISTS.get("offices");
        int at = 2 * random.nextInt(names.size() / 2);
        return names.subList(at, at + 2);
    }

    /** An invented place: two syllables, now and then three. */
    String place() {
        var first = any("first");
        var second = any("second");
        if (first.equals(second)) return place();
        return random.nextInt(8) == 0 ? first + " " + second + " " + any("second") : first + " " + second;
    }

    String person() {
        return any("surnames") + " " + any("middle") + " " + any("given");
    }

    private static Map<String, List<String>> read() {
        var lists = new HashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        try (var in = Names.class.getResourceAsStream("/samples/names.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                if (line.startsWith("[")) lists.put(line.substring(1, line.length() - 1), current = new ArrayList<>());
                else current.addAll(List.of(Normalizer.normalize(line.strip(), Normalizer.Form.NFC).split(line.contains("|") ? "\\|" : " ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
