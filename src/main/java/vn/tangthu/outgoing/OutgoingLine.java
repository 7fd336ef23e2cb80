package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the register of outgoing documents (Decree 30/2020/NĐ-CP App. IV form I). Numbers that were not given to a document
 * have a line too, with the reason under {@code note}.
 *
 * @param about tên loại và trích yếu; empty for a number without a document
 * @param recipients the first ones by name, and how many more there are
 * @param forwardedOn ngày chuyển
 */
public record OutgoingLine(
        Optional<OutgoingId> document, NumberState state, String code, LocalDate on, String about, String signer, String recipients, String keptBy,
        String copies, Optional<LocalDate> forwardedOn, String receipt, String note) {}
