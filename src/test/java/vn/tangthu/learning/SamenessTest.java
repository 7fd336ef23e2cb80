package vn.tangthu.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tangthu.recognition.FieldName;

class SamenessTest {

    @ParameterizedTest
    @CsvSource({
        "AGENCY, SỞ Y TẾ, Sở  Y tế, true", "AGENCY, Sở Y tế, Sở Y tê, false", "ABSTRACT, V/v báo cáo., V / v báo cáo, true",
        "SYMBOL, SYT-NVY, SYT – NVY, true", "SYMBOL, SYT-NVY, SYT-NVy, false", "CODE, 12/SYT-NVY, 012/SYT-NVY, false",
        "URGENCY, HOẢ TỐC, Hỏa tốc, true", "SIGNER, Nguyễn Văn Ẩn, NGUYỄN VĂN ẨN, true", "ABSTRACT, “Ba sẵn sàng” năm 2026, \"Ba sẵn sàng\" năm 2026, true"})
    void the_same_text_written_in_another_way_is_the_same(FieldName field, String one, String other, boolean same) {
        assertThat(Sameness.same(field, one, other)).isEqualTo(same);
    }
}
