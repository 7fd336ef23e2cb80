package vn.tangthu.worklist;

import java.util.List;

/**
 * A page of what others owe to one person, what is late first.
 *
 * @param page from 1
 */
public record Waiting(List<Line> lines, int page, boolean more) {

    /** @param person name of the one who has to do it */
    public record Line(WorkEntry entry, String person) {}
}
