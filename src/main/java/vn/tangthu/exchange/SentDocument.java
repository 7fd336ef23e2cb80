package vn.tangthu.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Sensitivity;

/**
 * A document as it travels, whether it was issued here or came in a message. Absent texts are empty.
 *
 * @param senderCode identifier of the sender as written in the message
 * @param sender name of the sender as this installation knows it, whatever code or spelling the message had
 * @param files the main document first
 * @param answers documents of the receiver that it answers
 * @param change what its sender says it does to earlier documents
 */
public record SentDocument(
        String senderCode,
        String sender,
        String senderParent,
        String code,
        Optional<LocalDate> issuedOn,
        String place,
        String kind,
        String abstractText,
        String signer,
        String signerPost,
        String signerCapacity,
        String urgency,
        Sensitivity label,
        Optional<LocalDate> dueOn,
        List<File> files,
        List<String> places,
        List<Answered> answers,
        Optional<Change> change) {

    /** Rows written before there were changes say nothing of them. */
    public SentDocument {
        if (change == null) change = Optional.empty();
    }

    /** @param documents identifiers of the earlier ones, as the sender wrote them; empty when it named none */
    public record Change(Kind kind, String reason, List<String> documents) {

        /** QCVN 102:2016/BTTTT, BussinessDocType 2 and 3. */
        public enum Kind { UPDATE, REPLACE }
    }

    public record File(String sha256, String name, String type, long size, boolean main) {

        public Checksum checksum() {
            return new Checksum(sha256);
        }

        public String sizeForPeople() {
            return new ByteCount(size).forPeople();
        }
    }

    /** @param reference identifier of the message it came in */
    public record Answered(String agencyCode, String code, Optional<LocalDate> issuedOn, String reference) {}

    /** Number and symbol, in one line with the day: what people call it by. */
    public String known() {
        return code.isEmpty() ? abstractText : code;
    }
}
