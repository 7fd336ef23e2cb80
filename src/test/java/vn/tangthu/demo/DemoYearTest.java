package vn.tangthu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoYearTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);
    private static final DemoCity CITY = DemoCity.read();
    /** Saturdays that were worked in exchange for a Monday and a Friday. */
    private static final List<LocalDate> WORKED_SATURDAYS = List.of(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));
    private static final List<DemoDocument> YEAR = DemoYear.upTo(CITY, LAST);

    @Test
    void a_year_brings_about_fifteen_hundred_documents_in_order_of_arrival() {
        assertThat(YEAR.size()).isBetween(1_450, 1_550);
        assertThat(YEAR).extracting(DemoDocument::arrived).isSorted();
        assertThat(YEAR.get(0).arrived()).isAfter(LAST.minusYears(1));
        assertThat(YEAR.get(YEAR.size() - 1).arrived()).isBeforeOrEqualTo(LAST);
    }

    @Test
    void they_arrive_on_working_days_and_never_before_they_were_written() {
        assertThat(YEAR).allSatisfy(d -> {
            if (!WORKED_SATURDAYS.contains(d.arrived())) assertThat(d.arrived().getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(d.arrived()).isNotEqualTo(LocalDate.of(2026, 2, 17)).isNotEqualTo(LocalDate.of(2026, 9, 2));
            assertThat(d.request().date()).isBeforeOrEqualTo(d.arrived());
        });
    }

    @Test
    void every_agency_receives_dozens_and_the_committee_most() {
        var perAgency = YEAR.stream().collect(Collectors.groupingBy(d -> d.recipient().code(), Collectors.counting()));

        assertThat(perAgency).hasSize(CITY.agencies().size());
        assertThat(perAgency.values()).allMatch(n -> n >= 24);
        assertThat(perAgency.get("H97")).isEqualTo(perAgency.values().stream().max(Long::compare).orElseThrow());
    }

    @Test
    void nobody_writes_to_themselves_and_the_receiver_works_for_the_recipient() {
        assertThat(YEAR).allSatisfy(d -> {
            assertThat(d.request().author().name()).isNotEqualTo(d.recipient().name());
            assertThat(d.receiver().agencyCode()).isEqualTo(d.recipient().code());
        });
    }

    @Test
    void no_agency_gives_a_code_twice_in_a_year() {
        assertThat(YEAR)
                .extracting(DemoDocument::document)
                .extracting(d -> d.agency() + " " + d.code() + " " + d.date().getYear())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_last_day_gives_the_same_year() {
        assertThat(DemoYear.upTo(CITY, LAST)).isEqualTo(YEAR);
        assertThat(DemoYear.upTo(CITY, LAST, 200).size()).isBetween(150, 250);
    }
}
