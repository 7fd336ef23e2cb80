package vn.tangthu.correspondence.scanfolder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Since when the files of a folder lie still. Held in memory: after a restart one waits once more. The times of the files
 * are compared only with themselves, for the clock of a file server is not ours.
 */
final class Stillness {

    private final Map<FoundFile, Instant> since = new HashMap<>();

    /** Notes what lies there now; what is gone or has changed is forgotten. */
    void note(Collection<FoundFile> files, Instant now) {
        since.keySet().retainAll(new HashSet<>(files));
        for (var file : files) since.putIfAbsent(file, now);
    }

    /** It has to lie still anew. */
    void forget(FoundFile file) {
        since.remove(file);
    }

    boolean isStill(FoundFile file, Duration howLong, Instant now) {
        var began = since.get(file);
        return began != null && !now.isBefore(began.plus(howLong));
    }
}
