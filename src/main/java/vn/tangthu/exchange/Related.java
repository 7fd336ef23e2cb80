package vn.tangthu.exchange;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.correspondence.LineId;

/**
 * Another document of the same sender that a document updates or replaces, or that does so to it.
 *
 * @param code as its sender wrote it; a whole identifier where the sender does not follow the usual form
 * @param delivery absent when it is not here
 * @param line when it is registered here
 */
public record Related(SentDocument.Change.Kind kind, String code, Optional<LocalDate> issuedOn, Optional<DeliveryId> delivery, Optional<LineId> line) {

    static Related here(SentDocument.Change.Kind kind, DeliveryRows.Had had) {
        return new Related(kind, had.document().known(), had.document().issuedOn(), Optional.of(had.delivery().id()), had.delivery().line());
    }

    /** Named by the sender, but it never came here through the exchange. */
    static Related notHere(SentDocument.Change.Kind kind, String reference) {
        var usual = Reference.read(reference);
        return new Related(kind, usual.map(Reference::code).orElse(reference), usual.flatMap(Reference::issuedOn), Optional.empty(), Optional.empty());
    }
}
