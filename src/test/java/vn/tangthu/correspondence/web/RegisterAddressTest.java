package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tangthu.correspondence.RegisterQuestion.Sort;
import vn.tangthu.testing.Conforms;

class RegisterAddressTest {

    @Test
    void without_a_question_the_whole_year_is_shown_newest_first() {
        var question = address("", "").question(2026);
        assertThat(question.year()).isEqualTo(2026);
        assertThat(question.sort()).isEqualTo(Sort.NUMBER);
        assertThat(question.descending()).isTrue();
    }

    @Test
    void a_column_sorts_upwards_first_and_then_turns() {
        assertThat(address("", "").sortedBy("AUTHOR")).contains("sort=author").contains("order=up");
        assertThat(address("author", "up").sortedBy("AUTHOR")).contains("order=down");
        assertThat(address("author", "up").direction("AUTHOR")).isEqualTo("ascending");
        assertThat(address("author", "up").direction("CODE")).isEmpty();
    }

    @Test
    void the_next_page_keeps_the_question() {
        var address = new RegisterAddress(2026, "kinh phí & lý", "Sở A, B", "", "1/9/2026", "", "", "", 1, null);
        assertThat(address.atPage(3)).isEqualTo(
                "/incoming/register?year=2026&q=kinh+ph%C3%AD+%26+l%C3%BD&author=S%E1%BB%9F+A%2C+B&from=1%2F9%2F2026&page=3");
        assertThat(address.question(2026).from()).contains(LocalDate.of(2026, 9, 1));
        assertThat(address.as("xlsx")).startsWith("/incoming/register.xlsx?year=2026&q=");
    }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H3")
    void columns_are_chosen_stay_with_the_question_and_the_number_is_always_among_them() {
        var all = address("", "");
        assertThat(all.columns()).containsExactly(ShownColumn.values());
        var some = new RegisterAddress(2026, "", "", "", "", "", "author", "down", 1, List.of("author", "kind", "nonsense"));
        assertThat(some.columns()).containsExactly(ShownColumn.NUMBER, ShownColumn.AUTHOR, ShownColumn.KIND);
        assertThat(some.shows("note")).isFalse();
        assertThat(some.atPage(2)).contains("show=author").contains("show=kind");
    }

    @Test
    void a_long_register_offers_the_ends_and_the_neighbours() {
        assertThat(Paging.of(10, 40).numbers()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 40);
        assertThat(Paging.of(1, 1).numbers()).containsExactly(1);
    }

    private static RegisterAddress address(String sort, String order) {
        return new RegisterAddress(null, null, null, null, null, null, sort, order, null, null);
    }
}
