package vn.tangthu.kernel;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Says on a print that the system made it, who printed it and when (Decree 30/2020/NĐ-CP App. VI, H5). In Vietnamese
 * whatever the language of the screen, as all of the form it stands on.
 */
public record PrintMark(String by, Instant at) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    public static PrintMark of(Actor actor, Instant at) {
        return new PrintMark(actor.name(), at);
    }

    /** As a string of CSS in a page of XHTML: the content of a margin of every page. */
    public String forCss() {
        return "\"" + toString().replaceAll("[\"\\\\<>&\\p{Cntrl}]", " ") + "\"";
    }

    /** For the footer of a spreadsheet, where an ampersand begins a code. */
    public String forSpreadsheet() {
        return toString().replace("&", "&&");
    }

    @Override
    public String toString() {
        return "In từ Hệ thống Tàng Thư. Người in: " + by + ". Lúc " + MOMENT.format(at.atZone(Wording.ZONE)) + ".";
    }
}
