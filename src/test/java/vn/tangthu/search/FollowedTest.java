package vn.tangthu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FollowedTest {

    @Test
    void a_version_not_seen_among_those_taken_stays_open_until_it_is_taken_or_closed() {
        var followed = Followed.upTo(10);
        followed.took(List.of(11L, 13L, 16L));
        assertThat(followed).hasToString("12-12 14-15 17-");
        assertThat(followed.highest()).isEqualTo(16);
        followed.took(List.of(14L));
        assertThat(followed).hasToString("12-12 15-15 17-");
        followed.close(14);
        assertThat(followed).hasToString("15-15 17-");
        assertThat(followed.expects(14)).isFalse();
        assertThat(followed.expects(15)).isTrue();
    }

    @Test
    void closing_ahead_of_what_was_seen_passes_over_versions_that_were_rolled_back() {
        var followed = Followed.upTo(0);
        followed.took(List.of(3L));
        followed.close(20);
        assertThat(followed).hasToString("21-");
        followed.close(4);
        assertThat(followed).hasToString("21-");
    }

    @Test
    void a_version_taken_twice_changes_nothing() {
        var followed = Followed.upTo(5);
        followed.took(List.of(6L, 6L, 2L));
        assertThat(followed).hasToString("7-");
    }

    @Test
    void a_long_transaction_leaves_one_range_open_however_many_follow() {
        var followed = Followed.upTo(5);
        followed.took(LongStream.range(7, 100_000).boxed().toList());
        assertThat(followed).hasToString("6-6 100000-");
    }

    @Test
    void what_is_written_is_read_again() {
        var followed = Followed.upTo(5);
        followed.took(List.of(8L, 12L));
        assertThat(Followed.parse(followed.toString())).hasToString(followed.toString());
    }

    @Test
    void of_very_many_open_ranges_the_later_ones_are_written_as_one() {
        var followed = Followed.upTo(0);
        followed.took(LongStream.rangeClosed(1, 5_000).map(n -> 2 * n).boxed().toList());
        var read = Followed.parse(followed.toString());
        assertThat(read.firsts()).hasSize(1_000);
        assertThat(read.highest()).isEqualTo(1_998);
    }

    @Test
    void two_generations_that_differ_go_on_from_the_one_that_is_behind() {
        var live = Followed.upTo(5);
        live.took(List.of(8L, 12L));
        assertThat(live.and(Followed.upTo(9))).hasToString("6-");
        assertThat(live.and(Followed.parse(live.toString()))).hasToString(live.toString());
    }
}
