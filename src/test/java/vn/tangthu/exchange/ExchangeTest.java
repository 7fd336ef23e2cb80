package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.exchange.ExchangeHouse.to;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.Intake;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.correspondence.RegistrationRefusal;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.testing.Conforms;

/** Documents between agencies of one installation. */
class ExchangeTest {

    @TempDir
    static Path folder;

    private static ExchangeHouse house;
    private static int next;

    private Office sender;
    private Office receiver;

    @BeforeAll
    static void open() {
        house = new ExchangeHouse(folder);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @BeforeEach
    void two_agencies() {
        next++;
        sender = house.office("A" + next + ".01", "UBND phường Hải Châu " + next);
        receiver = house.office("B" + next + ".02", "Sở Y tế " + next);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C6")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C9")
    @Test
    void what_is_issued_arrives_at_once_and_the_sender_sees_that() {
        var dispatch = house.issued(sender, house.document(sender, List.of(to(receiver))));
        assertThat(house.seen(sender, dispatch)).containsExactly("01");
        var arrived = house.inbox.open(receiver.clerk(), house.waiting(receiver)).orElseThrow();
        assertThat(arrived.document().orElseThrow().sender()).isEqualTo(sender.name());
        assertThat(arrived.document().orElseThrow().files()).extracting(SentDocument.File::name).containsExactly("cong-van.pdf", "phu-luc.xlsx");
        assertThat(house.inbox.counts(receiver.clerk())).containsEntry(Inbox.Shelf.WAITING, 1);
    }

    @Test
    void an_issue_that_is_rolled_back_was_never_sent() {
        var document = house.document(sender, List.of(to(receiver)));
        assertThatThrownBy(() -> house.database.actingAs.run(sender.clerk(), () -> {
            house.modules.publish(new vn.tangthu.outgoing.DocumentIssued(sender.clerk(), document));
            throw new IllegalStateException("power cut");
        })).hasMessage("power cut");
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isZero();
    }

    @Test
    void the_same_issue_heard_twice_is_sent_once() {
        var document = house.document(sender, List.of(to(receiver)));
        house.issue(sender, document);
        house.issue(sender, document);
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isEqualTo(1);
    }

    @Test
    void recipients_on_paper_are_not_the_exchanges_business() {
        var paper = new IssuedDocument.Recipient("Hội Nông dân", Optional.empty(), Optional.empty(), IssuedDocument.Way.PAPER);
        house.issue(sender, house.document(sender, List.of(paper)));
        assertThat(house.dispatches.list(sender.clerk(), 10, 1).total()).isZero();
    }

    @Test
    void three_hundred_recipients_cost_one_dispatch_and_one_trace() {
        var recipients = IntStream.range(0, 300)
                .mapToObj(n -> new IssuedDocument.Recipient("Trường tiểu học số " + n, Optional.of(new vn.tangthu.kernel.AgencyId(UUID.randomUUID())), Optional.empty(), IssuedDocument.Way.EXCHANGE))
                .toList();
        var traces = house.database.asOwner().sql("select count(*) from audit.entry").query(Long.class);
        long before = traces.single();
        var dispatch = house.issued(sender, house.document(sender, recipients));
        assertThat(traces.single() - before).isEqualTo(1);
        assertThat(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().states()).containsEntry("01", 300);
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 50, 6)).hasSize(50).extracting(Delivery::recipient)
                .startsWith("Trường tiểu học số 250");
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.of("03"), 50, 1)).isEmpty();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C7")
    @Test
    void the_clerk_takes_it_to_the_desk_with_what_the_sender_says_already_filled_in() {
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var draft = house.desk.find(receiver.clerk(), house.taken(receiver, house.waiting(receiver))).orElseThrow();
        assertThat(draft.origin()).isEqualTo(Intake.Origin.EXCHANGE);
        var typed = draft.typed().orElseThrow();
        assertThat(typed.author()).isEqualTo(sender.name());
        assertThat(typed.code()).endsWith("/UBND-VX");
        assertThat(typed.documentDate()).contains(LocalDate.of(2026, 11, 19));
        assertThat(typed.signer()).isEqualTo("Phan Thị Mỹ Hạnh");
        assertThat(typed.urgency()).isEqualTo("Hỏa tốc");
        assertThat(draft.reading().state()).as("it is read for search all the same").isNotNull();
    }

    @Test
    void taken_twice_it_is_one_draft_of_the_same_bytes() {
        var document = house.document(sender, List.of(to(receiver)));
        house.issued(sender, document);
        var delivery = house.waiting(receiver);
        var draft = house.taken(receiver, delivery);
        assertThat(house.taken(receiver, delivery)).isEqualTo(draft);
        assertThat(house.desk.open(receiver.clerk())).hasSize(1);
        assertThat(house.desk.find(receiver.clerk(), draft).orElseThrow().file()).isEqualTo(document.files().get(0).sha256());
        assertThat(house.database.asOwner().sql("select count(*) from bitstore.content where sha256 = ?").param(document.files().get(0).sha256().digest())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void two_clerks_who_take_it_at_once_get_the_same_draft() throws Exception {
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var delivery = house.waiting(receiver);
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var drafts = new java.util.HashSet<>();
            for (var one : pool.invokeAll(java.util.Collections.nCopies(4, () -> house.inbox.take(receiver.clerk(), delivery)))) drafts.add(one.get());
            assertThat(drafts).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(house.desk.open(receiver.clerk())).hasSize(1);
    }

    @Test
    void sent_back_with_a_reason_the_sender_reads_it_and_the_desk_is_clear() {
        var dispatch = house.issued(sender, house.document(sender, List.of(to(receiver))));
        var delivery = house.waiting(receiver);
        var draft = house.taken(receiver, delivery);
        assertThat(house.inbox.refuse(receiver.clerk(), delivery, " ")).contains(new ExchangeRefusal.ReasonMissing());
        assertThat(house.inbox.refuse(receiver.clerk(), delivery, "Gửi nhầm nơi nhận")).isEmpty();
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "02");
        var sent = house.dispatches.recipients(sender.clerk(), dispatch, Optional.of("02"), 10, 1).get(0);
        assertThat(house.dispatches.said(sender.clerk(), dispatch, sent.id()).get(1).description()).isEqualTo("Gửi nhầm nơi nhận");
        assertThat(house.desk.find(receiver.clerk(), draft).orElseThrow().state()).isEqualTo(Draft.State.DISCARDED);
        assertThat(house.inbox.refuse(receiver.clerk(), delivery, "lại")).get().isInstanceOf(ExchangeRefusal.Returned.class);
    }

    @Test
    void what_is_registered_is_not_sent_back_from_the_inbox() {
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var delivery = house.waiting(receiver);
        house.registered(receiver, house.taken(receiver, delivery));
        assertThat(house.inbox.refuse(receiver.clerk(), delivery, "Gửi nhầm")).get().isInstanceOf(ExchangeRefusal.Registered.class);
    }

    @Test
    void a_document_without_a_file_is_not_taken() {
        house.issued(sender, house.document(sender, 7000 + next, Sensitivity.INTERNAL, List.of(), List.of(to(receiver)), List.of()));
        assertThat(house.inbox.take(receiver.clerk(), house.waiting(receiver)))
                .isEqualTo(new Inbox.Taking.Refused(new ExchangeRefusal.NoFile(7000 + next + "/UBND-VX")));
    }

    @Test
    void the_same_document_on_paper_before_is_recognised() {
        var document = house.document(sender, List.of(to(receiver)));
        house.issued(sender, document);
        var delivery = house.waiting(receiver);
        var draft = house.taken(receiver, delivery);
        var entry = house.desk.find(receiver.clerk(), draft).orElseThrow().typed().orElseThrow();
        house.register.registerPaper(receiver.clerk(), entry, false);
        var again = (Registration.Refused) house.register.register(receiver.clerk(), draft, entry, false);
        assertThat(again.refusals().get(0)).isInstanceOf(RegistrationRefusal.AlreadyRegistered.class);
    }

    @Test
    void an_answer_names_the_document_it_answers() throws Exception {
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var line = house.registered(receiver);
        var answer = house.document(receiver, 8000 + next, Sensitivity.INTERNAL, List.of(line.value()), List.of(to(sender)),
                List.of(house.file("tra-loi.pdf", "%PDF trả lời " + next, true)));
        house.issued(receiver, answer);
        var arrived = house.inbox.open(sender.clerk(), house.waiting(sender)).orElseThrow().document().orElseThrow();
        assertThat(arrived.answers()).singleElement().satisfies(answered -> {
            assertThat(answered.code()).endsWith("/UBND-VX");
            assertThat(answered.reference()).startsWith("A" + next + ".01,2026/11/19,");
        });
        try (var bytes = house.inbox.file(sender.clerk(), house.waiting(sender), 1).orElseThrow()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("%PDF trả lời " + next);
        }
    }

    @Test
    void only_clerks_receive() {
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var delivery = house.waiting(receiver);
        var officer = receiver.somebody(Role.OFFICER);
        assertThat(house.inbox.list(officer, Inbox.Shelf.WAITING, 10, 1).arrived()).isEmpty();
        assertThat(house.inbox.open(officer, delivery)).isEmpty();
        assertThat(house.inbox.take(officer, delivery)).isEqualTo(new Inbox.Taking.Refused(new ExchangeRefusal.NotAClerk()));
        assertThat(house.inbox.refuse(officer, delivery, "x")).contains(new ExchangeRefusal.NotAClerk());
    }

    @Test
    void a_third_agency_sees_nothing_of_it() throws Exception {
        var dispatch = house.issued(sender, house.document(sender, List.of(to(receiver))));
        var delivery = house.waiting(receiver);
        var third = house.office("C" + next + ".03", "Sở Tài chính " + next).clerk();
        assertThat(house.inbox.open(third, delivery)).isEmpty();
        assertThat(house.inbox.file(third, delivery, 1)).isEmpty();
        assertThat(house.inbox.take(third, delivery)).isEqualTo(new Inbox.Taking.Refused(new ExchangeRefusal.NotFound()));
        assertThat(house.inbox.refuse(third, delivery, "x")).contains(new ExchangeRefusal.NotFound());
        assertThat(house.dispatches.open(third, dispatch)).isEmpty();
        assertThat(house.dispatches.recipients(third, dispatch, Optional.empty(), 10, 1)).isEmpty();
        assertThat(house.dispatches.open(receiver.clerk(), dispatch)).as("the receiver does not see the other recipients").isEmpty();
        assertThat(count(third, "select count(*) from exchange.delivery")).isZero();
        assertThat(count(third, "select count(*) from exchange.dispatch")).isZero();
        assertThat(count(third, "select count(*) from exchange.status")).isZero();
    }

    private static long count(vn.tangthu.kernel.Actor actor, String sql) {
        return house.database.actingAs.read(actor, () -> house.database.jdbc.sql(sql).query(Long.class).single());
    }

    @Test
    void what_is_restricted_is_seen_by_clerks_and_heads_of_the_sender_only() {
        var dispatch = house.issued(sender, house.document(sender, 9000 + next, Sensitivity.RESTRICTED, List.of(), List.of(to(receiver)), List.of()));
        assertThat(house.dispatches.open(sender.somebody(Role.OFFICER), dispatch)).isEmpty();
        assertThat(house.dispatches.list(sender.somebody(Role.OFFICER), 10, 1).total()).isZero();
        assertThat(house.dispatches.open(sender.somebody(Role.AGENCY_HEAD), dispatch)).isPresent();
        assertThat(house.dispatches.open(sender.somebody(Role.ADMINISTRATOR), dispatch)).isEmpty();
    }

    @Test
    void reading_a_confidential_one_leaves_a_trace() {
        house.issued(sender, house.document(sender, 9500 + next, Sensitivity.CONFIDENTIAL, List.of(), List.of(to(receiver)), List.of()));
        var delivery = house.waiting(receiver);
        house.inbox.open(receiver.clerk(), delivery);
        assertThat(house.database.asOwner().sql("select count(*) from audit.entry where act = 'exchange.read' and object_id = ?")
                .param(delivery.toString()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void the_database_lets_neither_side_speak_for_the_other_nor_change_what_was_said() {
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var delivery = house.waiting(receiver).value();
        var say = "insert into exchange.status (delivery_id, ordinal, code, description, by_name, at) values ('" + delivery + "', 0, '%s', 'x', 'ai đó', now())";
        refused(sender, say.formatted("03"));
        refused(receiver, say.formatted("13"));
        refused(receiver, say.formatted("15"));
        refused(receiver, "update exchange.delivery set state = '06' where id = '" + delivery + "'");
        refused(receiver, "update exchange.delivery set recipient = 'x' where id = '" + delivery + "'");
        refused(receiver, "delete from exchange.delivery where id = '" + delivery + "'");
        house.inbox.refuse(receiver.clerk(), new DeliveryId(delivery), "Gửi nhầm");
        refused(receiver, "update exchange.status set description = 'y'");
        assertThatThrownBy(() -> house.database.asOwner().sql("delete from exchange.status").update()).hasMessageContaining("what was said stays");
        assertThat(house.inbox.open(receiver.clerk(), new DeliveryId(delivery)).orElseThrow().delivery().state()).contains(StatusCode.REJECTED);
    }

    private static void refused(Office office, String sql) {
        assertThatThrownBy(() -> house.database.actingAs.run(office.clerk(), () -> house.database.jdbc.sql(sql).update()))
                .as(sql).isInstanceOf(DataAccessException.class);
    }
}
