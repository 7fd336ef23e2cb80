package vn.tangthu.exchange.edxml;

import java.util.List;
import java.util.Optional;

/** A document's header: MessageHeader, TraceHeaderList and Business. */
final class HeaderParts {

    private static final List<String> BUSINESS_NAMES = List.of("Bussiness", "Business");

    private final Values values;
    private final CommonParts common;

    HeaderParts(Values values) {
        this.values = values;
        this.common = new CommonParts(values);
    }

    DocumentMessage read(Element root, Element header, List<Attachment> attachments, List<SignatureSeen> signatures) {
        var business = BUSINESS_NAMES.stream().flatMap(root::below).findFirst().map(this::business).orElse(Business.NEW);
        var code = header.child("Code");
        var info = header.child("PromulgationInfo");
        var type = header.child("DocumentType");
        var read = new DocumentMessage(common.sender(header), common.recipients(header), values.text(header, "DocumentId", "DocumentID"),
                new DocumentCode(inside(code, "CodeNumber"), inside(code, "CodeNotation")), inside(info, "Place"),
                info.flatMap(promulgation -> values.date(promulgation, "PromulgationDate", "PromulgateDate")), inside(type, "Type"), inside(type, "TypeName"),
                values.text(header, "Subject"), values.text(header, "Content"), signer(header), values.date(header, "DueDate"), toPlaces(header),
                header.child("OtherInfo").map(this::other).orElse(OtherInfo.NONE),
                header.all("ResponseFor").stream().map(common::responseFor).toList(), values.text(header, "SteeringType").equals("1"),
                root.below("TraceHeader").map(trace -> new Trace(values.text(trace, "OrganId"), values.time(trace, "Timestamp"))).toList(),
                business, attachments, signatures);
        require(read, header);
        return read;
    }

    /** QCVN 102:2016 wants these of every document; a recall only has to name the document it recalls. */
    private void require(DocumentMessage read, Element header) {
        if (read.to().isEmpty()) values.fault(Rule.MISSING, header.place(), "To");
        if (read.business().type() == BusinessType.RECALL) {
            if (read.documentId().isEmpty() && read.business().documentId().isEmpty() && read.code().number().isEmpty()) {
                values.fault(Rule.MISSING, header.place(), "DocumentId");
            }
            return;
        }
        var code = header.child("Code").orElse(header);
        values.require(read.code().number(), code, "CodeNumber");
        values.require(read.code().notation(), code, "CodeNotation");
        var info = header.child("PromulgationInfo").orElse(header);
        if (read.promulgated().isEmpty() && info.child("PromulgationDate").map(Element::text).orElse("").isEmpty()) {
            values.fault(Rule.MISSING, info.place(), "PromulgationDate");
        }
        if (read.place().isEmpty()) values.note(Rule.PLACE_MISSING, info.place(), "");
        values.require(read.subject(), header, "Subject");
    }

    private String inside(Optional<Element> holder, String name) {
        return holder.map(element -> values.text(element, name)).orElse("");
    }

    private Signer signer(Element header) {
        var signer = header.child("SignerInfo").or(() -> header.child("Author"));
        return new Signer(inside(signer, "Competence"), inside(signer, "Position"), signer.map(s -> values.text(s, "FullName", "Fullname")).orElse(""));
    }

    private List<String> toPlaces(Element header) {
        return header.child("ToPlaces").map(places -> texts(places, "Place")).orElse(List.of());
    }

    private List<String> texts(Element holder, String name) {
        return holder.all(name).stream().map(values::text).filter(text -> !text.isEmpty()).toList();
    }

    private OtherInfo other(Element other) {
        return new OtherInfo(values.text(other, "Priority"), values.text(other, "SphereOfPromulgation"), values.text(other, "TyperNotation"),
                values.text(other, "PromulgationAmount"), values.text(other, "PageAmount"),
                other.child("Appendixes").map(all -> texts(all, "Appendix")).orElse(List.of()));
    }

    private Business business(Element business) {
        var written = values.text(business, "BussinessDocType", "BusinessDocType");
        var type = written.isEmpty() ? Optional.of(BusinessType.NEW) : BusinessType.of(written);
        if (type.isEmpty()) values.fault(Rule.BUSINESS_UNKNOWN, business.place(), written);
        return new Business(type.orElse(BusinessType.NEW), values.text(business, "BussinessDocReason", "BusinessDocReason"),
                values.text(business, "DocumentId", "DocumentID"), common.staff(business), values.text(business, "Paper").equals("1"),
                business.below("ReplacementInfo").map(info -> values.text(info, "DocumentId", "DocumentID")).filter(id -> !id.isEmpty()).toList());
    }
}
