package vn.tangthu.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The id of an entry: thousandths of a microsecond since 1970 UTC, given by the database (see the migration V4). The last
 * three digits only keep stamps apart, the others are the time.
 */
final class Stamp {

    /** Stamps to the microsecond. */
    static final long A_MICROSECOND = 1_000;

    /** How far a stamp may be older than the transaction that took it: five milliseconds, well over what is possible. */
    static final long LAG = 5_000_000;

    private Stamp() {}

    /** No act after this moment has a lower stamp, but for {@link #LAG}. */
    static long of(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment) * A_MICROSECOND;
    }

    static Instant time(long stamp) {
        return Instant.EPOCH.plus(stamp / A_MICROSECOND, ChronoUnit.MICROS);
    }
}
