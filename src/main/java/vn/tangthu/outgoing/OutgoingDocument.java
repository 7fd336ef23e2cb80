package vn.tangthu.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;

/**
 * An outgoing document as it stands.
 *
 * @param unit the drafting unit, with its symbol as it stands in the symbols of công văn
 * @param checker who answers for the content; absent before it was submitted
 * @param revision grows with every act; whoever decides names the one they saw
 * @param versions how many texts were handed in
 * @param approval of the latest version; absent until it is approved as it stands
 */
public record OutgoingDocument(
        OutgoingId id,
        AgencyId agency,
        Particulars particulars,
        Optional<UUID> unit,
        String unitSymbol,
        NamedPerson drafter,
        Optional<NamedPerson> checker,
        NamedPerson signer,
        String signerPost,
        State state,
        int revision,
        int versions,
        int recipients,
        Optional<Approval> approval,
        Optional<GivenNumber> number,
        String receipt,
        Optional<LocalDate> issuedOn,
        Instant createdAt,
        Instant changedAt) {

    /**
     * @param content digest of the version approved
     * @param by as the trail shows it, with in whose name
     */
    public record Approval(int version, Checksum content, String by) {}

    /** @param symbol số, ký hiệu, such as {@code 123/UBND-VX} */
    public record GivenNumber(String series, int year, int number, String symbol, LocalDate on, boolean cancelled) {}

    /** Số, ký hiệu; empty before a number was given. */
    public String code() {
        return number.map(GivenNumber::symbol).orElse("");
    }
}
