package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.exchange.ExchangeHouse.toPartner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.handling.CaseMoved.Move;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;

/** Two installations, A and B, and whatever carries messages between them. */
abstract class TransportContract {

    ExchangeHouse a;
    ExchangeHouse b;
    Office sender;
    Office receiver;
    /** The receiver, as A knows it. */
    UUID there;

    /** A fresh agency at A and one at B that know each other. */
    abstract void meet();

    /** Until nothing waits on either side. */
    abstract void carry();

    /** What verifying came to at the receiver. */
    abstract String signature();

    /** B cannot be reached until {@link #connect}. */
    abstract void disconnect();

    abstract void connect();

    @BeforeEach
    void two_agencies_that_know_each_other() {
        meet();
    }

    private DispatchId sent() {
        var dispatch = a.issued(sender, a.document(sender, List.of(toPartner(there, receiver.name()))));
        carry();
        return dispatch;
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B2")
    @Test
    void a_document_arrives_whole_and_every_state_comes_back() throws Exception {
        var content = "%PDF " + "văn bản dài ".repeat(100_000);
        var dispatch = a.issued(sender, a.document(sender, 4321, Sensitivity.INTERNAL, List.of(), List.of(toPartner(there, receiver.name())),
                List.of(a.file("công văn.pdf", content, true), a.file("phụ lục.xlsx", "bảng", false))));
        assertThat(a.state(sender, dispatch)).as("on its way").isEmpty();
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01");
        var delivery = b.waiting(receiver);
        var arrived = b.inbox.open(receiver.clerk(), delivery).orElseThrow();
        var document = arrived.document().orElseThrow();
        assertThat(document.sender()).isEqualTo(sender.name());
        assertThat(document.code()).isEqualTo("4321/UBND-VX");
        assertThat(document.urgency()).isEqualTo("Hỏa tốc");
        assertThat(document.files()).extracting(SentDocument.File::name).containsExactly("công văn.pdf", "phụ lục.xlsx");
        try (var bytes = b.inbox.file(receiver.clerk(), delivery, 1).orElseThrow()) {
            assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(content);
        }
        assertThat(arrived.signature()).isEqualTo(signature());
        assertThat(arrived.virus()).isEqualTo("NOT_CHECKED");
        var line = b.registered(receiver);
        b.moved(receiver, line, Move.ASSIGNED, "");
        b.moved(receiver, line, Move.FINISHED, "");
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01", "03", "04", "05", "06");
    }

    @Test
    void sent_back_with_the_reason() {
        var dispatch = sent();
        b.inbox.refuse(receiver.clerk(), b.waiting(receiver), "Gửi nhầm nơi nhận");
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01", "02");
        var delivery = a.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1).get(0);
        assertThat(a.dispatches.said(sender.clerk(), dispatch, delivery.id()).get(1)).satisfies(said -> {
            assertThat(said.description()).isEqualTo("Gửi nhầm nơi nhận");
            assertThat(said.by()).isEqualTo(receiver.clerk().name());
        });
    }

    @Test
    void asked_back_and_given_back_nothing_is_left_there_but_the_number() {
        var dispatch = sent();
        var delivery = b.waiting(receiver);
        var line = b.registered(receiver);
        var subject = b.register.open(receiver.clerk(), line).orElseThrow().entry().abstractText();
        carry();
        a.recalls.ask(sender.clerk(), dispatch, "Ban hành nhầm");
        carry();
        assertThat(b.inbox.open(receiver.clerk(), delivery).orElseThrow().delivery().isAskedBack()).isTrue();
        assertThat(b.recalls.agree(receiver.clerk(), delivery)).isEmpty();
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01", "03", "13", "15");
        assertThat(b.register.open(receiver.clerk(), line).orElseThrow().isWithdrawn()).isTrue();
        assertThat(b.database.asOwner().sql("select count(*) from exchange.dispatch d where d::text like ?").param("%" + subject + "%").query(Long.class).single()).isZero();
    }

