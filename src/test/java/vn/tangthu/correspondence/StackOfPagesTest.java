package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.PageOutline;
import vn.tangthu.recognition.PageRange;

/** Which pages of a stack make up a document. S is a separator sheet, B a blank back, H a page with a head, p any other page. */
class StackOfPagesTest {

    @Test
    void a_separator_sheet_parts_two_documents_and_belongs_to_neither() {
        assertThat(shown(stack("HppSHp").bySeparators())).isEqualTo("1–3, 5–6");
    }

    @Test
    void sheets_at_the_ends_and_two_in_a_row_make_no_empty_document() {
        assertThat(shown(stack("SHpSSHS").bySeparators())).isEqualTo("2–3, 6");
    }

    @Test
    void blank_backs_belong_to_no_document_but_stay_between_its_pages() {
        assertThat(shown(stack("HBpBSBHB").bySeparators())).isEqualTo("1–3, 7");
        assertThat(shown(stack("HBpBHB").byHeads())).isEqualTo("1–3, 5");
    }

    @Test
    void a_head_is_a_proposal_and_no_reason_to_split_by_itself() {
        assertThat(shown(stack("HppHpp").bySeparators())).isEqualTo("1–6");
        assertThat(shown(stack("HppHpp").byHeads())).isEqualTo("1–3, 4–6");
    }

    @Test
    void separators_and_heads_go_together() {
        assertThat(shown(stack("HpSpHp").byHeads())).isEqualTo("1–2, 4, 5–6");
    }

    @Test
    void a_stack_of_blank_pages_is_no_document() {
        assertThat(stack("BB").byHeads()).isEmpty();
    }

    @Test
    void while_pages_are_being_read_the_documents_before_the_first_gap_are_known() {
        assertThat(shown(stack("HppHp??p").known().byHeads())).isEqualTo("1–3, 4–5");
        assertThat(stack("??").known().byHeads()).isEmpty();
    }

    @Test
    void what_a_clerk_types_is_read_with_any_dash_and_space() {
        assertThat(stack("HppHpB").typed(" 1-3;4 – 5 ")).contains(List.of(new PageRange(1, 3), new PageRange(4, 5)));
        assertThat(stack("HH").typed("1,2")).contains(List.of(new PageRange(1, 1), new PageRange(2, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-", "3-1, 2", "1-2, 2-4", "1-9", "0-4", "1-2", "2-4", "1, 3-4", "1-99999999999"})
    void what_loses_a_written_page_or_is_no_list_of_pages_is_refused(String typed) {
        assertThat(stack("HpHp").typed(typed)).isEmpty();
    }

    private static StackOfPages stack(String drawn) {
        var pages = new ArrayList<PageOutline>();
        for (int i = 0; i < drawn.length(); i++) {
            char kind = drawn.charAt(i);
            pages.add(new PageOutline(
                    i + 1, kind == 'S' ? List.of("https://example.org/tra-cuu", PageOutline.SEPARATOR) : List.of(), kind == 'B', kind == 'H' && i > 0, kind != '?'));
        }
        return new StackOfPages(pages);
    }

    private static String shown(List<PageRange> ranges) {
        return String.join(", ", ranges.stream().map(PageRange::toString).toList());
    }
}
