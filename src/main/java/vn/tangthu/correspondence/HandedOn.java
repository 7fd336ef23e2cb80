package vn.tangthu.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the columns of the register say of a document's being handed on (Decree 30/2020/NĐ-CP App. IV form VI, columns 7 to 10).
 *
 * @param recipient đơn vị hoặc người nhận
 * @param receipt ký nhận
 */
public record HandedOn(String recipient, Optional<UUID> unit, Optional<LocalDate> forwardedOn, String receipt, String note) {

    public static HandedOn of(EntryDraft entry) {
        return new HandedOn(entry.recipient(), entry.recipientUnit(), entry.forwardedOn(), entry.receipt(), entry.note());
    }

    public HandedOn to(String recipient, Optional<UUID> unit, LocalDate day) {
        return new HandedOn(recipient, unit, Optional.of(day), receipt, note);
    }

    public HandedOn received(String receipt) {
        return new HandedOn(recipient, unit, forwardedOn, receipt, note);
    }

    /** With one more sentence in the note. */
    public HandedOn noted(String sentence) {
        return new HandedOn(recipient, unit, forwardedOn, receipt, note.isEmpty() ? sentence : note + "; " + sentence);
    }
}
