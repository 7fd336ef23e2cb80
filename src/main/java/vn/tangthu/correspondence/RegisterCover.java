package vn.tangthu.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import vn.tangthu.kernel.PrintMark;

/**
 * What the cover of a register says: whose it is, which year, from which to which day and number
 * (Decree 30/2020/NĐ-CP App. IV form VI).
 *
 * @param ends absent when the register has no line
 */
record RegisterCover(String parent, String agency, int year, Optional<Ends> ends, PrintMark made) {

    /** First and last day of arrival and number of the lines it holds. */
    record Ends(LocalDate from, LocalDate to, int first, int last) {}

    static final String TITLE = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    String days() {
        return ends.map(e -> "Từ ngày " + DAY.format(e.from()) + " đến ngày " + DAY.format(e.to())).orElse("");
    }

    String numbers() {
        return ends.map(e -> "Từ số " + two(e.first()) + " đến số " + two(e.last())).orElse("Chưa có văn bản");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
