package vn.tangthu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.search.SearchQuestion;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incoming/register?year=2026&q=l%C6%B0u", "/search?q=a b"})
    void after_a_change_of_language_one_comes_back_to_where_one_was(String address) {
        assertThat(LanguagePages.isOurs(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "", "/a\r\nSet-Cookie: x", "/\t/elsewhere"})
    void nobody_is_sent_elsewhere(String address) {
        assertThat(LanguagePages.isOurs(address)).isFalse();
    }

    @Test
    void a_chosen_author_may_have_a_comma_in_the_name() {
        var address = SearchAddress.of(Map.of("q", new String[] {"lưu trữ"}, "author", new String[] {"Sở Văn hóa, Thể thao"}));
        assertThat(address.question(Set.of("agency:1")).chosen()).containsEntry("author", Set.of("Sở Văn hóa, Thể thao"));
        assertThat(address.atPage(2)).isEqualTo(
                "/search?q=l%C6%B0u+tr%E1%BB%AF&author=S%E1%BB%9F+V%C4%83n+h%C3%B3a%2C+Th%E1%BB%83+thao&page=2");
    }

    @Test
    void a_page_beyond_reason_is_brought_back() {
        var question = SearchAddress.of(Map.of("q", new String[] {"a"}, "page", new String[] {"999"})).question(Set.of());
        assertThat(question.skip()).isEqualTo(980);
        assertThat(SearchAddress.of(Map.of("page", new String[] {"-3"})).page()).isEqualTo(1);
    }

    @Test
    void days_are_read_as_people_type_them_and_the_newest_may_come_first() {
        var question = SearchAddress.of(Map.of(
                "from", new String[] {"2/9/2026"}, "to", new String[] {"hôm qua"}, "order", new String[] {"newest"})).question(Set.of());
        assertThat(question.from()).contains(LocalDate.of(2026, 9, 2));
        assertThat(question.to()).isEmpty();
        assertThat(question.order()).isEqualTo(SearchQuestion.Order.NEWEST_FIRST);
    }
}
