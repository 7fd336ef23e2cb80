package vn.tangthu.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.kernel.Actor;
import vn.tangthu.recognition.Readings;
import vn.tangthu.search.Search;

/**
 * Whether this node works, part by part. Looked at again after some seconds at the earliest, however often it is asked:
 * anybody may ask.
 */
@Component
class Health {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Actor SYSTEM = Actor.system("health");

    private final JdbcClient jdbc;
    private final Bitstore bitstore;
    private final Search search;
    private final Readings readings;
    private final Clock clock;
    private final long searchLag;
    private final Duration readingLag;
    private State last = new State(Instant.MIN, Map.of());

    /**
     * @param searchLag entries handed in and not searchable yet, from which on the index is said to be down
     * @param readingLag a document that waits longer than this while nothing is read says that recognition is down
     */
    Health(
            JdbcClient jdbc, Bitstore bitstore, Search search, Readings readings, Clock clock,
            @Value("${tangthu.health.search-lag:20000}") long searchLag,
            @Value("${tangthu.health.reading-lag:PT15M}") Duration readingLag) {
        this.jdbc = jdbc;
        this.bitstore = bitstore;
        this.search = search;
        this.readings = readings;
        this.clock = clock;
        this.searchLag = searchLag;
        this.readingLag = readingLag;
    }

    /** @param parts name → whether it works */
    record State(Instant at, Map<String, Boolean> parts) {

        /** Documents can be taken in and registered. Late search or recognition keeps nobody from that. */
        boolean up() {
            return parts.getOrDefault("database", false) && parts.getOrDefault("files", false);
        }
    }

    synchronized State now() {
        var now = clock.instant();
        if (last.at().isBefore(now.minus(FRESH))) last = new State(now, look());
        return last;
    }

    private Map<String, Boolean> look() {
        var parts = new LinkedHashMap<String, Boolean>();
        parts.put("database", works("database", () -> jdbc.sql("select true").query(Boolean.class).single()));
        parts.put("files", works("files", bitstore::takesMore));
        parts.put("search", works("search", () -> search.notYetIndexed() < searchLag));
        parts.put("recognition", works("recognition", this::reads));
        return parts;
    }

    private boolean reads() {
        var queue = readings.queue(SYSTEM);
        return queue.lag().compareTo(readingLag) < 0 || queue.pagesReadLastHour() > 0;
    }

    /** Strangers learn that a part does not work; why stands in the log of the server. */
    private static boolean works(String part, BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException broken) {
            LOG.warn("Health: {} does not answer", part, broken);
            return false;
        }
    }
}
