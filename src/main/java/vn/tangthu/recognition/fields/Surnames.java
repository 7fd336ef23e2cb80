package vn.tangthu.recognition.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Family names: with one of them a name begins, even where a seal has spoilt it. */
final class Surnames {

    private static final List<String> ALL = load();
    /** Letters that must be left of a name for it to be told. */
    private static final int ENOUGH = 3;
    private static final int LONGEST = 8;
    /** Share of a name's letters that may be wrong, and by how many letters it must be nearer than any other. */
    private static final double NEAR = 0.4, CLEARLY = 0.3;

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

    /** Whether a name that begins with it has more likely lost its family name: Văn, which is a middle name far more often. */
    static boolean isMiddleName(String word) {
        return word.equals("Văn");
    }

    static boolean inCapitals(String word) {
        return ALL.stream().anyMatch(name -> name.toUpperCase(Locale.ROOT).equals(word));
    }

    /** The same with a mark, so that it is no chance letters of a seal. */
    static boolean inMarkedCapitals(String word) {
        return inCapitals(word) && !Plain.of(word).equals(word);
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

    /** The one family name with the same letters, of a word that is none: {@code Nguyên} is Nguyễn. */
    static Optional<String> butForMarks(String word) {
        if (word.length() < ENOUGH || known(word)) return Optional.empty();
        var meant = ALL.stream().filter(name -> Plain.of(name).equals(Plain.of(word)) && !beginsCommoner(name)).toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The one family name that is nearest to all of what several readings have left of it, and near enough. */
    static Optional<String> meantByAll(List<String> spoilt) {
        var remnants = spoilt.stream().map(Plain::letters).filter(letters -> letters.length() >= 2 && letters.length() <= LONGEST).toList();
        if (remnants.isEmpty()) return Optional.empty();
        var nearest = ALL.stream().filter(name -> !beginsCommoner(name)).sorted(Comparator.comparingDouble(name -> distance(name, remnants))).limit(2).toList();
        double best = distance(nearest.get(0), remnants), next = distance(nearest.get(1), remnants);
        boolean near = best <= NEAR * Plain.letters(nearest.get(0)).length() && next - best >= CLEARLY;
        return near ? Optional.of(nearest.get(0)) : Optional.empty();
    }

    /** Whether its letters are what a seal leaves of a name earlier in the list, where the common ones are. */
    private static boolean beginsCommoner(String name) {
        return ALL.subList(0, ALL.indexOf(name)).stream().anyMatch(commoner -> Plain.of(commoner).startsWith(Plain.of(name)));
    }

    /** The median, for some of the remnants are dirt. */
    private static double distance(String name, List<String> remnants) {
        var letters = Plain.letters(name);
        var distances = remnants.stream().mapToInt(remnant -> Plain.distance(remnant, letters)).sorted().toArray();
        int middle = distances.length / 2;
        return distances.length % 2 == 1 ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2.0;
    }
}
