package vn.tangthu.exchange.edxml;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document that is sent, recalled, updated or replaced (QCVN 102:2016, edXMLHeader and edXMLManifest). Absent texts are empty.
 *
 * @param documentId {@code agency,yyyy/MM/dd,number/notation}, a GUID, or whatever the sender gives
 * @param type number of the kind of document as the sender counts; {@code typeName} says more
 * @param steering whether the document directs work
 */
public record DocumentMessage(
        Party from, List<Party> to, String documentId, DocumentCode code, String place, Optional<LocalDate> promulgated,
        String type, String typeName, String subject, String content, Signer signer, Optional<LocalDate> due, List<String> toPlaces,
        OtherInfo other, List<ResponseFor> responseFor, boolean steering, List<Trace> traces, Business business,
        List<Attachment> attachments, List<SignatureSeen> signatures) implements EdXmlMessage {}