    @Test
    void asked_back_and_kept() {
        var dispatch = sent();
        var delivery = b.waiting(receiver);
        a.recalls.ask(sender.clerk(), dispatch, "Ban hành nhầm");
        carry();
        b.recalls.refuse(receiver.clerk(), delivery, "Đã công bố");
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01", "13", "16");
    }

    @Test
    void an_answer_comes_back_naming_what_it_answers() {
        sent();
        var line = b.registered(receiver);
        var back = b.modules.get(Partners.class).all(ExchangeHouse.SYSTEM).stream().filter(p -> p.name().equals(sender.name())).findFirst().orElseThrow();
        b.issued(receiver, b.document(receiver, 77, Sensitivity.INTERNAL, List.of(line.value()), List.of(toPartner(back.id(), sender.name())),
                List.of(b.file("tra-loi.pdf", "%PDF trả lời " + receiver.name(), true))));
        carry();
        var arrived = a.inbox.open(sender.clerk(), a.waiting(sender)).orElseThrow().document().orElseThrow();
        assertThat(arrived.answers()).singleElement().satisfies(answer -> assertThat(answer.code()).endsWith("/UBND-VX"));
    }

    @Test
    void ended_between_handing_over_and_noting_it_the_message_goes_twice_and_arrives_once() {
        var dispatch = sent();
        var draft = b.taken(receiver, b.waiting(receiver));
        // the state in which a process leaves the row that was killed after the other side had taken the message
        assertThat(a.database.asOwner().sql("update exchange.outbox set sent_at = null, leased_until = clock_timestamp() - interval '1 second', next_at = clock_timestamp() "
                + "where partner_id = ? and ordinal is null").param(there).update()).isEqualTo(1);
        carry();
        assertThat(b.desk.open(receiver.clerk())).hasSize(1);
        assertThat(b.desk.open(receiver.clerk()).get(0).id()).isEqualTo(draft);
        assertThat(b.inbox.list(receiver.clerk(), Inbox.Shelf.TAKEN, 10, 1).total()).isEqualTo(1);
        assertThat(a.seen(sender, dispatch)).containsExactly("01");
        assertThat(b.database.asOwner().sql("select max(times) from exchange.inbound where agency_id = ?").param(receiver.agency().value()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void a_status_that_goes_twice_is_said_once() {
        var dispatch = sent();
        b.registered(receiver);
        carry();
        b.database.asOwner().sql("update exchange.outbox set sent_at = null, next_at = clock_timestamp() where agency_id = ?").param(receiver.agency().value()).update();
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01", "03");
    }

    @Test
    void ended_before_handing_over_the_lease_runs_out_and_it_goes() {
        disconnect();
        var dispatch = a.issued(sender, a.document(sender, List.of(toPartner(there, receiver.name()))));
        a.database.asOwner().sql("update exchange.outbox set leased_until = clock_timestamp() - interval '1 second', tries = 1 where partner_id = ?").param(there).update();
        connect();
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("01");
        assertThat(b.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isEqualTo(1);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K7")
    @Test
    void what_cannot_be_handed_over_waits_visibly_and_in_its_order() {
        disconnect();
        var dispatch = a.issued(sender, a.document(sender, List.of(toPartner(there, receiver.name()))));
        a.recalls.ask(sender.clerk(), dispatch, "Ban hành nhầm");
        a.modules.get(Outbox.class).turn();
        var waiting = a.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1).get(0);
        assertThat(waiting.failure()).isNotEmpty();
        assertThat(b.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).total()).isZero();
        connect();
        a.database.asOwner().sql("update exchange.outbox set next_at = clock_timestamp() where sent_at is null").update();
        carry();
        assertThat(a.seen(sender, dispatch)).containsExactly("13", "01");
        assertThat(b.inbox.list(receiver.clerk(), Inbox.Shelf.RECALL, 10, 1).total()).isEqualTo(1);
        assertThat(a.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1).get(0).failure()).isEmpty();
    }
}
