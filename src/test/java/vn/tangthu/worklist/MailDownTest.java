package vn.tangthu.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** The mail server is down, or there is none. */
class MailDownTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static int deadPort() {
        try (var sink = new MailSink(0)) {
            return sink.port();
        }
    }

    private static Map<String, Object> mailAt(int port) {
        return Map.of("tangthu.mail.host", "127.0.0.1", "tangthu.mail.port", Integer.toString(port), "tangthu.mail.security", "none",
                "tangthu.mail.from", "tangthu@so.gov.vn", "tangthu.mail.patience", "PT2S");
    }

    private static Actor waitingOfficer(WorkHouse house) {
        var officer = house.officer("Lê Văn An");
        house.give(officer, officer, "hôm nay", TODAY);
        house.modules.get(Reminders.class).wish(officer, "an@so.gov.vn", true, "7");
        return officer;
    }

    @Test
    void while_the_server_is_down_nothing_is_lost_the_administrator_sees_why_and_it_leaves_when_the_server_is_back(@TempDir Path folder) {
        int port = deadPort();
        try (var house = new WorkHouse(folder, mailAt(port))) {
            var officer = waitingOfficer(house);
            var administrator = house.person(house.agency, Optional.empty(), "Phạm Văn Trị", Role.ADMINISTRATOR);
            house.turn();
            assertThat(house.modules.get(Reminders.class).unseen(officer)).as("the page reminds all the same").isPresent();
            var trouble = house.modules.get(Letters.class).trouble(administrator).orElseThrow();
            assertThat(trouble.why()).isEqualTo(MailFailure.UNREACHABLE);
            assertThat(trouble.server()).isEqualTo("127.0.0.1:" + port);
            assertThat(trouble.words()).isNotEmpty();
            try (var back = new MailSink(port)) {
                house.turn();
                assertThat(back.letters).as("not before the pause is over").isEmpty();
                house.clock.forward(Duration.ofMinutes(2));
                house.turn();
                assertThat(back.letters).hasSize(1);
                house.clock.forward(Duration.ofHours(5));
                house.turn();
                assertThat(back.letters).as("sent once").hasSize(1);
            }
            assertThat(house.modules.get(Letters.class).trouble(administrator)).isEmpty();
        }
    }

    @Test
    void after_three_days_of_tries_at_longer_and_longer_pauses_a_letter_is_given_up_and_still_told(@TempDir Path folder) {
        try (var house = new WorkHouse(folder, mailAt(deadPort()))) {
            waitingOfficer(house);
            for (int hour = 0; hour < 80; hour += 4) {
                house.turn();
                house.clock.forward(Duration.ofHours(4).plusMinutes(1));
            }
            var letter = house.database.asOwner().sql("select tries, given_up_at is not null given_up from worklist.letter order by made_at limit 1").query().singleRow();
            assertThat(letter.get("given_up")).isEqualTo(true);
            assertThat((Integer) letter.get("tries")).isBetween(15, 20);
            var administrator = house.person(house.agency, Optional.empty(), "Phạm Văn Trị", Role.ADMINISTRATOR);
            assertThat(house.modules.get(Letters.class).trouble(administrator)).isPresent();
        }
    }

    @Test
    void by_default_there_is_no_mail_server_and_nothing_is_written_for_one(@TempDir Path folder) {
        try (var house = new WorkHouse(folder, Map.of())) {
            var officer = waitingOfficer(house);
            house.turn();
            assertThat(house.modules.get(Reminders.class).byMailPossible()).isFalse();
            assertThat(house.modules.get(Reminders.class).unseen(officer)).isPresent();
            assertThat(house.database.asOwner().sql("select count(*) from worklist.letter").query(Integer.class).single()).isZero();
        }
    }

    @Test
    void a_wrong_setting_stops_the_start_with_its_name(@TempDir Path folder) {
        assertThatThrownBy(() -> new WorkHouse(folder, Map.of("tangthu.mail.host", "mail", "tangthu.mail.from", "tangthu")))
                .rootCause().hasMessageContaining("tangthu.mail.from");
        assertThatThrownBy(() -> new WorkHouse(folder, Map.of("tangthu.mail.host", "mail", "tangthu.mail.from", "a@b.vn", "tangthu.mail.security", "ssl")))
                .rootCause().hasMessageContaining("tangthu.mail.security");
    }
}
