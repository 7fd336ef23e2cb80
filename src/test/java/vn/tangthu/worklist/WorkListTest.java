package vn.tangthu.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;

class WorkListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private WorkHouse house;
    private Actor head;
    private Actor officer;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new WorkHouse(folder, Map.of());
        head = house.person(house.agency, Optional.empty(), "Trần Thị Bình", Role.AGENCY_HEAD);
        officer = house.officer("Lê Văn An");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_is_late_stands_first_then_today_soon_later_and_without_a_day() {
        house.give(head, officer, "không hạn", null);
        house.give(head, officer, "về sau", TODAY.plusDays(12));
        house.give(head, officer, "trong ba ngày", TODAY.plusDays(5)); // Monday, the third working day
        house.give(head, officer, "hôm nay", TODAY);
        house.give(head, officer, "quá hạn", LocalDate.of(2026, 11, 20));
        var mine = house.list().mine(officer, 1);
        assertThat(mine.groups()).extracting(Mine.Group::kind)
                .containsExactly(Due.Kind.LATE, Due.Kind.TODAY, Due.Kind.SOON, Due.Kind.LATER, Due.Kind.NONE);
        assertThat(mine.groups()).allSatisfy(group -> assertThat(group.count()).hasToString("1"));
        assertThat(house.list().mine(head, 1).isEmpty()).isTrue();
    }

    @Test
    void days_late_and_left_are_working_days_and_know_the_holidays() {
        var calendar = WorkingCalendar.national();
        // Friday the 20th; Tuesday the 24th is Ngày Văn hóa Việt Nam: Monday and Wednesday are worked
        assertThat(Due.of(Optional.of(LocalDate.of(2026, 11, 20)), TODAY, calendar).workingDays()).isEqualTo(2);
        assertThat(Due.of(Optional.of(LocalDate.of(2026, 11, 30)), TODAY, calendar).workingDays()).isEqualTo(3);
        assertThat(Due.of(Optional.of(LocalDate.of(2026, 11, 27)), LocalDate.of(2026, 11, 28), calendar).messageKey()).isEqualTo("work.due.just-late");
        assertThat(Due.of(Optional.of(LocalDate.of(2016, 1, 1)), TODAY, calendar).messageKey()).isEqualTo("work.due.long-late");
    }

    @Test
    void a_year_whose_holidays_are_not_decided_is_told() {
        assertThat(WorkingCalendar.national().decidedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        house.give(head, officer, "năm nay", TODAY.plusDays(3));
        assertThat(house.list().mine(officer, 1).yearsNotDecided()).isEmpty();
        house.give(head, officer, "năm 2029", LocalDate.of(2029, 3, 1));
        assertThat(house.list().mine(officer, 1).yearsNotDecided()).containsExactly(
                new Mine.UndecidedYear("2027", true), new Mine.UndecidedYear("2028", false), new Mine.UndecidedYear("2029", false));
    }

    @Test
    void a_long_list_is_shown_by_the_page_and_counted_no_further_than_a_hundred() {
        for (int i = 0; i < 130; i++) house.give(head, officer, "việc " + i, TODAY.minusDays(1 + i % 20));
        for (int i = 0; i < 3; i++) house.give(head, officer, "về sau " + i, TODAY.plusDays(20));
        var first = house.list().mine(officer, 1);
        assertThat(first.groups()).hasSize(1);
        assertThat(first.groups().get(0).entries()).hasSize(100);
        assertThat(first.counts().get(Due.Kind.LATE)).hasToString("100+");
        assertThat(first.counts().get(Due.Kind.LATER)).hasToString("3");
        var second = house.list().mine(officer, 2);
        assertThat(second.groups().stream().mapToInt(group -> group.entries().size()).sum()).isEqualTo(33);
        assertThat(second.more()).isFalse();
        assertThat(house.list().mine(officer, -5).page()).isEqualTo(1);
    }

    @Test
    void who_asked_sees_who_still_owes_and_who_did_it_sees_it_among_what_is_done() {
        var step = house.give(head, officer, "báo cáo", TODAY.minusDays(2));
        house.give(head, head, "việc tự giao", TODAY);
        assertThat(house.list().waiting(head, 1).lines()).extracting(Waiting.Line::person).containsExactly("Lê Văn An");
        house.modules.get(WorkDesk.class).done(officer, step);
        assertThat(house.list().waiting(head, 1).lines()).isEmpty();
        assertThat(house.list().done(officer)).extracting(WorkEntry::title).containsExactly("báo cáo");
        house.clock.forward(Duration.ofDays(8));
        assertThat(house.list().done(officer)).isEmpty();
    }

    @Test
    void nobody_sees_another_agencys_work_not_even_by_the_persons_id() {
        house.give(head, officer, "việc của sở", TODAY);
        var other = house.person(house.agency("STP"), Optional.empty(), "Ngô Văn Lạ", Role.AGENCY_HEAD);
        var disguised = Actor.of(officer.person(), other.home(), "Lê Văn An", officer.roles());
        assertThat(house.list().mine(disguised, 1).isEmpty()).isTrue();
        assertThat(house.list().people(other)).extracting(PersonLoad::name).containsExactly("Ngô Văn Lạ");
        house.database.actingAs.run(other, () -> assertThat(
                house.database.jdbc.sql("select count(*) from worklist.item").query(Integer.class).single()).isZero());
    }

    @Test
    void the_head_of_an_agency_sees_how_much_waits_for_each_and_nobody_else_does() {
        house.give(head, officer, "quá hạn", TODAY.minusDays(3));
        house.give(head, officer, "hôm nay", TODAY);
        assertThat(house.list().people(head)).filteredOn(load -> load.person().equals(officer.person())).singleElement()
                .satisfies(load -> assertThat(load.open() + " " + load.late()).isEqualTo("2 1"));
        var unitHead = house.person(house.agency, Optional.empty(), "Phan Văn Trưởng", Role.UNIT_HEAD);
        for (var lower : List.of(officer, unitHead)) {
            assertThatThrownBy(() -> house.list().people(lower)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void work_of_a_person_who_left_goes_to_the_head_of_their_unit() {
        var unit = Optional.of(house.unit("Phòng Tổ chức"));
        var unitHead = house.person(house.agency, unit, "Phan Văn Trưởng", Role.UNIT_HEAD);
        var leaver = house.person(house.agency, unit, "Đỗ Thị Đi", Role.OFFICER);
        house.give(head, leaver, "việc dở dang", TODAY);
        var both = house.give(head, leaver, "việc chung", TODAY);
        house.give(head, unitHead.person(), both, "việc chung", Sensitivity.INTERNAL, TODAY);
        house.leave(leaver);
        house.turn();
        house.turn();
        var entries = house.list().mine(unitHead, 1).groups().get(0).entries();
        assertThat(entries).extracting(WorkEntry::title).containsExactlyInAnyOrder("việc dở dang", "việc chung");
        assertThat(entries).filteredOn(entry -> entry.title().equals("việc dở dang")).singleElement()
                .satisfies(entry -> assertThat(entry.movedFrom() + " " + entry.movedWhy()).isEqualTo("Đỗ Thị Đi left"));
        assertThat(house.list().mine(leaver, 1).isEmpty()).isTrue();
    }

    @Test
    void without_a_head_of_the_unit_the_clerks_get_it_and_without_anybody_it_waits() {
        var clerkless = house.agency("XA");
        var leaver = house.person(clerkless, Optional.empty(), "Đỗ Thị Đi", Role.OFFICER);
        house.give(leaver, leaver, "việc xã", TODAY);
        house.leave(leaver);
        house.turn();
        assertThat(house.list().mine(leaver, 1).isEmpty()).as("nobody to take it").isFalse();
        var clerks = List.of(house.person(clerkless, Optional.empty(), "Mai Thị Thư", Role.CLERK), house.person(clerkless, Optional.empty(), "Vũ Thị Văn", Role.CLERK));
        house.turn();
        for (var clerk : clerks) assertThat(house.list().mine(clerk, 1).groups()).hasSize(1);
        assertThat(house.list().mine(leaver, 1).isEmpty()).isTrue();
    }

    @Test
    void who_goes_to_another_agency_leaves_the_work_behind() {
        var clerk = house.person(house.agency, Optional.empty(), "Mai Thị Thư", Role.CLERK);
        house.give(head, officer, "việc của sở cũ", TODAY);
        var elsewhere = house.agency("STC");
        house.modules.get(People.class).change(WorkHouse.SYSTEM, officer.person(),
                new PersonForm(elsewhere, Optional.empty(), "Lê Văn An", "Chuyên viên", java.util.Set.of(Role.OFFICER)));
        house.turn();
        assertThat(house.list().mine(clerk, 1).groups().get(0).entries()).singleElement()
                .satisfies(entry -> assertThat(entry.movedWhy()).isEqualTo("moved"));
    }
}
