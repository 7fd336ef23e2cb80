package vn.tangthu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.BusinessType;
import vn.tangthu.exchange.edxml.Staff;
import vn.tangthu.handling.CaseMoved.Move;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestServer;

/** An agency that has sent a document to several others, each further with it than the one before, and has one waiting itself. */
public final class SentAround {

    public final String arrived;
    public final String dispatch;
    public final String recipient;
    /** An agency outside with which documents are exchanged. */
    public final String partner;
    /** What came from it and replaces what came before. */
    public final String replacement;

    public SentAround(TestServer server, AgencyId agency, PersonId clerkId) {
        var house = new ExchangeHouse(server);
        var clerk = server.get(People.class).actor(clerkId).orElseThrow();
        var own = new ExchangeHouse.Office(agency, "Văn phòng UBND thành phố", clerk);
        var mark = agency.toString().substring(0, 6).toUpperCase();
        var others = new ArrayList<ExchangeHouse.Office>();
        for (var name : List.of("Sở Y tế Hải Vân", "Sở Tài chính Hải Vân", "UBND phường Thuận Phước", "UBND xã Hòa Sơn", "Sở Xây dựng Hải Vân")) {
            others.add(house.office("X" + mark + "." + others.size(), name));
        }
        var id = house.issued(own, house.document(own, others.stream().map(ExchangeHouse::to).toList()));
        house.registered(others.get(1));
        house.moved(others.get(2), house.registered(others.get(2)), Move.ASSIGNED, "");
        var finished = house.registered(others.get(3));
        house.moved(others.get(3), finished, Move.ASSIGNED, "");
        house.moved(others.get(3), finished, Move.FINISHED, "");
        house.inbox.refuse(others.get(4).clerk(), house.waiting(others.get(4)), "Gửi nhầm nơi nhận, xin chuyển Sở Tư pháp");
        house.issued(others.get(0), house.document(others.get(0), List.of(new vn.tangthu.outgoing.IssuedDocument.Recipient(
                own.name(), Optional.of(agency), Optional.empty(), vn.tangthu.outgoing.IssuedDocument.Way.EXCHANGE))));
        arrived = house.inbox.list(clerk, Inbox.Shelf.WAITING, 1, 1).arrived().get(0).delivery().id().toString();
        dispatch = id.toString();
        partner = house.partner("Y" + mark, "UBND tỉnh Trường Sơn " + mark, own, "FOLDER", "truong-son-" + mark.toLowerCase(), "", "", "", true).toString();
        var ownCode = server.get(vn.tangthu.organisation.Agencies.class).find(clerk, agency).orElseThrow().code();
        var outside = new MessagesOfOthers(house, "Y" + mark, "truong-son-" + mark.toLowerCase(), ownCode, own.name());
        outside.comes("12", Business.NEW);
        outside.comes("15", new Business(BusinessType.REPLACE, "Bản trước ghi sai phụ lục", "", Staff.NOBODY, false, List.of(outside.reference("12"))));
        replacement = house.inbox.list(clerk, Inbox.Shelf.WAITING, 10, 1).arrived().stream().filter(one -> one.document().orElseThrow().change().isPresent())
                .findFirst().orElseThrow().delivery().id().toString();
        recipient = house.dispatches.recipients(clerk, id, Optional.of("06"), 1, 1).get(0).id().toString();
    }
}
