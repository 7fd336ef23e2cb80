package vn.tangthu.layout;

import java.time.LocalDate;
import java.util.Optional;

/** Numbers, dates and marks as Appendix I wants them written; the check reads what is written here. */
final class Printed {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    /** Room for the registry to write a number into. */
    private static final String BLANK_NUMBER = "      ";
    private static final String BLANK = "...";

    private Printed() {}

    static String number(String number, String symbol) {
        return "Số: " + (number.isEmpty() ? BLANK_NUMBER : twoDigits(number)) + "/" + symbol;
    }

    static String placeAndDate(String place, Optional<LocalDate> date) {
        return date.map(day -> place + ", " + day(day)).orElse("%s, ngày %s tháng %s năm %s".formatted(place, BLANK, BLANK, BLANK));
    }

    /** A leading zero for days below 10 and for the months 1 and 2. */
    static String day(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(), day.getYear());
    }

    private static String twoDigits(String number) {
        return number.matches("\\d") ? "0" + number : number;
    }

    static String ended(String text, String end) {
        return text.endsWith(end) ? text : text.replaceFirst("[;.,]+$", "") + end;
    }

    /** An entry of a list, without the marks that the layout adds. */
    static String bare(String entry) {
        return entry.strip().replaceFirst("^[-–]\\s*", "").replaceFirst("[;.]+$", "");
    }
}
