package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A number that left its series.
 *
 * @param on the day of the document
 * @param symbol số, ký hiệu; empty while it is reserved or when it was skipped
 * @param why empty only for a number given to a document
 */
public record SeriesNumber(
        String series, int year, int number, NumberState state, Optional<OutgoingId> document, LocalDate on, String symbol, String why, String by) {

    /** With a leading zero below 10. */
    public String shown() {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
