package vn.tangthu.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The clock of a demonstration: the true time for everybody, except in the thread that is putting last year's documents
 * into the registers, where it is the day on which each of them arrived.
 */
@Primary
@Component
@ConditionalOnProperty("tangthu.demo")
class DemoClock extends Clock {

    private final ThreadLocal<Instant> then = new ThreadLocal<>();
    private final ZoneId zone = ZoneOffset.UTC;

    /** Does something as if it were that moment. */
    <T> T at(Instant moment, Supplier<T> work) {
        then.set(moment);
        try {
            return work.get();
        } finally {
            then.remove();
        }
    }

    @Override
    public Instant instant() {
        var moment = then.get();
        return moment != null ? moment : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return outer.withZone(another);
            }
        };
    }
}
