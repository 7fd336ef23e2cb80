package vn.tangthu.recognition.fields;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddresseesTest {

    @Test
    void one_stands_beside_the_words_and_may_go_on_below() {
        var page = PrintedPage.empty().line(200, 300, "Kính gửi: Ủy ban nhân dân các phường, xã,").line(280, 320, "đặc khu.").line(110, 380, "Thực hiện Kế hoạch");
        assertThat(Addressees.in(page.page())).containsExactly("Ủy ban nhân dân các phường, xã, đặc khu");
    }

    @Test
    void several_stand_in_a_list() {
        var page = PrintedPage.empty().line(200, 300, "Kính gửi:").column(260, 325, "- Sở Nội vụ;", "- Ủy ban nhân dân các phường,", "xã.").line(110, 400, "Thực hiện Kế hoạch");
        assertThat(Addressees.in(page.page())).containsExactly("Sở Nội vụ", "Ủy ban nhân dân các phường, xã");
    }

    @Test
    void what_they_are_called_further_on_is_not_one_of_them() {
        var page = PrintedPage.empty().line(200, 300, "Kính gửi:").column(260, 325, "- Sở Nội vụ;", "- Các trường.", "(sau đây gọi chung là đơn vị)");
        assertThat(Addressees.in(page.page())).containsExactly("Sở Nội vụ", "Các trường");
    }

    @Test
    void remnants_of_an_arrival_stamp_beside_it_are_none() {
        var page = PrintedPage.empty().line(200, 300, "Kính gửi:").line(300, 300, 0.2, "kh an chế").line(260, 325, "- Sở Nội vụ.");
        assertThat(Addressees.in(page.page())).containsExactly("Sở Nội vụ");
    }
}
