package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.correspondence.Remarks;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.BusinessType;
import vn.tangthu.exchange.edxml.Staff;
import vn.tangthu.kernel.Role;

/** A message that updates or replaces an earlier document says so wherever it is seen, names the earlier one, and leaves the rest to the clerk. */
class ChangingDocumentsTest {

    @TempDir
    static Path folder;

    private static ExchangeHouse house;
    private static int next;

    private Office receiver;
    private String code;

    @BeforeAll
    static void open() {
        house = new ExchangeHouse(folder);
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    @BeforeEach
    void a_partner() {
        next++;
        receiver = house.office("N50." + next, "Sở Nhận " + next);
        code = "N49." + next;
        house.partner(code, "UBND tỉnh Mây " + next, receiver, "FOLDER", "thay-" + next, "", "", "", true);
    }

    private MessagesOfOthers others() {
        return new MessagesOfOthers(house, code, "thay-" + next, "N50." + next, receiver.name());
    }

    private String reference(String number) {
        return others().reference(number);
    }

    private DispatchId came(String number, Business business) {
        others().comes(number, business);
        return house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 50, 1).arrived().stream()
                .filter(arrived -> arrived.document().orElseThrow().code().startsWith(number + "/")).findFirst().orElseThrow().delivery().dispatch();
    }

    private static Business updates(String... documents) {
        return new Business(BusinessType.UPDATE, "Sai số liệu", documents.length == 0 ? "" : documents[0], Staff.NOBODY, false, List.of());
    }

    private static Business replaces(String... documents) {
        return new Business(BusinessType.REPLACE, "Ban hành lại", "", Staff.NOBODY, false, List.of(documents));
    }

    private Inbox.Arrived opened(DispatchId dispatch) {
        return house.inbox.open(receiver.clerk(), house.waiting(receiver, dispatch)).orElseThrow();
    }

    private static List<String> keys(List<Remarks.Remark> remarks) {
        return remarks.stream().map(Remarks.Remark::messageKey).toList();
    }

    @Test
    void an_update_names_the_document_it_updates_and_leads_there() {
        var first = came("12", Business.NEW);
        var firstDelivery = house.waiting(receiver, first);
        var update = opened(came("15", updates(reference("12"))));
        assertThat(update.document().orElseThrow().change()).contains(new SentDocument.Change(SentDocument.Change.Kind.UPDATE, "Sai số liệu", List.of(reference("12"))));
        assertThat(update.earlier()).containsExactly(
                new Related(SentDocument.Change.Kind.UPDATE, "12/UBND-VX", Optional.of(LocalDate.of(2026, 11, 18)), Optional.of(firstDelivery), Optional.empty()));
        assertThat(house.inbox.open(receiver.clerk(), firstDelivery).orElseThrow().later()).extracting(Related::code).containsExactly("15/UBND-VX");
    }

    @Test
    void an_update_that_bears_the_identifier_of_the_first_is_one_of_it() {
        var first = came("20", Business.NEW);
        var firstDelivery = house.waiting(receiver, first);
        var all = house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 50, 1).total();
        came("20", updates());
        assertThat(house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 50, 1).total()).as("not the same message again").isEqualTo(all + 1);
        var update = house.inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 50, 1).arrived().stream().filter(a -> a.document().orElseThrow().change().isPresent()).findFirst().orElseThrow();
        assertThat(house.inbox.open(receiver.clerk(), update.delivery().id()).orElseThrow().earlier()).singleElement()
                .satisfies(related -> assertThat(related.delivery()).contains(firstDelivery));
    }

    @Test
    void a_replacement_of_several_names_each_and_says_which_is_not_here() {
        var first = came("31", Business.NEW);
        var line = house.registered(receiver, first);
        var replacement = opened(came("33", replaces(reference("31"), code + ",2026/10/01,7/UBND-VX", "mot-ma-la")));
        assertThat(replacement.earlier()).extracting(Related::code).containsExactly("31/UBND-VX", "7/UBND-VX", "mot-ma-la");
        assertThat(replacement.earlier().get(0).line()).contains(line);
        assertThat(replacement.earlier().get(1)).isEqualTo(new Related(SentDocument.Change.Kind.REPLACE, "7/UBND-VX", Optional.of(LocalDate.of(2026, 10, 1)), Optional.empty(), Optional.empty()));
    }

    @Test
    void named_by_another_code_of_its_sender_it_is_found_by_number_and_day() {
        came("41", Business.NEW);
        var update = opened(came("42", updates("ma.cu.cua.tinh,2026/11/18,41/UBND-VX")));
        assertThat(update.earlier()).singleElement().satisfies(related -> assertThat(related.delivery()).isPresent());
    }

    @Test
    void the_review_page_and_the_lines_of_both_say_it() {
        var remarks = house.modules.get(Remarks.class);
        var first = came("51", Business.NEW);
        var firstLine = house.registered(receiver, first);
        var replacement = came("53", replaces(reference("51")));
        var draft = house.taken(receiver, house.waiting(receiver, replacement));
        assertThat(remarks.ofDraft(receiver.clerk(), draft)).satisfiesExactly(
                remark -> {
                    assertThat(remark.messageKey()).isEqualTo("exchange.remark.earlier.REPLACE");
                    assertThat(remark.weighs()).isTrue();
                    assertThat(remark.arguments()).containsExactly("51/UBND-VX (18/11/2026)");
                    assertThat(remark.address()).contains("/incoming/register/" + firstLine);
                },
                remark -> assertThat(remark.messageKey()).isEqualTo("exchange.remark.came"));
        var line = house.registered(receiver, draft);
        assertThat(keys(remarks.ofLine(receiver.clerk(), line))).containsExactly("exchange.remark.earlier.REPLACE", "exchange.remark.came");
        assertThat(remarks.ofLine(receiver.clerk(), firstLine)).satisfiesExactly(
                remark -> {
                    assertThat(remark.messageKey()).isEqualTo("exchange.remark.later.REPLACE");
                    assertThat(remark.address()).contains("/incoming/register/" + line);
                },
                remark -> assertThat(remark.messageKey()).isEqualTo("exchange.remark.came"));
    }

    @Test
    void a_change_of_nothing_that_is_named_is_told_too() {
        var draft = house.taken(receiver, house.waiting(receiver, came("61", replaces())));
        assertThat(house.modules.get(Remarks.class).ofDraft(receiver.clerk(), draft).get(0).messageKey())
                .isEqualTo("exchange.remark.earlier.REPLACE.unnamed");
    }

    @Test
    void another_agencys_documents_and_other_senders_are_left_out() {
        came("71", Business.NEW);
        var mine = receiver;
        a_partner();
        var update = opened(came("72", updates("N49." + (next - 1) + ",2026/11/18,71/UBND-VX")));
        assertThat(update.earlier()).singleElement().satisfies(related -> assertThat(related.delivery()).isEmpty());
        assertThat(house.modules.get(Remarks.class).ofLine(mine.somebody(Role.OFFICER), house.registered(receiver, update.delivery().dispatch()))).isEmpty();
    }
}
