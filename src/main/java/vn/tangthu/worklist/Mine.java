package vn.tangthu.worklist;

import java.util.List;
import java.util.Map;

/**
 * A page of what one person has to do, what is late first.
 *
 * @param groups those of the page that hold something, in their order
 * @param counts of all pages
 * @param page from 1
 * @param more whether a page follows
 * @param yearsNotDecided of the days shown, whose holidays are not all known
 */
public record Mine(List<Group> groups, Map<Due.Kind, CappedCount> counts, int page, boolean more, List<UndecidedYear> yearsNotDecided) {

    public record Group(Due.Kind kind, CappedCount count, List<WorkEntry> entries) {
        public String messageKey() {
            return "work.group." + kind.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param year as text, for it is a name and no amount */
    public record UndecidedYear(String year, boolean byLaw) {
        public String messageKey() {
            return byLaw ? "work.calendar.by-law" : "work.calendar.nothing";
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
