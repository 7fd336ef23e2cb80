package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.recognition.FieldName;

class ReviewFieldsTest {

    @Test
    void a_field_read_with_certainty_is_called_sure_and_a_doubtful_one_wants_a_look() {
        var fields = fields(Papers.draft(Map.of(
                FieldName.AGENCY, Papers.read("UBND phường Hòa Khánh", 0.99), FieldName.SIGNER, Papers.read("Nguyễn Văn Ẩn", 0.6))));
        assertThat(fields.get("author").mark()).isEqualTo(Mark.SURE);
        assertThat(fields.get("signer").mark()).isEqualTo(Mark.DOUBTFUL);
        assertThat(fields.get("signer").confidence()).isEqualTo(60);
    }

    @Test
    void what_documents_usually_have_and_was_not_read_is_missing() {
        var fields = fields(Papers.draft(Map.of()));
        assertThat(fields.get("abstractText").mark()).isEqualTo(Mark.ABSENT);
        assertThat(fields.get("urgency").mark()).isEqualTo(Mark.NONE);
        assertThat(fields.get("authorParent").mark()).isEqualTo(Mark.NONE);
    }

    @Test
    void nothing_is_called_missing_before_the_document_has_been_read() {
        assertThat(fields(Papers.unread()).values()).allMatch(field -> field.mark() == Mark.NONE);
    }

    @Test
    void what_the_clerk_changed_is_the_clerks() {
        var draft = Papers.draft(Map.of(FieldName.SIGNER, Papers.read("Nguyễn Văn An", 0.99)));
        var form = new RegistrationForm("", "", "", "", "", "", "", "Nguyễn Văn Ẩn", "", "", "", "", "", "", "");
        assertThat(views(draft, form).get("signer").mark()).isEqualTo(Mark.TYPED);
    }

    @Test
    void number_and_symbol_read_apart_are_one_field_with_the_lesser_certainty() {
        var fields = fields(Papers.draft(Map.of(
                FieldName.NUMBER, Papers.read("123", 0.5), FieldName.SYMBOL, Papers.read("QĐ-UBND", 0.99))));
        assertThat(fields.get("code").value()).isEqualTo("123/QĐ-UBND");
        assertThat(fields.get("code").mark()).isEqualTo(Mark.DOUBTFUL);
    }

    @Test
    void readings_appear_as_a_clerk_would_have_typed_them() {
        var fields = fields(Papers.draft(Map.of(
                FieldName.DATE, Papers.read("2026-09-02", 0.99), FieldName.URGENCY, Papers.read("HOẢ TỐC", 0.99))));
        assertThat(fields.get("documentDate").value()).isEqualTo("02/09/2026");
        assertThat(fields.get("urgency").value()).isEqualTo("Hỏa tốc");
    }

    @Test
    void the_day_of_arrival_is_the_day_in_vietnam() {
        assertThat(fields(Papers.draft(Map.of())).get("arrivedOn").value()).isEqualTo("22/11/2026");
    }

    @Test
    void a_field_shows_the_piece_of_paper_it_was_read_from() {
        var snip = fields(Papers.draft(Map.of(FieldName.SIGNER, Papers.read("Nguyễn Văn Ẩn", 0.6)))).get("signer").snip().get(0);
        assertThat(snip.place()).isEqualTo("100 200 300 40");
        assertThat(snip.view()).isEqualTo("86 186 328 68");
    }

    private static Map<String, FieldView> fields(Draft draft) {
        return views(draft, Proposal.of(draft).form(draft));
    }

    private static Map<String, FieldView> views(Draft draft, RegistrationForm form) {
        return new ReviewFields(draft, number -> Optional.of(Papers.page("Số:", "123/QĐ-UBND"))).of(form, List.of());
    }
}
