package vn.tangthu.journey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.groups.Freezes;
import vn.tangthu.groups.NewMember;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.AbsenceForm;
import vn.tangthu.organisation.Absences;
import vn.tangthu.organisation.ActingCapacity;
import vn.tangthu.organisation.DelegationForm;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Troubles;

/** An office with something on every page: a file to review, one that cannot be read, a registered line. */
final class Places {

    /**
     * A page as one person sees it.
     *
     * @param who login; empty for nobody
     * @param act selector of what the page is there for
     */
    record Place(String name, String who, String path, String act) {
        @Override
        public String toString() {
            return name;
        }
    }

    final House house;
    final String officer;
    final String head;
    final String newcomer;
    final String administrator;
    final String line;
    final String subject;
    private final String set;
    private final String draft;
    private final String stack;
    private final String part;
    private final String arrived;
    private final String dispatch;
    private final String recipient;
    private final String partner;
    private final String replacement;

    Places(String code, String name) {
        house = new House(code, name);
        officer = code + ".chuyenvien";
        head = code + ".giamdoc";
        newcomer = code + ".moi";
        var officerId = house.account(officer, "Võ Văn Viên", AccountType.OPERATIONAL, Role.OFFICER);
        var headId = house.account(head, "Bùi Thị Giám", AccountType.OPERATIONAL, Role.AGENCY_HEAD);
        administrator = house.administrator();
        var empty = house.server.agency(code + "-0", name + " (chưa có văn bản)");
        house.server.account(newcomer, house.server.person(empty, "Đỗ Thị Mới", Role.CLERK), AccountType.OPERATIONAL);

        var document = Post.dispatch(60, 1);
        var toRegister = house.handIn("công văn đã vào sổ.pdf", SampleWriter.pdf(document));
        var toReview = house.handIn("công văn chờ xem.pdf", Post.scanned(61, ScanFormat.PDF, Degradation.OFFICE));
        var locked = house.handIn("công văn có mật khẩu.pdf", Troubles.lockedPdf());
        var twoInOne = house.handIn("hai văn bản.pdf", Post.stack(62, 63));
        var parted = house.handIn("có tờ phân cách.pdf", Post.partedStack(64, 65));
        for (var id : List.of(toRegister, toReview, locked, twoInOne, parted)) house.read(id);
        subject = document.abstractText();
        line = "/incoming/register/" + house.registered(toRegister, document);
        draft = "/incoming/drafts/" + toReview;
        stack = "/incoming/drafts/" + twoInOne;
        part = "/incoming/drafts/" + house.lastPartOf("có tờ phân cách.pdf");
        house.openScanFolder();
        set = delegationsRightsAndSets(headId);
        house.giveWork(headId, officerId);
        var exchange = new vn.tangthu.exchange.SentAround(house.server, house.agency, house.clerkId);
        arrived = "/exchange/inbox/" + exchange.arrived;
        dispatch = "/exchange/sent/" + exchange.dispatch;
        recipient = exchange.recipient;
        partner = exchange.partner;
        replacement = "/exchange/inbox/" + exchange.replacement;
    }

    /** A head with a deputy, a person whose rights wait, and a frozen set with the line in it; the set's path. */
    private String delegationsRightsAndSets(PersonId headId) {
        var people = house.server.get(People.class);
        var deputy = house.server.person(house.agency, "Trần Thị Phó", Role.OFFICER);
        var today = LocalDate.now(Wording.ZONE);
        house.server.get(Delegations.class).make(people.actor(headId).orElseThrow(), new DelegationForm(
                headId, deputy, ActingCapacity.TUQ, Set.of(DelegationScope.ASSIGN_INCOMING, DelegationScope.SIGN_OUTGOING), today, today.plusDays(5), "Giấy ủy quyền số 15/GUQ-SNV ngày 25/11/2026"));
        house.server.get(Absences.class).note(people.actor(headId).orElseThrow(), new AbsenceForm(headId, deputy, today, today.plusDays(2), "đi công tác"));
        var other = people.actor(house.server.person(house.agency, "Mai Thị Hai", Role.ADMINISTRATOR)).orElseThrow();
        people.create(other, new PersonForm(house.agency, Optional.empty(), "Lê Thị Mới", "Văn thư", Set.of(Role.CLERK)));
        var clerk = people.actor(house.clerkId).orElseThrow();
        var sets = house.server.get(RecordSets.class);
        var made = ((RecordSets.Making.Made) sets.create(clerk, "Thanh tra năm 2026", "Phục vụ thanh tra công tác văn thư", Sensitivity.INTERNAL)).set();
        var id = UUID.fromString(line.substring(line.lastIndexOf('/') + 1));
        sets.add(clerk, made, new NewMember(new RecordRef("incoming-line", id), "Số đến 1/2026", line, Sensitivity.INTERNAL));
        house.server.get(Freezes.class).freeze(clerk, made, "Công văn số 12/TTr-NV ngày 20/11/2026", "Thanh tra Sở");
        return "/sets/" + made;
    }

