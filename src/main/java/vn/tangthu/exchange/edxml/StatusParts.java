package vn.tangthu.exchange.edxml;

import java.util.List;
import java.util.Optional;

/** A status: who says what of which document. */
final class StatusParts {

    private final Values values;
    private final CommonParts common;

    StatusParts(Values values) {
        this.values = values;
        this.common = new CommonParts(values);
    }

    /** @return the element that holds a StatusCode, if the message is a status */
    static Optional<Element> holder(Element root) {
        return root.find("Status").filter(status -> status.child("StatusCode").isPresent())
                .or(() -> root.find("MessageHeader").filter(header -> header.child("StatusCode").isPresent()));
    }

    Optional<EdXmlMessage> read(Element status, List<SignatureSeen> signatures) {
        var from = common.sender(status);
        var answered = status.child("ResponseFor");
        if (answered.isEmpty()) values.fault(Rule.MISSING, status.place(), "ResponseFor");
        var responseFor = answered.map(common::responseFor).orElse(new ResponseFor("", "", Optional.empty(), ""));
        if (answered.isPresent() && responseFor.documentId().isEmpty() && responseFor.code().isEmpty()) {
            values.fault(Rule.MISSING, answered.get().place(), "DocumentId");
        }
        var written = values.text(status, "StatusCode");
        var code = StatusCode.of(written);
        if (code.isEmpty()) {
            values.fault(written.isEmpty() ? Rule.MISSING : Rule.STATUS_UNKNOWN, status.child("StatusCode").orElse(status).place(),
                    written.isEmpty() ? "StatusCode" : written);
            return Optional.empty();
        }
        var description = values.text(status, "Description");
        if (code.get().wantsReason() && description.isEmpty()) values.note(Rule.REASON_MISSING, status.place(), written);
        return Optional.of(new StatusMessage(from, common.recipients(status), responseFor, code.get(), description,
                values.time(status, "Timestamp"), common.staff(status), signatures));
    }
}
