package vn.tangthu.learning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that clerks have confirmed, in the spelling they used most.
 *
 * @param key equal for all its spellings, see {@link Sameness}
 * @param times lines that say so
 */
record Learnt(String key, String text, int times) {

    /** Once may be a slip. */
    static final int SUPPORT = 2;

    boolean supported() {
        return times >= SUPPORT;
    }

    /** One for each key; of spellings used equally often, the one seen first in the list. */
    static List<Learnt> grouped(Map<String, List<Learnt>> byKey) {
        return byKey.entrySet().stream().map(entry -> merged(entry.getKey(), entry.getValue())).toList();
    }

    static Learnt merged(String key, List<Learnt> same) {
        Map<String, Integer> spellings = new LinkedHashMap<>();
        for (var one : same) spellings.merge(one.text, one.times, Integer::sum);
        var most = spellings.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow().getKey();
        return new Learnt(key, most, same.stream().mapToInt(Learnt::times).sum());
    }
}
