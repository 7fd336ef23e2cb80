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

    @Override
    public String toString() {
        return "In từ Hệ thống Tàng Thư. Người in: " + by + ". Lúc " + MOMENT.format(at.atZone(Wording.ZONE)) + ".";
    }
}
