package vn.tangthu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Wording;

/**
 * Warns before the room for records and logs runs out (QCVN 12:2026/BCA 3.9): looks at the data folder every ten
 * minutes, keeps a sample an hour, and while there is too little room writes an entry once a day.
 */
public class SpaceWatch {

    private static final Actor SYSTEM = Actor.system("space-watch");
    private static final Duration GROWTH_OVER = Duration.ofDays(14);
    private static final Duration LEAST_KNOWN = Duration.ofHours(12);
    private static final String FOLDER = "data-folder";

    private final Room room;
    private final Threshold warnBelow;
    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final EntriesOfActs entries;
    private final Clock clock;
    private volatile SpaceState state;

    /** Low when less than either is free. */
    record Threshold(int percent, ByteCount bytes) {
        boolean isReached(ByteCount usable, ByteCount total) {
            return usable.value() < bytes.value() || usable.value() * 100.0 < (double) total.value() * percent;
        }
    }

    /** The medium looked at. */
    record Room(String place, Reading usable, Reading total) {
        interface Reading {
            long bytes() throws IOException;
        }

        /** Asks for the folder itself and not for what is mounted where: in a changed root or some containers that cannot be told. */
        static Room of(Path folder) {
            var file = folder.toFile();
            return new Room(folder.toString(), file::getUsableSpace, () -> {
                if (file.getTotalSpace() == 0) throw new IOException("The system does not tell the size of the medium");
                return file.getTotalSpace();
            });
        }
    }

    SpaceWatch(Room room, Threshold warnBelow, ActingAs actingAs, JdbcClient jdbc, EntriesOfActs entries, Clock clock) {
        this.room = room;
        this.warnBelow = warnBelow;
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /** As of the last look, at most some minutes ago. */
    public SpaceState state() {
        return state != null ? state : look();
    }

    @Scheduled(fixedDelayString = "${tangthu.space.look-every:PT10M}", initialDelayString = "PT5S")
    void watch() {
        look();
    }

    SpaceState look() {
        var seen = actingAs.call(SYSTEM, () -> {
            var usable = bytes(room.usable());
            var total = bytes(room.total());
            sample(usable, total);
            var now = new SpaceState(usable, total, fullOn(usable), warnBelow.isReached(usable, total));
            if (now.low() && !warnedToday()) warn(now);
            return now;
        });
        state = seen;
        return seen;
    }

    private static ByteCount bytes(Room.Reading reading) {
        try {
            return new ByteCount(reading.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The room of the data folder could not be asked for", e);
        }
    }

    private void sample(ByteCount usable, ByteCount total) {
        var now = clock.instant();
        jdbc.sql("""
                 insert into audit.space_sample (at, place, usable, total)
                 select ?, ?, ?, ? where not exists (select 1 from audit.space_sample where place = ? and at > ?)""")
                .params(Timestamp.from(now), room.place(), usable.value(), total.value(), room.place(),
                        Timestamp.from(now.minus(Duration.ofHours(1))))
                .update();
    }

    private record Sample(Instant at, long usable) {}

    private Optional<LocalDate> fullOn(ByteCount usable) {
        var now = clock.instant();
        return jdbc.sql("select at, usable from audit.space_sample where place = ? and at > ? order by at limit 1")
                .params(room.place(), Timestamp.from(now.minus(GROWTH_OVER)))
                .query((row, n) -> new Sample(row.getTimestamp(1).toInstant(), row.getLong(2)))
                .optional()
                .filter(first -> first.at().isBefore(now.minus(LEAST_KNOWN)) && first.usable() > usable.value())
                .map(first -> {
                    double secondsLeft = usable.value() * (double) Duration.between(first.at(), now).toSeconds() / (first.usable() - usable.value());
                    long days = (long) Math.min(secondsLeft / 86_400, 36_500);
                    return LocalDate.ofInstant(now, Wording.ZONE).plusDays(days);
                });
    }

    private boolean warnedToday() {
        return jdbc.sql("select exists (select 1 from audit.entry where object_id = ? and object_kind = ? and act = 'space.low' and id > ?)")
                .params(room.place(), FOLDER, Stamp.of(clock.instant().minus(Duration.ofDays(1))))
                .query(Boolean.class)
                .single();
    }

    private void warn(SpaceState now) {
        entries.write(RecordEvent.inCategory(RecordEvent.SYSTEM, SYSTEM, "space.low", FOLDER, room.place(), Map.of(
                "usable", now.usable().forPeople(), "total", now.total().forPeople(),
                "fullOn", now.fullOn().map(LocalDate::toString).orElse(""))));
    }
}
