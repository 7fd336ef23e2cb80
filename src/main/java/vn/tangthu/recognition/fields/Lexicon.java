package vn.tangthu.recognition.fields;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Known names, found by their letters ({@link Plain#letters}), which are worked out once and not for every question. */
final class Lexicon {

    /** For {@link #nearest}: not this one, however near. */
    static final int NEVER = -1;

    private record Entry(String name, String letters) {}

    private final List<Entry> entries;
    private final Map<String, String> byLetters = new HashMap<>();

    /** @param names of two with the same letters the earlier one is found */
    Lexicon(Collection<String> names) {
        entries = names.stream().map(name -> new Entry(name, Plain.letters(name))).toList();
        entries.forEach(entry -> byLetters.putIfAbsent(entry.letters, entry.name));
    }

    /** The name with just these letters. */
    Optional<String> same(String letters) {
        return Optional.ofNullable(byLetters.get(letters));
    }

    /**
     * The name of which the fewest letters differ, the earliest of those.
     *
     * @param most for the letters of a name: how many may differ, or {@link #NEVER}
     */
    Optional<String> nearest(String letters, ToIntFunction<String> most) {
        Entry nearest = null;
        int least = Integer.MAX_VALUE;
        for (var entry : entries) {
            int allowed = Math.min(most.applyAsInt(entry.letters), least - 1);
            if (Math.abs(entry.letters.length() - letters.length()) > allowed) continue; // so many differ at least
            int distance = Plain.distance(letters, entry.letters);
            if (distance > allowed) continue;
            nearest = entry;
            least = distance;
        }
        return Optional.ofNullable(nearest).map(Entry::name);
    }
}
