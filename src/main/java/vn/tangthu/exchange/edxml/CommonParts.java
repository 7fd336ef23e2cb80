package vn.tangthu.exchange.edxml;

import java.util.List;
import java.util.stream.Stream;

/** The parts that documents and statuses share. */
final class CommonParts {

    private final Values values;

    CommonParts(Values values) {
        this.values = values;
    }

    Party party(Element party) {
        var read = new Party(values.text(party, "OrganId", "OrganID"), values.text(party, "OrganizationInCharge", "OrganInCharge"),
                values.text(party, "OrganName"), values.text(party, "OrganAdd", "OrganAddress"), values.text(party, "Email"),
                values.text(party, "Telephone"), values.text(party, "Fax"), values.text(party, "Website"));
        values.require(read.code(), party, "OrganId");
        return read;
    }

    Party sender(Element message) {
        var from = values.child(message, "From");
        if (from.isEmpty()) values.fault(Rule.MISSING, message.place(), "From");
        return from.map(this::party).orElse(Party.of("", ""));
    }

    /** Every To is an agency; in some messages one To holds several. */
    List<Party> recipients(Element message) {
        return message.all("To").stream().flatMap(to -> to.all("To").isEmpty() ? Stream.of(to) : to.all("To").stream())
                .map(this::party).toList();
    }

    ResponseFor responseFor(Element answered) {
        return new ResponseFor(values.text(answered, "OrganId", "OrganID"), values.text(answered, "Code"),
                values.date(answered, "PromulgationDate"), values.text(answered, "DocumentId", "DocumentID"));
    }

    Staff staff(Element holder) {
        return holder.child("StaffInfo").map(staff -> new Staff(values.text(staff, "Department"), values.text(staff, "Staff"),
                values.text(staff, "Mobile"), values.text(staff, "Email"))).orElse(Staff.NOBODY);
    }
}
