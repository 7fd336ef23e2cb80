package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.exchange.ExchangeHouse.toPartner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.outgoing.DocumentIssued;
import vn.tangthu.outgoing.IssuedDocument;

/** A document to 5,000 agencies, here and outside, is one issue, and each of them gets it once, whatever happens on the way. */
class ManyRecipientsTest {

    private static final int HERE = 4_955;
    private static final int BY_FOLDER = 30;
    private static final int BY_HTTPS = 15;
    private static final int ALL = HERE + BY_FOLDER + BY_HTTPS;
    private static final int PAGE = 50;

    @TempDir
    static Path folder;

    private static ExchangeHouse house;
    private static Office sender;
    private static List<Office> here;
    private static List<IssuedDocument.Recipient> recipients;
    private static OtherSide otherSide;

    @BeforeAll
    static void five_thousand_agencies() throws IOException {
        house = new ExchangeHouse(folder, Map.of("tangthu.exchange.folders", folder.resolve("drop").toString()));
        sender = house.office("MANY", "UBND thành phố Đông Đúc");
        otherSide = new OtherSide();
        here = agencies();
        recipients = new ArrayList<>(here.stream().map(ExchangeHouse::to).toList());
        // those outside stand among the others, as they do in nơi nhận
        for (int n = 0; n < BY_FOLDER; n++) recipients.add(n * 50, toPartner(partner("FOLDER", "noi-" + n, n), "Tỉnh qua thư mục " + n));
        for (int n = 0; n < BY_HTTPS; n++) recipients.add(n * 50, toPartner(partner("HTTPS", otherSide.address(), n), "Tỉnh qua mạng " + n));
    }

    private static List<Office> agencies() {
        return house.database.asOwner().sql("""
                        insert into organisation.agency (id, code, name, short_name, symbol, kind)
                        select gen_random_uuid(), 'TR.' || n, 'Trường tiểu học số ' || n, 'TH ' || n, 'TH' || n, 'school' from generate_series(1, ?) n
                        returning id, name""")
                .param(HERE)
                .query((row, n) -> {
                    var agency = new AgencyId(row.getObject("id", UUID.class));
                    return new Office(agency, row.getString("name"), Actor.of(new PersonId(UUID.randomUUID()), agency, "Nguyễn Thị Lành", java.util.Set.of(Role.CLERK)));
                })
                .list();
    }

    private static UUID partner(String transport, String address, int n) {
        return house.partner("NG." + transport + "." + n, "Tỉnh " + transport + " " + n, sender, transport, address, "", "tt", "", true);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
        otherSide.close();
    }

    /** Other installations at one address; they remember what came how often. */
    private static final class OtherSide implements AutoCloseable {
        final Map<String, Integer> came = new ConcurrentHashMap<>();
        private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        volatile int answer = 202;

