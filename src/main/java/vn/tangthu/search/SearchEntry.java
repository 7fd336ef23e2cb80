package vn.tangthu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What search knows of a record.
 *
 * @param kind what sort of record, such as {@code incoming}; with {@code id} the entry's name
 * @param audience tokens of those who may find it, such as {@code agency:<uuid>}; a searcher sees the entry when one of
 *     their tokens is among them
 * @param reference number and symbol or another exact name, found as a whole and by its parts
 * @param title one or two lines
 * @param body the words of the whole record, empty when they are not known yet
 * @param facets name to value, to filter and count by, such as {@code author -> Sở Y tế}; at most a dozen
 * @param date the day to sort and filter by
 * @param shown small facts for the list of hits, neither searched nor counted
 */
public record SearchEntry(
        String kind,
        UUID id,
        Set<String> audience,
        String reference,
        String title,
        String body,
        Map<String, List<String>> facets,
        Optional<LocalDate> date,
        Map<String, String> shown) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*");

    public SearchEntry {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("Expected: a kind in small letters; Found: " + kind);
        audience = Set.copyOf(audience);
        facets = Map.copyOf(facets);
        shown = Map.copyOf(shown);
        if (audience.isEmpty()) throw new IllegalArgumentException("An entry that nobody may see: " + kind + " " + id);
    }
}
