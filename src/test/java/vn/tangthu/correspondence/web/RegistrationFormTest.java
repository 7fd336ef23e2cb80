package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Sensitivity;

class RegistrationFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID OFFICE = UUID.randomUUID();
    private static final Recipients RECIPIENTS = new Recipients(Map.of("Văn phòng Sở", OFFICE), Map.of());

    @Test
    void a_day_that_does_not_exist_is_named_and_its_input_with_it() {
        var faults = form("31/02/2026", "Văn phòng Sở").faults();
        assertThat(faults).extracting(Fault::input).containsExactly("documentDate");
        assertThat(faults.get(0).messageArguments()).containsExactly("31/02/2026");
    }

    @Test
    void no_day_is_no_fault() {
        assertThat(form("", "").faults()).isEmpty();
        assertThat(form("", "").entry(TODAY, RECIPIENTS).documentDate()).isEmpty();
    }

    @Test
    void a_recipient_of_the_agency_is_known_by_name_and_another_stays_a_text() {
        assertThat(form("", "Văn phòng Sở").entry(TODAY, RECIPIENTS).recipientUnit()).contains(OFFICE);
        assertThat(form("", "Đồng chí Năm").entry(TODAY, RECIPIENTS).recipientUnit()).isEmpty();
        assertThat(form("", "Đồng chí Năm").entry(TODAY, RECIPIENTS).recipient()).isEqualTo("Đồng chí Năm");
    }

    @Test
    void what_was_not_sent_is_empty_and_arrival_is_today() {
        var entry = new RegistrationForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null)
                .entry(TODAY, RECIPIENTS);
        assertThat(entry.arrivedOn()).isEqualTo(TODAY);
        assertThat(entry.author()).isEmpty();
        assertThat(entry.label()).isEqualTo(Sensitivity.INTERNAL);
    }

    @Test
    void an_entry_comes_back_as_it_went() {
        var entry = form("22/11/2026", "Văn phòng Sở").entry(TODAY, RECIPIENTS);
        assertThat(RegistrationForm.of(entry).entry(TODAY, RECIPIENTS)).isEqualTo(entry);
    }

    private static RegistrationForm form(String date, String recipient) {
        return new RegistrationForm(
                "UBND thành phố", "Sở Tài chính", "1045/QĐ-STC", date, "Quyết định", "Khẩn", "Về việc phân bổ kinh phí", "Đỗ Thị Vỹ",
                "", "22/11/2026", recipient, "", "", "INTERNAL", "");
    }
}
