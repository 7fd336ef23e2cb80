package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;

/**
 * A document as it was issued; none of it changes any more.
 *
 * @param number its number in the series, such as 123
 * @param code số, ký hiệu, such as {@code 123/UBND-VX}
 * @param kind tên loại, such as {@code Quyết định}
 * @param signerCapacity TM., KT., …; empty when the head signs
 * @param files the signed main document first, then what is attached
 * @param recipients in the order of nơi nhận
 * @param answers incoming lines of the issuing agency that it answers
 */
public record IssuedDocument(
        OutgoingId id,
        AgencyId agency,
        int number,
        String code,
        LocalDate issuedOn,
        String place,
        String kind,
        String abstractText,
        String signer,
        String signerPost,
        String signerCapacity,
        String urgency,
        Sensitivity label,
        Optional<LocalDate> dueOn,
        List<IssuedFile> files,
        List<Recipient> recipients,
        List<UUID> answers) {

    public record IssuedFile(Checksum sha256, String name, ByteCount size, boolean main) {}

    /**
     * @param agency an agency of this installation
     * @param partner an agency outside, as kept by the exchange
     */
    public record Recipient(String name, Optional<AgencyId> agency, Optional<UUID> partner, Way way) {}

    /** How a recipient gets it. */
    public enum Way {
        EXCHANGE,
        PAPER,
        MAIL
    }
}
