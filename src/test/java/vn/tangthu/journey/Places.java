package vn.tangthu.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;
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
    final String newcomer;
    final String administrator;
    final String line;
    final String subject;
    private final String draft;
    private final String stack;
    private final String part;

    Places(String code, String name) {
        house = new House(code, name);
        officer = code + ".chuyenvien";
        newcomer = code + ".moi";
        house.account(officer, "Võ Văn Viên", AccountType.OPERATIONAL, Role.OFFICER);
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
    }

    /** Every page, by its name. */
    Map<String, Place> all() {
        var clerk = house.clerk;
        var places = new LinkedHashMap<String, Place>();
        for (var place : List.of(
                new Place("sign-in", "", "/sign-in", "button.main"),
                new Place("home", clerk, "/", ".acts .main"),
                new Place("home-officer", officer, "/", "main a"),
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
                new Place("line", clerk, line, "a[href$='/correction']"),
                new Place("line-with-hits", officer, line + "?q=" + "công", ".stage"),
                new Place("correction", clerk, line + "/correction", ".acts .main"),
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
