package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tangthu.organisation.UnitId;

/**
 * What a leader decides about a document.
 *
 * @param opinion ý kiến chỉ đạo; may be empty
 * @param shares who leads and who cooperates
 */
public record Direction(String opinion, List<Share> shares) {

    public Direction {
        opinion = opinion.strip();
        shares = List.copyOf(shares);
    }

    public record Share(UnitId unit, Part part, Optional<LocalDate> dueOn) {}

    Optional<Share> lead() {
        return shares.stream().filter(share -> share.part() == Part.LEAD).findFirst();
    }
}
