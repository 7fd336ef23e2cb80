package vn.tangthu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;

class PlaceTest {

    @Test
    void nobody_sees_more_than_seven_places() {
        assertThat(Place.of(EnumSet.allOf(Role.class))).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void a_clerk_begins_at_the_desk_and_administers_nothing() {
        assertThat(Place.of(Set.of(Role.CLERK))).containsExactly(Place.HOME, Place.DESK, Place.REGISTER, Place.OUTGOING, Place.EXCHANGE, Place.SEARCH);
    }

    @Test
    void a_head_finds_the_exchange_too_but_not_the_messages_set_aside() {
        assertThat(Place.of(Set.of(Role.AGENCY_HEAD))).contains(Place.EXCHANGE);
        assertThat(Part.of(Place.EXCHANGE, Set.of(Role.AGENCY_HEAD))).containsExactly(Part.INBOX, Part.SENT);
        assertThat(Place.of(Set.of(Role.OFFICER))).doesNotContain(Place.EXCHANGE);
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "K3")
    @Test
    void an_administrator_sees_no_documents_by_that_role() {
        assertThat(Place.of(Set.of(Role.ADMINISTRATOR))).doesNotContain(Place.DESK, Place.REGISTER, Place.SEARCH);
    }

    @Test
    void a_draft_lies_on_the_desk_and_home_is_home_only() {
        assertThat(Place.DESK.holds("/incoming/drafts/1")).isTrue();
        assertThat(Place.REGISTER.holds("/incoming/register/1/correction")).isTrue();
        assertThat(Place.HOME.holds("/search")).isFalse();
    }

    @Test
    void each_page_of_outgoing_documents_belongs_to_one_part() {
        assertThat(Place.OUTGOING.holds("/outgoing/numbers")).isTrue();
        for (var address : java.util.List.of("/outgoing", "/outgoing/register", "/outgoing/numbers", "/outgoing/series", "/outgoing/copies", "/outgoing/new", "/outgoing/1")) {
            assertThat(Part.in(Place.OUTGOING).filter(part -> part.holds(address))).as(address).hasSize(1);
        }
    }

    @Test
    void what_is_administered_is_one_place_with_parts_and_each_page_belongs_to_one() {
        var administrator = Set.of(Role.ADMINISTRATOR);
        assertThat(Part.of(Place.ADMINISTRATION, administrator)).contains(Part.AGENCIES, Part.ACCOUNTS, Part.AUDIT);
        assertThat(Part.of(Place.ADMINISTRATION, Set.of(Role.CLERK))).isEmpty();
        assertThat(Place.ADMINISTRATION.holds("/administration/audit/state")).isTrue();
        assertThat(Part.AGENCIES.holds("/administration/people/1")).isTrue();
        assertThat(Part.of(Place.DESK, Set.of(Role.CLERK))).as("a place with one part shows no tabs").isEmpty();
    }

    @Test
    void of_two_parts_one_below_the_other_the_nearer_one_holds_a_page() {
        assertThat(Part.FOLLOW_UP.holds("/incoming/register/handling")).isTrue();
        assertThat(Part.INCOMING.holds("/incoming/register/handling")).isFalse();
        assertThat(Part.INCOMING.holds("/incoming/register/1/sets")).isTrue();
        assertThat(Part.OUTGOING.holds("/outgoing/numbers")).isFalse();
        assertThat(Part.NUMBERS.holds("/outgoing/series")).isTrue();
        assertThat(Place.HOME.holds("/delegations")).isTrue();
        assertThat(Place.HOME.holds("/outgoing")).isFalse();
    }
}
