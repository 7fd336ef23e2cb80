package vn.tangthu.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/** What may be made of a reading by what clerks have confirmed before, and what never. */
class PriorsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String HEALTH = "SỞ Y TẾ TỈNH AN HẢI";

    private final List<KnownItem> items = new ArrayList<>();
    private final Trust trust = new Trust();

    @Test
    void a_doubtful_name_a_mark_away_from_one_confirmed_twice_becomes_that_one_but_is_not_called_sure() {
        partner(HEALTH, 2);
        var author = author(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.8));
        assertThat(author.value()).isEqualTo(HEALTH);
        assertThat(author.sure()).isFalse();
    }

    @Test
    void what_was_read_is_told_beside_what_is_proposed() {
        partner(HEALTH, 3);
        var hint = applied(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.8)).hint(FieldName.AGENCY);
        assertThat(hint).contains(new Hint(Basis.RIGHTED, "SỞ Y TÊ TỈNH AN HẢI", HEALTH, 3));
    }

    @Test
    void once_may_be_a_slip() {
        partner(HEALTH, 1);
        assertUntouched(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.8));
    }

    @Test
    void what_nobody_has_confirmed_for_two_years_is_no_longer_used() {
        items.add(item(KnownItem.Kind.PARTNER, HEALTH, "", "", 9, NOW.minus(Duration.ofDays(731)), false));
        assertUntouched(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.8));
    }

    @Test
    void what_was_switched_off_is_not_used() {
        items.add(item(KnownItem.Kind.PARTNER, HEALTH, "", "", 9, NOW, true));
        assertUntouched(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.90, 0.94, 0.97})
    void a_well_read_different_name_stays_as_it_is(double confidence) {
        partner("ỦY BAN NHÂN DÂN XÃ TÂN AN", 40);
        assertUntouched(Read.by("ỦY BAN NHÂN DÂN XÃ TÂN ÂN", confidence));
    }

    @Test
    void a_name_that_a_clerk_has_confirmed_once_is_never_turned_into_its_neighbour() {
        partner("ỦY BAN NHÂN DÂN XÃ TÂN AN", 40);
        partner("ỦY BAN NHÂN DÂN XÃ TÂN ÂN", 1);
        assertUntouched(Read.by("ỦY BAN NHÂN DÂN XÃ TÂN ÂN", 0.4));
    }

    @Test
    void between_two_known_neighbours_nothing_is_decided() {
        partner("ỦY BAN NHÂN DÂN XÃ TÂN AN", 40);
        partner("ỦY BAN NHÂN DÂN XÃ TÂN ÂN", 40);
        assertUntouched(Read.by("ỦY BAN NHÂN DÂN XÃ TÂN ĂN", 0.6));
        agreements(FieldName.AGENCY, 100, 100);
        assertUntouched(Read.by("ỦY BAN NHÂN DÂN XÃ TÂN AN", 0.8));
    }

    @ParameterizedTest
    @CsvSource({
        "CÔNG AN QUẬN 1, CÔNG AN QUẬN 7", "TRƯỜNG TIỂU HỌC SỐ 2 HÒA AN, TRƯỜNG TIỂU HỌC SỐ 3 HÒA AN", "SỞ TÀI CHÍNH, SỞ TƯ PHÁP",
        "ỦY BAN NHÂN DÂN TỈNH BẮC NINH, ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "PHÒNG NỘI VỤ, PHÒNG NỘI VỤ HUYỆN AN HẢI"})
    void other_names_are_other_names_however_badly_they_were_read(String known, String read) {
        partner(known, 40);
        assertUntouched(Read.by(read, 0.3));
    }

    @Test
    void a_name_that_clerks_have_changed_twice_and_never_kept_is_proposed_right_even_if_the_reading_calls_it_sure() {
        partner(HEALTH, 2);
        readAs(HEALTH, "SỞ Y TÊ TỈNH AN HẢI", 2);
        var author = author(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.97));
        assertThat(author.value()).isEqualTo(HEALTH);
        assertThat(author.sure()).isFalse();
    }

    @Test
    void a_name_that_clerks_have_changed_now_to_one_and_now_to_another_is_doubted_and_left() {
        partner(HEALTH, 5);
        partner("SỞ Y TẾ TỈNH AN HÀI", 5);
        readAs(HEALTH, "SỞ Y TÊ TỈNH AN HAI", 2);
        readAs("SỞ Y TẾ TỈNH AN HÀI", "SỞ Y TÊ TỈNH AN HAI", 2);
        var suggestion = applied(Read.by("SỞ Y TÊ TỈNH AN HAI", 0.97));
        assertThat(suggestion.fields().get(FieldName.AGENCY).orElseThrow()).extracting(FieldReading::value, FieldReading::sure)
                .containsExactly("SỞ Y TÊ TỈNH AN HAI", false);
        assertThat(suggestion.hint(FieldName.AGENCY)).map(Hint::basis).contains(Basis.DOUBTED);
    }

    @Test
    void a_misreading_that_clerks_have_also_kept_is_no_misreading() {
        partner(HEALTH, 5);
        partner("SỞ Y TÊ TỈNH AN HẢI", 1);
        readAs(HEALTH, "SỞ Y TÊ TỈNH AN HẢI", 4);
        assertUntouched(Read.by("SỞ Y TÊ TỈNH AN HẢI", 0.97));
    }

    @Test
    void an_agreement_is_called_sure_only_after_eighteen_agreements_without_exception() {
        partner(HEALTH, 30);
        assertThat(author(Read.by(HEALTH, 0.88)).sure()).isFalse();
        agreements(FieldName.AGENCY, 17, 17);
        assertThat(author(Read.by(HEALTH, 0.88)).sure()).isFalse();
        agreements(FieldName.AGENCY, 18, 18);
        assertThat(author(Read.by(HEALTH, 0.88)).sure()).isTrue();
        agreements(FieldName.AGENCY, 30, 28);
        assertThat(author(Read.by(HEALTH, 0.88)).sure()).isFalse();
    }

    @Test
    void what_could_hardly_be_read_is_not_called_sure_by_any_number_of_agreements() {
        partner(HEALTH, 500);
        agreements(FieldName.AGENCY, 500, 500);
        assertThat(author(Read.by(HEALTH, 0.6)).confidence()).isEqualTo(0.6);
    }

    @Test
    void where_agreements_turned_out_wrong_the_confidence_falls() {
        partner(HEALTH, 30);
        agreements(FieldName.AGENCY, 10, 4);
        assertThat(author(Read.by(HEALTH, 0.9)).confidence()).isCloseTo(5 / 12.0, org.assertj.core.data.Offset.offset(1e-9));
    }

    /** The rule in full: whatever is known and however often it was right, what is changed is never sure. */
    @Test
    void nothing_that_was_changed_is_ever_sure() {
        partner(HEALTH, 1000);
        symbol(HEALTH, "SYT-NVY", "Công văn", 1000);
        items.add(item(KnownItem.Kind.SIGNER, HEALTH, "Trần Thị Ẩn", "", 1000, NOW, false));
        items.add(item(KnownItem.Kind.PARTNER, HEALTH, "ỦY BAN NHÂN DÂN TỈNH AN HẢI", "", 1000, NOW, false));
        for (var field : FieldName.values()) {
            trust.add(field, Basis.RIGHTED, 100_000, 100_000);
            agreements(field, 100_000, 100_000);
        }
        for (double confidence = 0; confidence <= 1; confidence += 0.01) {
            var read = Read.by("SỞ Y TÊ TỈNH AN HẢI", confidence)
                    .and(FieldName.AGENCY_PARENT, "ỦY BAN NHÂN DÂN TỈNH AN HÁI", confidence)
                    .code("12", 1, "SYT-NVỴ", confidence)
                    .and(FieldName.TYPE, "Quyết định", confidence)
                    .signed("Trần Thị Ấn", confidence, "Giám đốc").fields();
            var suggestion = priors().appliedTo(read);
            suggestion.fields().values().forEach((field, value) -> {
                if (!Sameness.same(field, value.value(), read.get(field).orElseThrow().value())) assertThat(value.sure()).as("%s %s", field, value).isFalse();
                else if (value.sure()) assertThat(read.get(field).orElseThrow().sure()).as("%s %s", field, value).isTrue();
            });
        }
    }

    @Test
    void nothing_is_invented_where_nothing_was_read() {
        partner(HEALTH, 50);
        items.add(item(KnownItem.Kind.SIGNER, HEALTH, "Trần Thị Ẩn", "", 50, NOW, false));
        symbol(HEALTH, "SYT-NVY", "Công văn", 50);
        assertThat(applied(Read.by(HEALTH, 0.97)).fields().values()).containsOnlyKeys(FieldName.AGENCY);
        assertThat(priors().appliedTo(DocumentFields.NONE).fields()).isEqualTo(DocumentFields.NONE);
    }

    @Test
    void a_symbol_known_of_the_author_makes_number_and_symbol_as_certain_as_the_number() {
        partner(HEALTH, 30);
        symbol(HEALTH, "SYT-NVY", "Công văn", 30);
        agreements(FieldName.SYMBOL, 40, 40);
        var fields = applied(Read.by(HEALTH, 0.97).code("123", 0.96, "SYT-NVY", 0.85)).fields();
        assertThat(fields.get(FieldName.SYMBOL).orElseThrow().sure()).isTrue();
        assertThat(fields.get(FieldName.CODE).orElseThrow().confidence()).isEqualTo(0.96);
    }

    @Test
    void a_misread_mark_in_a_symbol_is_put_right_in_the_whole_code() {
        partner(HEALTH, 30);
        symbol(HEALTH, "QĐ-SYT-NV", "Quyết định", 5);
        var fields = applied(Read.by(HEALTH, 0.97).code("123", 0.96, "QD-SYT-NV", 0.85)).fields();
        assertThat(fields.get(FieldName.CODE).orElseThrow().value()).isEqualTo("123/QĐ-SYT-NV");
        assertThat(fields.get(FieldName.CODE).orElseThrow().sure()).isFalse();
    }

    @Test
    void a_symbol_of_another_department_is_not_a_misread_one() {
        partner(HEALTH, 30);
        symbol(HEALTH, "SYT-NVY", "Công văn", 30);
        var fields = applied(Read.by(HEALTH, 0.97).code("123", 0.96, "SYT-NVD", 0.6)).fields();
        assertThat(fields.get(FieldName.CODE).orElseThrow().value()).isEqualTo("123/SYT-NVD");
    }

    @Test
    void a_type_that_never_went_with_this_symbol_is_doubted_and_left() {
        partner(HEALTH, 30);
        symbol(HEALTH, "SYT-NVY", "Công văn", 30);
        var suggestion = applied(Read.by(HEALTH, 0.97).code("123", 0.96, "SYT-NVY", 0.97).and(FieldName.TYPE, "Kế hoạch", 0.96));
        assertThat(suggestion.fields().get(FieldName.TYPE).orElseThrow()).extracting(FieldReading::value, FieldReading::sure).containsExactly("Kế hoạch", false);
        assertThat(suggestion.hint(FieldName.TYPE)).contains(new Hint(Basis.DOUBTED, "Kế hoạch", "Công văn", 30));
    }

    @Test
    void a_signer_is_known_by_the_agency_he_signs_for() {
        partner(HEALTH, 3);
        partner("SỞ TÀI CHÍNH", 3);
        items.add(item(KnownItem.Kind.SIGNER, HEALTH, "Nguyễn Văn Ẩn", "", 3, NOW, false));
        assertThat(applied(Read.by(HEALTH, 0.97).signed("Nguyễn Văn Ấn", 0.7, "Giám đốc")).fields().get(FieldName.SIGNER).orElseThrow().value()).isEqualTo("Nguyễn Văn Ẩn");
        assertThat(applied(Read.by("SỞ TÀI CHÍNH", 0.97).signed("Nguyễn Văn Ấn", 0.7, "Giám đốc")).fields().get(FieldName.SIGNER).orElseThrow().value()).isEqualTo("Nguyễn Văn Ấn");
        assertThat(applied(Read.by(HEALTH, 0.97).signed("Nguyễn Văn Bình", 0.7, "Giám đốc")).fields().get(FieldName.SIGNER).orElseThrow().value()).isEqualTo("Nguyễn Văn Bình");
    }

    @Test
    void a_name_gets_the_capitals_that_clerks_give_it() {
        partner("Sở Y tế tỉnh An Hải", 4);
        var author = author(Read.by(HEALTH, 0.97));
        assertThat(author.value()).isEqualTo("Sở Y tế tỉnh An Hải");
        assertThat(author.confidence()).isEqualTo(0.97);
    }

    private void partner(String name, int times) {
        items.add(item(KnownItem.Kind.PARTNER, name, "", "", times, NOW, false));
    }

    private void readAs(String name, String as, int times) {
        items.add(item(KnownItem.Kind.READ_AS, name, as, "", times, NOW, false));
    }

    private void symbol(String author, String symbol, String kind, int times) {
        items.add(item(KnownItem.Kind.SYMBOL, author, symbol, kind, times, NOW, false));
    }

    private void agreements(FieldName field, long n, long right) {
        trust.add(field, Basis.AGREED, n, right);
    }

    private static KnownItem item(KnownItem.Kind kind, String author, String value, String detail, int times, Instant last, boolean off) {
        return new KnownItem(1, kind, author, value, detail, "", times, last, last, off ? Optional.of(new KnownItem.Off("Nguyễn Thị Lành", NOW)) : Optional.empty());
    }

    private Priors priors() {
        return Priors.of(items, trust, NOW);
    }

    private Suggestion applied(Read read) {
        return priors().appliedTo(read.fields());
    }

    private FieldReading author(Read read) {
        return applied(read).fields().get(FieldName.AGENCY).orElseThrow();
    }

    private void assertUntouched(Read read) {
        assertThat(applied(read)).isEqualTo(Suggestion.asRead(read.fields()));
    }
}
