package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.exchange.ExchangeHouse.to;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.correspondence.Correction;
import vn.tangthu.correspondence.RegistrationRefusal;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.groups.FreezeId;
import vn.tangthu.groups.Freezes;
import vn.tangthu.groups.NewMember;
import vn.tangthu.groups.RecordRef;
import vn.tangthu.groups.RecordSets;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.Issuing;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.OutgoingDocument;
import vn.tangthu.outgoing.OutgoingDocuments;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.State;
import vn.tangthu.recognition.Readings;
import vn.tangthu.testing.Conforms;

/** A document asked back: frozen at the sender, gone at the receiver when they agree, and its way told for ever (App. VI, J1 to J3). */
class RecallTest {

    private static final String WHY = "Ban hành nhầm thẩm quyền";

    private static final String ORDER = "Công văn số 12/TTr-NV ngày 20/11/2026";

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
        sender = house.office("G" + next, "UBND phường Thanh Khê " + next);
        receiver = house.office("N" + next, "Sở Nội vụ " + next);
        dispatch = house.issued(sender, house.document(sender, List.of(to(receiver))));
    }

    private DeliveryId asked() {
        var delivery = house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1).get(0).id();
        assertThat(house.recalls.ask(sender.clerk(), dispatch, WHY)).isEmpty();
        return delivery;
    }

    @Test
    void asking_freezes_the_document_and_tells_every_receiver_why() {
        var delivery = asked();
        assertThat(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().recall().orElseThrow().why()).isEqualTo(WHY);
        var there = house.inbox.list(receiver.clerk(), Inbox.Shelf.RECALL, 10, 1).arrived();
        assertThat(there).singleElement().satisfies(one -> assertThat(one.delivery().id()).isEqualTo(delivery));
        assertThat(house.inbox.open(receiver.clerk(), delivery).orElseThrow().said()).last()
                .satisfies(said -> assertThat(said.description()).isEqualTo(WHY));
    }

    @Test
    void what_is_asked_back_is_recalled_in_the_same_act_and_nothing_of_it_changes_any_more() {
        asked();
        var document = outgoing();
        assertThat(document.state()).isEqualTo(State.RECALLED);
        var life = house.modules.get(OutgoingDocuments.class).open(sender.clerk(), document.id()).orElseThrow().life();
        assertThat(life).last().satisfies(last -> assertThat(last.opinion()).isEqualTo(WHY));
        assertThat(house.modules.get(OutgoingDocuments.class).possible(sender.clerk(), document)).isEmpty();
        assertThatThrownBy(() -> house.database.asOwner().sql("update outgoing.document set note = 'x' where id = ?").param(document.id().value()).update())
                .hasMessageContaining("frozen");
    }

    @Test
    void recalled_on_its_own_page_every_receiver_is_asked_too() {
        var document = outgoing();
        assertThat(recalledThere(document, WHY)).isInstanceOf(Move.Made.class);
        assertThat(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().recall().orElseThrow().why()).isEqualTo(WHY);
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.RECALL, 10, 1).arrived()).hasSize(1);
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "13");
        assertThat(recalledThere(outgoing(), WHY)).isInstanceOf(Move.Refused.class);
        assertThat(house.seen(sender, dispatch)).as("asked once").containsExactly("01", "13");
    }

    @Test
    void what_went_out_on_paper_only_is_recalled_and_nobody_is_asked() {
        var onPaper = house.document(sender, List.of(new IssuedDocument.Recipient("Tổ dân phố 5", Optional.empty(), Optional.empty(), IssuedDocument.Way.PAPER)));
        house.issue(sender, onPaper);
        var document = house.modules.get(OutgoingDocuments.class).find(sender.clerk(), onPaper.id()).orElseThrow();
        assertThat(recalledThere(document, WHY)).isInstanceOf(Move.Made.class);
        assertThat(house.modules.get(OutgoingDocuments.class).find(sender.clerk(), onPaper.id()).orElseThrow().state()).isEqualTo(State.RECALLED);
        assertThat(house.dispatches.of(sender.clerk(), onPaper.id().value())).isEmpty();
    }

    @Test
    void a_receiver_who_keeps_it_does_not_bring_it_back_into_force() {
        house.recalls.refuse(receiver.clerk(), asked(), "Đã trả lời công dân");
        assertThat(outgoing().state()).isEqualTo(State.RECALLED);
        assertThat(house.recalls.ask(sender.clerk(), dispatch, "Xin xem lại")).isEmpty();
        assertThat(outgoing().state()).isEqualTo(State.RECALLED);
    }

    private OutgoingDocument outgoing() {
        var id = house.database.asOwner().sql("select document_id from exchange.dispatch where id = ?").param(dispatch.value()).query(UUID.class).single();
        return house.modules.get(OutgoingDocuments.class).find(sender.clerk(), new OutgoingId(id)).orElseThrow();
    }

    private Move recalledThere(OutgoingDocument document, String why) {
        return house.modules.get(Issuing.class).recall(sender.clerk(), document.id(), document.revision(), why);
    }

    @Test
    void what_is_asked_back_is_neither_taken_nor_returned_until_that_is_decided() {
        var delivery = asked();
        assertThat(house.inbox.take(receiver.clerk(), delivery)).isInstanceOfSatisfying(Inbox.Taking.Refused.class,
                refused -> assertThat(refused.refusal()).isInstanceOf(ExchangeRefusal.AskedBack.class));
        assertThat(house.inbox.refuse(receiver.clerk(), delivery, "x")).get().isInstanceOf(ExchangeRefusal.AskedBack.class);
    }

    @Test
    void agreed_before_it_was_taken_the_receiver_sees_nothing_of_it_any_more() throws Exception {
        var delivery = asked();
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).isEmpty();
        var left = house.inbox.open(receiver.clerk(), delivery).orElseThrow();
        assertThat(left.document()).isEmpty();
        assertThat(house.inbox.file(receiver.clerk(), delivery, 1)).isEmpty();
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "13", "15");
    }

    @Test
    void agreed_on_the_desk_the_draft_is_gone_for_good() {
        var draft = house.taken(receiver, house.waiting(receiver));
        var delivery = asked();
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).isEmpty();
        assertThat(house.desk.find(receiver.clerk(), draft)).isEmpty();
        assertThat(house.desk.open(receiver.clerk())).isEmpty();
        assertThat(house.desk.putBack(receiver.clerk(), draft)).isFalse();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J2")
    @Test
    void agreed_after_registration_number_and_day_stay_and_every_word_is_gone() {
        var line = house.registered(receiver);
        var before = house.register.open(receiver.clerk(), line).orElseThrow();
        house.register.correct(receiver.clerk(), line, entry(before, "Ghi chú bí ẩn"), "Ghi thêm");
        var delivery = asked();
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).isEmpty();

        var after = house.register.open(receiver.clerk(), line).orElseThrow();
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.entry().arrivedOn()).isEqualTo(before.entry().arrivedOn());
        assertThat(after.entry().abstractText()).isEqualTo("Văn bản đã được thu hồi theo yêu cầu của " + sender.name() + " ngày 20/11/2026");
        assertThat(after.entry().code()).isEmpty();
        assertThat(after.entry().signer()).isEmpty();
        assertThat(after.file()).isEmpty();
        assertThat(after.reading()).isEmpty();
        assertThat(house.register.struck(receiver.clerk(), line)).allSatisfy(struck -> assertThat(struck.was() + struck.became()).isEmpty());
        assertThat(house.modules.get(Readings.class).find(receiver.clerk(), before.reading().orElseThrow())).isEmpty();
        assertThat(wordsLeft(before.entry().abstractText())).as("in the schemas of the register, of search, of learning and of reading").isZero();
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "13", "15");
        assertThat(house.dispatches.open(sender.clerk(), dispatch).orElseThrow().document().abstractText()).as("the sender keeps its own").contains("dịch bệnh");
    }

    private static vn.tangthu.correspondence.EntryDraft entry(vn.tangthu.correspondence.RegisterLine line, String note) {
        var e = line.entry();
        return new vn.tangthu.correspondence.EntryDraft(e.arrivedOn(), e.author(), e.authorParent(), e.code(), e.documentDate(), e.kind(), e.abstractText(), e.signer(),
                e.urgency(), "", e.recipient(), e.recipientUnit(), e.recipientPerson(), e.forwardedOn(), e.receipt(), note, e.label());
    }

    /** Rows that still hold these words, the sender's own dispatch aside. */
    private static long wordsLeft(String words) {
        long left = 0;
        for (var table : List.of("correspondence.line", "correspondence.draft", "correspondence.line_correction", "search.entry", "learning.confirmation",
                "recognition.reading")) {
            left += house.database.asOwner().sql("select count(*) from " + table + " t where t::text like ?").param("%" + words + "%").query(Long.class).single();
        }
        return left;
    }

    @Test
    void what_was_given_back_is_not_corrected_any_more_and_not_given_back_twice() {
        var line = house.registered(receiver);
        var before = house.register.open(receiver.clerk(), line).orElseThrow();
        var delivery = asked();
        house.recalls.agree(receiver.clerk(), delivery);
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).contains(new ExchangeRefusal.NotAskedBack());
        var corrected = (Correction.Refused) house.register.correct(receiver.clerk(), line, before.entry(), "viết lại");
        assertThat(corrected.refusals()).containsExactly(new RegistrationRefusal.GivenBack());
    }

    @Test
    void a_line_that_an_order_froze_is_not_given_back_until_the_freeze_is_lifted() {
        var line = house.registered(receiver);
        var freeze = frozen(new RecordRef("incoming-line", line.value()));
        var delivery = asked();
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).contains(new ExchangeRefusal.Frozen("Thanh tra năm 2026", ORDER));
        assertThat(house.register.open(receiver.clerk(), line).orElseThrow().isWithdrawn()).isFalse();
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "13");
        assertThat(house.modules.get(Freezes.class).lift(receiver.somebody(Role.AGENCY_HEAD), freeze, "Kết luận số 5/KL-TTr")).isEmpty();
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).isEmpty();
    }

    @Test
    void a_file_on_the_desk_that_an_order_froze_is_not_destroyed_and_may_be_kept_with_a_reason() {
        var draft = house.taken(receiver, house.waiting(receiver));
        frozen(new RecordRef("draft", draft.value()));
        var delivery = asked();
        assertThat(house.recalls.agree(receiver.clerk(), delivery)).contains(new ExchangeRefusal.Frozen("Thanh tra năm 2026", ORDER));
        assertThat(house.desk.find(receiver.clerk(), draft)).isPresent();
        assertThatThrownBy(() -> house.database.asOwner().sql("delete from correspondence.draft where id = ?").param(draft.value()).update())
                .hasMessageContaining("frozen");
        assertThat(house.recalls.refuse(receiver.clerk(), delivery, "Đang bị phong tỏa theo " + ORDER)).isEmpty();
    }

    @Test
    void what_was_frozen_on_the_desk_stays_frozen_when_it_is_registered() {
        var draft = house.taken(receiver, house.waiting(receiver));
        frozen(new RecordRef("draft", draft.value()));
        var line = house.registered(receiver, draft);
        assertThat(house.recalls.agree(receiver.clerk(), asked())).contains(new ExchangeRefusal.Frozen("Thanh tra năm 2026", ORDER));
        assertThat(house.register.open(receiver.clerk(), line).orElseThrow().isWithdrawn()).isFalse();
    }

    private FreezeId frozen(RecordRef record) {
        var sets = house.modules.get(RecordSets.class);
        var set = ((RecordSets.Making.Made) sets.create(receiver.clerk(), "Thanh tra năm 2026", "", Sensitivity.INTERNAL)).set();
        assertThat(sets.add(receiver.clerk(), set, new NewMember(record, "Văn bản", "/incoming", Sensitivity.INTERNAL))).isEmpty();
        var freezes = house.modules.get(Freezes.class);
        assertThat(freezes.freeze(receiver.clerk(), set, ORDER, "Thanh tra Sở")).isEmpty();
        return freezes.of(receiver.clerk(), set).get(0).id();
    }

    @Test
    void the_number_is_not_given_again() {
        var line = house.registered(receiver);
        var number = house.register.open(receiver.clerk(), line).orElseThrow().number().value();
        house.recalls.agree(receiver.clerk(), asked());
        house.issued(sender, house.document(sender, List.of(to(receiver))));
        var next = house.register.open(receiver.clerk(), house.registered(receiver)).orElseThrow();
        assertThat(next.number().value()).isEqualTo(number + 1);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "J3")
    @Test
    void refused_with_a_reason_everything_stays_and_work_goes_on() {
        var line = house.registered(receiver);
        var delivery = asked();
        assertThat(house.recalls.refuse(receiver.clerk(), delivery, "")).contains(new ExchangeRefusal.ReasonMissing());
        assertThat(house.recalls.refuse(receiver.clerk(), delivery, "Đã trả lời công dân")).isEmpty();
        house.moved(receiver, line, vn.tangthu.handling.CaseMoved.Move.ASSIGNED, "");
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "13", "16", "04", "05");
        assertThat(house.register.open(receiver.clerk(), line).orElseThrow().file()).isPresent();
        assertThat(house.recalls.ask(sender.clerk(), dispatch, "Xin xem lại")).as("may be asked once more").isEmpty();
        assertThat(house.seen(sender, dispatch)).containsExactly("01", "03", "13", "16", "04", "05", "13");
    }

    @Test
    void nobody_withdraws_a_line_that_was_not_asked_back() {
        var line = house.registered(receiver);
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> house.database.actingAs.run(receiver.clerk(), () ->
                house.database.jdbc.sql("select * from correspondence.withdraw(?, 'x')").param(id).query().listOfRows())).hasMessageContaining("not asked back");
        assertThatThrownBy(() -> house.database.asOwner().sql("update correspondence.line set withdrawn_at = now() where id = ?").param(line.value()).update())
                .hasMessageContaining("only when its sender asked");
        assertThat(house.recalls.agree(receiver.clerk(), house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1).get(0).id()))
                .contains(new ExchangeRefusal.NotAskedBack());
    }

    @Test
    void another_agency_and_a_lower_role_decide_nothing() {
        var delivery = asked();
        var third = house.office("X" + next, "Sở Tư pháp " + next).clerk();
        assertThat(house.recalls.agree(third, delivery)).contains(new ExchangeRefusal.NotFound());
        assertThat(house.recalls.refuse(third, delivery, "x")).contains(new ExchangeRefusal.NotFound());
        assertThat(house.recalls.ask(third, dispatch, "x")).contains(new ExchangeRefusal.NotFound());
        assertThat(house.recalls.ask(receiver.clerk(), dispatch, "x")).contains(new ExchangeRefusal.NotFound());
        assertThat(house.recalls.agree(receiver.somebody(Role.OFFICER), delivery)).contains(new ExchangeRefusal.NotAClerk());
        assertThat(house.recalls.refuse(receiver.somebody(Role.UNIT_HEAD), delivery, "x")).contains(new ExchangeRefusal.NotAClerk());
        assertThat(house.recalls.ask(sender.somebody(Role.OFFICER), dispatch, "x")).contains(new ExchangeRefusal.NotForYou());
    }
}