        OtherSide() throws IOException {
            server.createContext("/api/exchange/messages", exchange -> {
                exchange.getRequestBody().readAllBytes();
                if (answer == 202) came.merge(exchange.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static IssuedDocument document() {
        return house.document(sender, recipients);
    }

    @Test
    void it_is_one_issue_with_one_trace_and_one_delivery_for_each_recipient() {
        var traces = house.database.asOwner().sql("select count(*) from audit.entry").query(Long.class);
        long before = traces.single();
        var dispatch = house.issued(sender, document());
        assertThat(traces.single() - before).isEqualTo(1);
        assertThat(count("select count(*) from exchange.delivery where dispatch_id = ?", dispatch)).isEqualTo(ALL);
        assertThat(count("select count(distinct coalesce(to_agency, to_partner)) from exchange.delivery where dispatch_id = ?", dispatch)).isEqualTo(ALL);
        assertThat(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().states()).isEqualTo(Map.of("01", HERE, "", BY_FOLDER + BY_HTTPS));
        for (int n : List.of(0, 1_234, HERE - 1)) {
            var arrived = house.inbox.list(here.get(n).clerk(), Inbox.Shelf.WAITING, PAGE, 1).arrived();
            assertThat(arrived).filteredOn(one -> one.delivery().dispatch().equals(dispatch)).as(here.get(n).name()).singleElement()
                    .satisfies(one -> assertThat(one.document()).isPresent());
        }
    }

    @Test
    void a_recipient_named_twice_gets_it_once() {
        var twice = List.of(recipients.get(0), recipients.get(7), recipients.get(0), recipients.get(7));
        var dispatch = house.issued(sender, house.document(sender, twice));
        assertThat(count("select count(*) from exchange.delivery where dispatch_id = ?", dispatch)).isEqualTo(2);
    }

    @Test
    void ended_in_the_middle_of_the_issue_nobody_has_it_and_issued_again_everybody_has_it_once() {
        var document = document();
        assertThatThrownBy(() -> house.database.actingAs.run(sender.clerk(), () -> {
            house.modules.publish(new DocumentIssued(sender.clerk(), document));
            throw new IllegalStateException("power cut");
        })).hasMessage("power cut");
        assertThat(house.dispatches.of(sender.clerk(), document.id().value())).isEmpty();
        var dispatch = house.issued(sender, document);
        house.issue(sender, document);
        assertThat(count("select count(*) from exchange.delivery where dispatch_id = ?", dispatch)).isEqualTo(ALL);
        assertThat(count("select count(*) from exchange.outbox o join exchange.delivery d on d.id = o.delivery_id where d.dispatch_id = ?", dispatch))
                .isEqualTo(BY_FOLDER + BY_HTTPS);
    }

    @Test
    void ended_in_the_middle_of_sending_it_goes_on_and_nobody_outside_gets_it_twice() throws Exception {
        var outbox = house.modules.get(Outbox.class);
        var rows = house.modules.get(OutboxRows.class);
        house.database.asOwner().sql("update exchange.outbox set sent_at = clock_timestamp()").update(); // what other tests left
        otherSide.came.clear();
        var dispatch = house.issued(sender, document());
        otherSide.answer = 503;
        var claimed = new ArrayList<OutboxRows.Row>();
        for (int n = 0; n < 10; n++) claimed.add(house.database.actingAs.call(Outbox.SYSTEM, () -> rows.claim(Duration.ofMinutes(15)).orElseThrow()));
        outbox.turn(); // those ten lie with a node that ended; the other installation is down
        assertThat(files(dispatch)).hasSize(BY_FOLDER - folders(claimed));
        assertThat(waiting(dispatch)).isEqualTo(10 + BY_HTTPS - (10 - folders(claimed)));
        // one was handed over, and the program ended before it was marked
        assertThat(house.database.asOwner().sql("""
                        update exchange.outbox set sent_at = null, next_at = clock_timestamp()
                         where id = (select o.id from exchange.outbox o join exchange.delivery d on d.id = o.delivery_id
                                      where d.dispatch_id = ? and o.sent_at is not null order by o.id limit 1)""").param(dispatch.value()).update()).isEqualTo(1);
        otherSide.answer = 202;
        house.database.asOwner().sql("update exchange.outbox set next_at = clock_timestamp(), leased_until = null where sent_at is null").update();
        assertThat(outbox.turn()).isEqualTo(11 + BY_HTTPS - (10 - folders(claimed)));
        assertThat(waiting(dispatch)).isZero();
        assertThat(files(dispatch)).as("the same message has the same name").hasSize(BY_FOLDER);
        assertThat(otherSide.came.values()).hasSize(BY_HTTPS).containsOnly(1);
        assertThat(outbox.turn()).isZero();
    }

    private static int folders(List<OutboxRows.Row> claimed) {
        return (int) claimed.stream().filter(row -> house.modules.get(Partners.class).find(Outbox.SYSTEM, row.partner()).orElseThrow().transport().equals("FOLDER")).count();
    }

    /** Names of this dispatch's messages in all the folders. */
    private static List<String> files(DispatchId dispatch) throws IOException {
        var keys = new HashSet<>(house.database.asOwner().sql("select 'd-' || id || '.edxml' from exchange.delivery where dispatch_id = ?").param(dispatch.value())
                .query(String.class).list());
        try (var all = Files.walk(folder.resolve("drop"))) {
            return all.map(path -> path.getFileName().toString()).filter(keys::contains).toList();
        }
    }

    private static long waiting(DispatchId dispatch) {
        return count("select count(*) from exchange.outbox o join exchange.delivery d on d.id = o.delivery_id where d.dispatch_id = ? and o.sent_at is null", dispatch);
    }

    @Test
    void the_sender_pages_through_all_of_them_and_the_counts_follow_what_they_say() {
        var dispatch = house.issued(sender, document());
        house.registered(here.get(1_000), dispatch);
        house.inbox.refuse(here.get(2_000).clerk(), house.waiting(here.get(2_000), dispatch), "Gửi nhầm nơi nhận");
        var seen = new ArrayList<String>();
        for (int page = 1; page <= ALL / PAGE; page++) {
            house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), PAGE, page).forEach(one -> seen.add(one.recipient()));
        }
        assertThat(seen).as("in the order of nơi nhận").isEqualTo(recipients.stream().map(IssuedDocument.Recipient::name).toList());
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), PAGE, ALL / PAGE + 1)).isEmpty();
        var states = new HashMap<>(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().states());
        assertThat(states).isEqualTo(Map.of("01", HERE - 2, "02", 1, "03", 1, "", BY_FOLDER + BY_HTTPS));
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.of("03"), PAGE, 1)).extracting(Delivery::recipient).containsExactly(here.get(1_000).name());
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.of("02"), PAGE, 1)).extracting(Delivery::recipient).containsExactly(here.get(2_000).name());
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.of(""), PAGE, 1)).hasSize(BY_FOLDER + BY_HTTPS).allMatch(Delivery::outside);
    }

    @Test
    void asked_back_each_of_those_who_have_it_is_asked_once() {
        var dispatch = house.issued(sender, document());
        assertThat(house.recalls.ask(sender.clerk(), dispatch, "Ban hành nhầm")).isEmpty();
        assertThat(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().states()).isEqualTo(Map.of("13", ALL));
        assertThat(count("select count(*) from exchange.status s join exchange.delivery d on d.id = s.delivery_id where d.dispatch_id = ?", dispatch)).isEqualTo(ALL);
    }

    private static long count(String sql, DispatchId dispatch) {
        return house.database.asOwner().sql(sql).param(dispatch.value()).query(Long.class).single();
    }
}
