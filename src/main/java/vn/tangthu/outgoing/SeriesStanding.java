package vn.tangthu.outgoing;

import java.time.LocalDate;
import java.util.Optional;

/** Where a series stands in a year. */
public record SeriesStanding(String key, int last, Optional<LocalDate> lastOn, int given, int reserved, int cancelled, int skipped) {

    static SeriesStanding empty(String key) {
        return new SeriesStanding(key, 0, Optional.empty(), 0, 0, 0, 0);
    }

    /** Whatever left the series has a row: 1 to the last, none missing. */
    public boolean isGapless() {
        return given + reserved + cancelled + skipped == last;
    }
}
