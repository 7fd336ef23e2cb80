package vn.tangthu.correspondence.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestServer;

/** An agency of its own with a service that hands documents in for its clerk. */
final class ApiOffice {

    private static final AtomicInteger NEXT = new AtomicInteger();

    final TestServer server = TestServer.running();
    final AgencyId agency;
    final ApiClient client;
    private final String mark;

    ApiOffice(String code, String name) {
        mark = code;
        agency = server.agency(code, name);
        client = service(Role.CLERK);
    }

    /** A further service of this agency, whose holder has this role. */
    ApiClient service(Role role) {
        var administrator = server.get(People.class).actor(server.person(agency, "Đoàn Văn Cấp", Role.ADMINISTRATOR)).orElseThrow();
        var holder = server.person(agency, "Nghiêm Thị Cổng", role);
        var account = server.get(Accounts.class).create(administrator, new NewAccount(
                mark.toLowerCase() + "-" + role.name().toLowerCase().replace('_', '-'), AccountType.SERVICE, holder, "phần mềm một cửa"));
        return new ApiClient(server.address(), server.get(ServiceTokens.class).issue(administrator, account.id(), "một cửa"));
    }

    /** A password account for the pages. */
    String account(String name, Role role) {
        server.account(name, server.person(agency, "Trần Thị Tay", role), AccountType.OPERATIONAL);
        return name;
    }

    /** Bytes that no other test has. */
    static byte[] bytes(String text) {
        return (text + " " + NEXT.incrementAndGet() + " " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
    }

    /** @return the draft's id */
    String uploaded(String name) {
        return client.upload(name, bytes(name)).text("draft");
    }

    static Map<String, Object> registration(Map<String, Object> changes) {
        var entry = new HashMap<String, Object>(Map.of(
                "author", "UBND phường Hoà Khánh", "code", NEXT.incrementAndGet() + "/UBND-VX", "documentDate", "2026-11-20",
                "kind", "Công văn", "abstractText", "Về việc rà soát hộ nghèo", "signer", "Nguyễn Văn Ẩn"));
        entry.putAll(changes);
        return Map.of("entry", entry, "duplicateKnown", false);
    }

    long contents() {
        return server.database.asOwner().sql("select count(*) from bitstore.content").query(Long.class).single();
    }

    long drafts() {
        return server.database.asOwner().sql("select count(*) from correspondence.draft where agency_id = ?")
                .param(agency.value()).query(Long.class).single();
    }
}
