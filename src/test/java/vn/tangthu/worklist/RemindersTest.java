package vn.tangthu.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.testing.Conforms;

class RemindersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final MailSink sink = new MailSink(0);
    private WorkHouse house;
    private Actor head;
    private Actor officer;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new WorkHouse(folder, Map.of("tangthu.mail.host", "127.0.0.1", "tangthu.mail.port", Integer.toString(sink.port()),
                "tangthu.mail.security", "none", "tangthu.mail.from", "tangthu@so.gov.vn", "tangthu.mail.link", "http://127.0.0.1:8080/"));
        head = house.person(house.agency, Optional.empty(), "Trần Thị Bình", Role.AGENCY_HEAD);
        officer = house.officer("Lê Văn An");
    }

    @AfterEach
    void close() {
        house.close();
        sink.close();
    }

    private Reminders reminders() {
        return house.modules.get(Reminders.class);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "C10")
    @Test
    void each_person_is_reminded_once_a_day_until_they_have_seen_it() {
        house.give(head, officer, "quá hạn", TODAY.minusDays(5));
        house.give(head, officer, "hôm nay", TODAY);
        house.give(head, officer, "mai", TODAY.plusDays(1));
        house.give(head, officer, "tuần sau", TODAY.plusDays(6));
        house.turn();
        house.turn();
        assertThat(reminders().unseen(officer)).contains(new Reminder(TODAY, 1, 1, 1, TODAY.plusDays(1)));
        assertThat(reminders().unseen(head)).isEmpty();
        reminders().seen(officer);
        house.turn();
        assertThat(reminders().unseen(officer)).isEmpty();
        house.clock.forward(Duration.ofDays(1));
        house.turn();
        assertThat(reminders().unseen(officer)).map(Reminder::late).contains(2);
    }

    @Test
    void on_a_holiday_nobody_is_reminded() {
        house.clock.moveTo("2026-11-24T01:00:00Z");
        house.give(head, officer, "quá hạn", TODAY.minusDays(5));
        house.turn();
        assertThat(reminders().unseen(officer)).isEmpty();
        assertThat(sink.letters).isEmpty();
    }

    @Test
    void two_nodes_at_once_write_one_reminder_and_send_one_letter() {
        house.give(head, officer, "hôm nay", TODAY);
        reminders().wish(officer, "an@so.gov.vn", true, "7");
        var turns = java.util.stream.IntStream.range(0, 4).mapToObj(n -> CompletableFuture.runAsync(house::turn)).toList();
        turns.forEach(CompletableFuture::join);
        house.turn();
        assertThat(sink.letters).hasSize(1);
        assertThat(house.database.asOwner().sql("select count(*) from worklist.reminder").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void the_letter_is_plain_vietnamese_and_never_names_a_restricted_document() throws Exception {
        house.give(head, officer.person(), "Báo cáo công tác văn thư", Sensitivity.INTERNAL, TODAY.minusDays(5));
        house.give(head, officer.person(), "Đơn tố cáo ông Nguyễn Văn X", Sensitivity.RESTRICTED, TODAY);
        house.give(head, officer.person(), "Hồ sơ kỷ luật", Sensitivity.CONFIDENTIAL, TODAY);
        reminders().wish(officer, "an@so.gov.vn", true, "7");
        house.turn();
        assertThat(sink.letters).hasSize(1);
        var letter = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(sink.letters.get(0).getBytes(StandardCharsets.UTF_8)));
        assertThat(letter.getSubject()).isEqualTo("Tàng Thư nhắc việc: 1 việc quá hạn, 2 việc đến hạn hôm nay");
        assertThat(letter.getAllRecipients()[0]).hasToString("an@so.gov.vn");
        assertThat(letter.getContentType()).startsWith("text/plain");
        assertThat((String) letter.getContent())
                .contains("Kính gửi ông/bà Lê Văn An", "số đến 312: Báo cáo công tác văn thư (quá hạn 2 ngày làm việc)", "http://127.0.0.1:8080/", "không nêu tên trong thư")
                .doesNotContain("tố cáo", "Nguyễn Văn X", "kỷ luật");
    }

    @Test
    void no_letter_before_the_hour_and_none_to_those_who_do_not_want_it() {
        house.give(head, officer, "hôm nay", TODAY);
        house.turn();
        assertThat(sink.letters).isEmpty();
        reminders().wish(officer, "an@so.gov.vn", true, "10");
        house.turn();
        assertThat(sink.letters).isEmpty();
        house.clock.forward(Duration.ofHours(2)); // ten o'clock in Việt Nam
        house.turn();
        assertThat(sink.letters).hasSize(1);
    }

    @Test
    void an_address_that_the_server_does_not_know_keeps_no_other_letter_back() {
        var other = house.officer("Phạm Thị Cúc");
        for (var person : new Actor[] {officer, other}) house.give(head, person, "hôm nay", TODAY);
        reminders().wish(officer, MailSink.UNKNOWN, true, "7");
        reminders().wish(other, "cuc@so.gov.vn", true, "7");
        house.turn();
        assertThat(sink.letters).hasSize(1);
        var administrator = house.person(house.agency, Optional.empty(), "Phạm Văn Trị", Role.ADMINISTRATOR);
        assertThat(house.modules.get(Letters.class).trouble(administrator)).hasValueSatisfying(trouble -> {
            assertThat(trouble.why()).isEqualTo(MailFailure.ADDRESS);
            assertThat(trouble.unsent()).hasToString("1");
        });
        assertThatThrownBy(() -> house.modules.get(Letters.class).trouble(officer))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void nobody_reads_or_changes_another_agencys_reminders_and_letters() {
        house.give(head, officer, "hôm nay", TODAY);
        reminders().wish(officer, "an@so.gov.vn", true, "7");
        house.turn();
        var other = house.person(house.agency("STP"), Optional.empty(), "Ngô Văn Lạ", Role.AGENCY_HEAD);
        for (var table : new String[] {"reminder", "mail_wish", "letter", "reminded_day", "leaver"}) {
            assertThat(house.database.actingAs.read(other, () -> house.database.jdbc.sql("select count(*) from worklist." + table)
                    .query(Integer.class).single())).as(table).isZero();
        }
    }
}