    /** Every page, by its name. */
    Map<String, Place> all() {
        var clerk = house.clerk;
        var places = new LinkedHashMap<String, Place>();
        for (var place : List.of(
                new Place("sign-in", "", "/sign-in", "button.main"),
                new Place("home", clerk, "/", ".acts .main"),
                new Place("home-officer", officer, "/", "main a"),
                new Place("work-waiting", officer, "/work/waiting", ".parts a"),
                new Place("work-mine", officer, "/work", "main a"),
                new Place("work-people", head, "/work/people", ".parts a"),
                new Place("work-reminders", officer, "/work/reminders", "main button.main"),
                new Place("home-administrator", administrator, "/", "main a"),
                new Place("desk-empty", newcomer, "/incoming/desk", "#files"),
                new Place("desk", clerk, "/incoming/desk", ".acts .main"),
                new Place("learnt", clerk, "/incoming/desk/learnt", ".learnt button"),
                new Place("learnt-empty", newcomer, "/incoming/desk/learnt", ".acts a"),
                new Place("accuracy", clerk, "/incoming/desk/accuracy", "#f-from"),
                new Place("accuracy-administrator", administrator, "/administration/recognition", "#f-agency"),
                new Place("review", clerk, draft, "[data-register]"),
                new Place("review-stack", clerk, stack, "[data-split]"),
                new Place("review-part", clerk, part, "[data-join]"),
                new Place("register", clerk, "/incoming/register", "a.came"),
                new Place("register-empty", newcomer, "/incoming/register", "#q"),
                new Place("register-none", clerk, "/incoming/register?q=khongcotunay", "main .empty a"),
                new Place("line", clerk, line, "a[href$='/sets']"),
                new Place("line-sets", clerk, line + "/sets", "main a"),
                new Place("sets", clerk, "/sets", "main button.main"),
                new Place("set", head, set, "main button"),
                new Place("delegations", head, "/delegations", "main button.main"),
                new Place("delegations-officer", officer, "/delegations", "nav a"),
                new Place("rights", head, "/administration/rights", "main button"),
                new Place("line-with-hits", officer, line + "?q=" + "công", ".stage"),
                new Place("case", clerk, line.replace("register", "cases"), "form[action$='/presentation'] button.main"),
                new Place("cases", officer, "/incoming/cases", ".tabs a"),
                new Place("follow-up", clerk, "/incoming/register/handling", "main .acts a"),
                new Place("correction", clerk, line + "/correction", ".acts .main"),
                new Place("exchange-inbox", clerk, "/exchange/inbox", ".shelves a"),
                new Place("exchange-arrived", clerk, arrived, "form button.main"),
                new Place("exchange-replacement", clerk, replacement, "form button.main"),
                new Place("exchange-signatures", clerk, arrived + "/files/1/signatures", ".trail a"),
                new Place("review-signatures", clerk, draft + "/signatures", ".trail a"),
                new Place("exchange-inbox-head", head, "/exchange/inbox", ".shelves a"),
                new Place("exchange-sent", clerk, "/exchange/sent", "main table a"),
                new Place("exchange-dispatch", clerk, dispatch, ".shelves a"),
                new Place("exchange-recipient", clerk, dispatch + "/recipients/" + recipient, ".trail a"),
                new Place("exchange-aside", clerk, "/exchange/aside", ".parts a"),
                new Place("partners", administrator, "/administration/partners", "a.main"),
                new Place("partner-new", administrator, "/administration/partners/new", "button.main"),
                new Place("partner", administrator, "/administration/partners/" + partner, "button.main"),
                new Place("outgoing-empty", clerk, "/outgoing", ".acts .main"),
                new Place("outgoing-new", officer, "/outgoing/new", "button.main"),
                new Place("outgoing-register", clerk, "/outgoing/register", "#q"),
                new Place("outgoing-numbers", clerk, "/outgoing/numbers", "main summary"),
                new Place("outgoing-series", clerk, "/outgoing/series", "button.main"),
                new Place("outgoing-copies", clerk, "/outgoing/copies", "button.main"),
                new Place("outgoing-postal", clerk, "/outgoing/postal", "main button"),
                new Place("outgoing-file-use", clerk, "/outgoing/file-use", "main button"),
                new Place("outgoing-report", clerk, "/outgoing/report", "main button"),
                new Place("search", clerk, "/search", "#seek"),
                new Place("search-hits", clerk, "/search?q=" + subject, ".hits a"),
                new Place("search-none", clerk, "/search?q=khongcotunay", "#seek"),
                new Place("error-404", clerk, "/khong-co-trang-nay", "a.main"),
                new Place("error-403", officer, "/incoming/desk", "a.main"),
                new Place("own-account", clerk, "/account", "main button, main a"),
                new Place("own-signature", clerk, "/account/signing", "main button.main"),
                new Place("line-signatures", clerk, line + "/signatures", "main a"),
                new Place("signing-administration", administrator, "/administration/signing", "main button.main"),
                new Place("agencies", administrator, "/administration/agencies", "main a[href$='/new']"),
                new Place("agency-new", administrator, "/administration/agencies/new", "main button[type=submit], main button.main"),
                new Place("agency", administrator, "/administration/agencies/" + house.agency, "main a"),
                new Place("agency-form", administrator, "/administration/agencies/" + house.agency + "/form", "main button.main"),
                new Place("scan-folders", administrator, "/administration/scan-folders", "main form button"),
                new Place("person-new", administrator, "/administration/people/new?agency=" + house.agency, "main button.main"),
                new Place("person", administrator, "/administration/people/" + house.clerkId, "main button.main"),
                new Place("accounts", administrator, "/administration/accounts", "main a, main button"),
                new Place("account-new", administrator, "/administration/accounts/new?holder=" + house.clerkId, "main button.main"),
                new Place("log", administrator, "/administration/audit", "main button, main a"),
                new Place("log-state", administrator, "/administration/audit/state", "main button, main a"))) places.put(place.name(), place);
        return places;
    }
}
