package vn.tangthu.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;

/**
 * Keeps the priors of the agencies that were asked for last. Whether they still hold is asked of the database each time, so
 * that several servers and a switched-off item need no word to each other.
 */
@Component
class PriorsInMemory {

    private static final int AGENCIES = 40;

    private final ActingAs actingAs;
    private final KnownRows known;
    private final Clock clock;
    private final Map<AgencyId, Kept> kept = new LinkedHashMap<>(AGENCIES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AgencyId, Kept> eldest) {
            return size() > AGENCIES;
        }
    };

    PriorsInMemory(ActingAs actingAs, KnownRows known, Clock clock) {
        this.actingAs = actingAs;
        this.known = known;
        this.clock = clock;
    }

    private record Kept(long version, LocalDate day, Priors priors) {}

    Priors of(Actor actor) {
        if (actor.agency().isEmpty()) return Priors.NONE;
        return actingAs.read(actor, () -> inTransaction(actor.home()));
    }

    private Priors inTransaction(AgencyId agency) {
        long version = known.version(agency);
        if (version == 0) return Priors.NONE;
        var today = LocalDate.now(clock);
        var before = found(agency);
        if (before != null && before.version == version && before.day.equals(today)) return before.priors;
        var priors = Priors.of(known.all(agency), known.trust(agency), clock.instant());
        keep(agency, new Kept(version, today, priors));
        return priors;
    }

    private synchronized Kept found(AgencyId agency) {
        return kept.get(agency);
    }

    private synchronized void keep(AgencyId agency, Kept priors) {
        kept.put(agency, priors);
    }
}
