package vn.tangthu.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was found.
 *
 * @param total number of hits; when {@code totalIsExact} is false, there are at least so many
 * @param facets name to its most frequent values with their counts, most frequent first
 * @param notYetIndexed entries handed in but not yet findable
 */
public record SearchAnswer(
        long total, boolean totalIsExact, List<Hit> hits, Map<String, List<FacetCount>> facets, long notYetIndexed) {

    /** A pointer to a record. Opening it asks the holder again whether the actor may. */
    public record Hit(
            String kind,
            UUID id,
            String reference,
            List<Piece> title,
            List<List<Piece>> passages,
            Optional<LocalDate> date,
            Map<String, String> shown) {}

    /** A piece of text, marked when it matches. Never HTML. */
    public record Piece(String text, boolean marked) {}

    public record FacetCount(String value, long count) {}
}
