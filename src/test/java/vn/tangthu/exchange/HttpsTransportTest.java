package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.testing.TestServer;

/** Two whole servers on two databases that speak TLS to each other, each with its outbox at work in the background. */
class HttpsTransportTest extends TransportContract {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static ExchangeHouse houseA;
    private static ExchangeHouse houseB;
    private static int next;

    private String token;

    @BeforeAll
    static void two_servers() {
        houseA = new ExchangeHouse(TestServer.running());
        houseB = new ExchangeHouse(TestServer.reading());
    }

    @Override
    void meet() {
        a = houseA;
        b = houseB;
        next++;
        sender = a.office("W49.1." + next, "UBND quận Gửi " + next);
        receiver = b.office("W50.2." + next, "Sở Nhận qua mạng " + next);
        var toA = token(TestServer.running(), sender, "tu-b-" + next);
        token = token(TestServer.reading(), receiver, "tu-a-" + next);
        there = a.partner("W50.2." + next, receiver.name(), sender, "HTTPS", TestServer.reading().secureAddress(), "tu-b-" + next, token, "", true);
        b.partner("W49.1." + next, sender.name(), receiver, "HTTPS", TestServer.running().secureAddress(), "tu-a-" + next, toA, "", true);
    }

    /** Of a service account with which the other side posts. */
    private static String token(TestServer server, Office office, String account) {
        return token(server, office, account, Role.CLERK);
    }

    private static String token(TestServer server, Office office, String account, Role role) {
        var administrator = server.get(People.class).actor(server.person(office.agency(), "Đoàn Văn Cấp", Role.ADMINISTRATOR)).orElseThrow();
        var holder = server.person(office.agency(), "Nghiêm Thị Cổng", role);
        var created = server.get(Accounts.class).create(administrator, new NewAccount(account, AccountType.SERVICE, holder, "liên thông"));
        return server.get(ServiceTokens.class).issue(administrator, created.id(), "liên thông");
    }

    @Override
    void carry() {
        for (int round = 0; round < 2; round++) {
            a.modules.get(Outbox.class).turn();
            b.modules.get(Outbox.class).turn();
            await(() -> waiting(a, sender) == 0 && waiting(b, receiver) == 0);
        }
    }

    private static long waiting(ExchangeHouse house, Office office) {
        return house.database.asOwner().sql("select count(*) from exchange.outbox where agency_id = ? and sent_at is null").param(office.agency().value()).query(Long.class).single();
    }

    private static void await(BooleanSupplier done) {
        var until = Instant.now().plus(LIMIT);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(until)) throw new AssertionError("Messages still wait after " + LIMIT);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    String signature() {
        return "UNSIGNED";
    }

    /** A port on which nobody listens. */
    @Override
    void disconnect() {
        a.database.asOwner().sql("update exchange.partner set address = 'https://127.0.0.1:1' where id = ?").param(there).update();
    }

    @Override
    void connect() {
        a.database.asOwner().sql("update exchange.partner set address = ? where id = ?").params(TestServer.reading().secureAddress(), there).update();
    }

    @Test
    void a_stranger_a_lower_role_and_an_account_that_no_partner_has_post_nothing() throws Exception {
        var officer = token(TestServer.reading(), receiver, "can-bo-" + next, Role.OFFICER);
        var nobodys = token(TestServer.reading(), receiver, "khong-ai-" + next, Role.CLERK);
        long before = b.database.asOwner().sql("select count(*) from exchange.inbound").query(Long.class).single();
        assertThat(posted("")).isIn(401, 403);
        assertThat(posted("tt_khong-co-that")).isEqualTo(401);
        assertThat(posted(officer)).isEqualTo(403);
        assertThat(posted(nobodys)).isEqualTo(403);
        assertThat(b.database.asOwner().sql("select count(*) from exchange.inbound").query(Long.class).single()).isEqualTo(before);
        assertThat(posted(token)).as("not edXML, but safe and set aside").isEqualTo(202);
    }

    private static int posted(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(TestServer.reading().address() + "/api/exchange/messages")).header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<nothing n='" + System.nanoTime() + "'/>"));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
