package vn.tangthu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class SteppingClock extends Clock {

    private volatile Instant now;

    private SteppingClock(Instant now) {
        this.now = now;
    }

    /** @param instant in ISO form, such as {@code 2026-11-22T02:00:00Z} */
    public static SteppingClock at(String instant) {
        return new SteppingClock(Instant.parse(instant));
    }

    public void moveTo(String instant) {
        now = Instant.parse(instant);
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var stepping = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return stepping.withZone(other);
            }

            @Override
            public Instant instant() {
                return stepping.instant();
            }
        };
    }
}
