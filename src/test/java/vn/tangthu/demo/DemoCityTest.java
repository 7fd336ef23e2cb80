package vn.tangthu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Role;

class DemoCityTest {

    private final DemoCity city = DemoCity.read();

    @Test
    void it_has_a_committee_eight_departments_twelve_wards_two_schools_and_a_hospital() {
        assertThat(city.agencies().stream().collect(Collectors.groupingBy(DemoAgency::kind, Collectors.counting())))
                .containsEntry("committee", 1L)
                .containsEntry("department", 8L)
                .containsEntry("commune", 12L)
                .containsEntry("school", 2L)
                .containsEntry("hospital", 1L);
        assertThat(city.people().size()).isBetween(115, 130);
    }

    @Test
    void every_agency_has_a_clerk_a_head_and_a_deputy_and_somebody_who_handles_documents() {
        for (var agency : city.agencies()) {
            assertThat(city.peopleOf(agency, Role.CLERK)).as(agency.name()).isNotEmpty();
            assertThat(city.peopleOf(agency, Role.AGENCY_HEAD)).as(agency.name()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(city.peopleOf(agency, Role.ARCHIVIST)).as(agency.name()).isNotEmpty();
            assertThat(city.peopleOf(agency).stream().anyMatch(p -> p.is(Role.OFFICER) || p.is(Role.UNIT_HEAD))).isTrue();
        }
    }

    @Test
    void administrators_are_two_and_have_no_other_role() {
        var administrators = city.people().stream().filter(p -> p.is(Role.ADMINISTRATOR)).toList();

        assertThat(administrators).hasSize(2).allSatisfy(p -> assertThat(p.roles()).hasSize(1));
    }

    @Test
    void everything_that_is_named_exists_and_names_are_unique() {
        assertThat(city.people()).extracting(DemoPerson::login).doesNotHaveDuplicates();
        assertThat(city.people()).extracting(DemoPerson::fullName).doesNotHaveDuplicates();
        assertThat(city.agencies()).extracting(DemoAgency::id).doesNotHaveDuplicates();
        assertThat(city.units()).extracting(DemoUnit::id).doesNotHaveDuplicates();
        for (var agency : city.agencies()) agency.parentCode().ifPresent(city::agency);
        for (var unit : city.units()) city.agency(unit.agencyCode());
        for (var person : city.people()) {
            assertThat(city.unitOf(person).isPresent()).as(person.fullName()).isEqualTo(person.unitSymbol().isPresent());
        }
    }
}
