package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BAN-HÀNH QUY CHẾ                        | BAN HÀNH QUY CHẾ
            trước sắp xếp đơn vị-hành chính         | trước sắp xếp đơn vị hành chính
            tại. cuộc họp. về công tác              | tại cuộc họp về công tác
            cho xe cơ. giới                         | cho xe cơ giới
            xây dựng sản phẩm ' du lịch             | xây dựng sản phẩm du lịch
            của SởY tế                              | của Sở Y tế
            """)
    void dirt_between_words_is_no_punctuation(String read, String meant) {
        assertThat(RunningText.joined(RunningText.cleaned(Print.words(read, 0.9)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "giai đoạn 2026 - 2030", "gói thầu năm 2016-2017", "của Tp. Rạch Giá", "Quyết định số 12/QĐ-UBND ngày 05/3/2026", "các huyện, thị xã; thành phố",
        "Lao động - Thương binh và Xã hội", "(lần 2) theo TT. Bộ"})
    void what_is_printed_stays(String printed) {
        assertThat(RunningText.joined(RunningText.cleaned(Print.words(printed, 0.95)))).isEqualTo(printed);
    }
}
