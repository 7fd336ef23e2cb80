package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.exchange.ExchangeHouse.toPartner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.exchange.ExchangeHouse.Office;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

/** With a partner that is closed nothing is exchanged any more; what waits is told, and goes when it is opened again. */
class ClosedPartnerTest {

    @TempDir
    static Path folder;

    private static ExchangeHouse house;
    private static int next;

    private Office sender;
    private Actor administrator;
    private UUID there;

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
        sender = house.office("CL" + next, "Sở Gửi " + next);
        // its role stands in the table, for the database asks there
        var person = new PersonId(UUID.randomUUID());
        house.database.asOwner().sql("insert into organisation.person (id, agency_id, full_name, sort_name, post) values (?, ?, 'Phạm Văn Trị', 'Trị', 'Quản trị')")
                .params(person.value(), sender.agency().value()).update();
        house.database.asOwner().sql("insert into organisation.person_role (person_id, role) values (?, 'ADMINISTRATOR')").param(person.value()).update();
        administrator = Actor.of(person, sender.agency(), "Phạm Văn Trị", Set.of(Role.ADMINISTRATOR));
        there = house.partner("CLP" + next, "Tỉnh Đối Tác " + next, sender, "FOLDER", "doi-tac-" + next, "", "", "", true);
    }

    private PartnerClosing closing() {
        return house.modules.get(PartnerClosing.class);
    }

    private DispatchId sent() {
        return house.issued(sender, house.document(sender, List.of(toPartner(there, "Tỉnh Đối Tác"))));
    }

    private String failure(DispatchId dispatch) {
        return house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1).get(0).failure();
    }

    @Test
    void what_waits_stays_and_its_sender_reads_why_and_it_goes_when_the_partner_is_opened_again() {
        var dispatch = sent();
        assertThat(closing().waiting(administrator, there)).isEqualTo(1);
        assertThat(closing().close(administrator, there, "Sáp nhập")).isEmpty();
        assertThat(failure(dispatch)).isEqualTo(PartnerClosing.TOLD);
        assertThat(house.modules.get(Outbox.class).turn()).isZero();
        assertThat(failure(dispatch)).as("told still").isEqualTo(PartnerClosing.TOLD);
        assertThat(closing().of(administrator, there)).get().satisfies(closed -> {
            assertThat(closed.by()).isEqualTo("Phạm Văn Trị");
            assertThat(closed.why()).isEqualTo("Sáp nhập");
        });
        assertThat(closing().reopen(administrator, there)).isEmpty();
        assertThat(failure(dispatch)).isEmpty();
        assertThat(house.modules.get(Outbox.class).turn()).isEqualTo(1);
        assertThat(closing().waiting(administrator, there)).isZero();
    }

    @Test
    void a_document_issued_to_it_afterwards_is_issued_and_tells_its_sender_to_send_paper() {
        closing().close(administrator, there, "Sáp nhập");
        assertThat(failure(sent())).contains("Hãy gửi bản giấy");
    }

    @Test
    void what_it_has_got_stays_in_the_history() {
        var dispatch = sent();
        house.modules.get(Outbox.class).turn();
        closing().close(administrator, there, "Sáp nhập");
        assertThat(house.dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 1, 1)).singleElement()
                .satisfies(delivery -> assertThat(delivery.failure()).isEmpty());
        assertThat(house.modules.get(Partners.class).find(administrator, there)).get().satisfies(partner -> assertThat(partner.open()).isFalse());
    }

    @Test
    void its_messages_are_not_taken_any_more() {
        assertThat(new Way("FOLDER", "doi-tac-" + next).keeper(house.modules.get(Partners.class).all(Outbox.SYSTEM))).isPresent();
        closing().close(administrator, there, "Sáp nhập");
        assertThat(new Way("FOLDER", "doi-tac-" + next).keeper(house.modules.get(Partners.class).all(Outbox.SYSTEM))).isEmpty();
    }

    @Test
    void only_an_administrator_closes_with_a_reason_and_only_once() {
        assertThat(closing().close(sender.clerk(), there, "x")).contains(new PartnerRefusal.OnlyAdministrators());
        assertThat(closing().reopen(sender.clerk(), there)).contains(new PartnerRefusal.OnlyAdministrators());
        assertThat(closing().close(administrator, there, " ")).contains(new PartnerRefusal.ReasonMissing());
        assertThat(closing().reopen(administrator, there)).contains(new PartnerRefusal.ChangedMeanwhile());
        assertThat(closing().close(administrator, there, "Sáp nhập")).isEmpty();
        assertThat(closing().close(administrator, there, "Sáp nhập")).contains(new PartnerRefusal.ChangedMeanwhile());
    }
}
