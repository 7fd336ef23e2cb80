package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.exchange.ExchangeHouse.to;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.handling.CaseMoved.Move;
import vn.tangthu.testing.Conforms;

/** The sender learns how a document fares without anybody having to tell. */
class StatusFlowTest {

    @TempDir
    static Path folder;

    private static ExchangeHouse house;
    private static int next;

    private Office sender;
    private Office receiver;
    private DispatchId dispatch;

    @BeforeAll
    static void open() {
        house = new ExchangeHouse(folder);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @BeforeEach
    void a_document_has_arrived() {
        next++;
        sender = house.office("S" + next, "UBND xã Hòa Tiến " + next);
        receiver = house.office("R" + next, "Sở Xây dựng " + next);
        dispatch = house.issued(sender, house.document(sender, List.of(to(receiver))));
    }

    @Test
    void registered_says_03() {
        house.registered(receiver);
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03");
        assertThat(house.state(sender, dispatch)).contains(StatusCode.ACCEPTED);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C13")
    @Test
    void assigned_says_04_and_05_finished_says_06() {
        var line = house.registered(receiver);
        house.moved(receiver, line, Move.PRESENTED, "");
        house.moved(receiver, line, Move.ASSIGNED, "");
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "04", "05");
        house.moved(receiver, line, Move.TAKEN_UP, "");
        house.moved(receiver, line, Move.FINISHED, "");
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "04", "05", "06");
    }

    @Test
    void what_was_said_already_is_not_said_again() {
        var line = house.registered(receiver);
        house.moved(receiver, line, Move.ASSIGNED, "");
        house.moved(receiver, line, Move.ASSIGNED, "");
        house.moved(receiver, line, Move.NO_REPLY, "");
        house.moved(receiver, line, Move.NO_REPLY, "");
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "04", "05", "06");
    }

    @Test
    void sent_back_by_a_leader_says_02_with_the_reason() {
        var line = house.registered(receiver);
        house.moved(receiver, line, Move.RETURNED, "Không thuộc thẩm quyền");
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "02");
        var said = house.dispatches.said(sender.clerk(), dispatch, house.dispatches.recipients(sender.clerk(), dispatch, java.util.Optional.empty(), 1, 1).get(0).id());
        assertThat(said.get(2).description()).isEqualTo("Không thuộc thẩm quyền");
        assertThat(said.get(2).by()).isEqualTo(receiver.clerk().name());
    }

    @Test
    void a_document_from_elsewhere_says_nothing_to_anybody() {
        house.moved(receiver, new LineId(java.util.UUID.randomUUID()), Move.FINISHED, "");
        assertThat(house.seen(sender, dispatch)).containsExactly("01");
    }

    @Test
    void a_registration_that_is_rolled_back_says_nothing() {
        var draft = house.taken(receiver, house.waiting(receiver));
        try {
            house.database.actingAs.run(receiver.clerk(), () -> {
                house.registered(receiver, draft);
                throw new IllegalStateException("power cut");
            });
        } catch (IllegalStateException powerCut) {
            assertThat(powerCut).hasMessage("power cut");
        }
        assertThat(house.seen(sender, dispatch)).containsExactly("01");
    }
}
