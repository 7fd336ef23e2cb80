package vn.tangthu.journey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestServer;

/**
 * Each agency in an installation of its own, with its own database and data folder; they speak over TLS. Their administrators
 * make them known to each other on the pages meant for it.
 */
class TwoInstallationsJourneyTest extends TwoAgenciesWalk {

    TwoInstallationsJourneyTest() {
        super(TestServer.running(), TestServer.reading());
    }

    @Override
    String town() {
        return "Bình Hải";
    }

    @Override
    String prefix() {
        return "HAI";
    }

    @Override
    void meet() {
        var here = administrator(from);
        var there = administrator(to);
        var tokenOfThere = token(there, to, "lien-thong-du-lich");
        var tokenOfHere = token(here, from, "lien-thong-cang-vu");
        partner(here, to, "lien-thong-cang-vu", tokenOfThere, from);
        partner(there, from, "lien-thong-du-lich", tokenOfHere, to);
    }

    private static Page administrator(Side side) {
        side.house.account(side.code + ".quantri", "Phạm Văn Trị", AccountType.ADMINISTRATOR, Role.ADMINISTRATOR);
        return side.at("quantri", "/administration/partners");
    }

    /** Of a new service account held by the clerk. */
    private static String token(Page page, Side side, String account) {
        side.go(page, "/administration/accounts/new?holder=" + side.house.clerkId);
        page.fill("#name", account);
        page.selectOption("#type", "SERVICE");
        page.click("main button.main");
        page.fill("#token-name", "Liên thông");
        page.click("form[action$='/tokens'] button");
        return page.textContent(".notice code");
    }

    private static void partner(Page page, Side other, String account, String token, Side own) {
        own.go(page, "/administration/partners");
        page.click("a[href='/administration/partners/new']");
        page.fill("#name", other.name);
        page.fill("#codes", other.code);
        page.selectOption("#keptBy", own.house.agency.toString());
        page.fill("#address", other.house.server.secureAddress());
        page.fill("#account", account);
        page.fill("#token", token);
        page.check("input[name=unsignedToo]");
        page.click("main button.main");
        says(page.locator("main table"), other.name);
    }

    @Test
    void two_installations_do_over_https_what_two_agencies_of_one_do() {
        walk();
    }
}
