package vn.tangthu.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tangthu.audit.SpaceState;
import vn.tangthu.audit.SpaceWatch;
import vn.tangthu.audit.TrailState;
import vn.tangthu.audit.TrailStates;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Wording;

/** What an administrator has to care for: nothing, most days. */
@Component
class Upkeep {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final SpaceWatch space;
    private final TrailStates trail;
    private final Clock clock;

    Upkeep(SpaceWatch space, TrailStates trail, Clock clock) {
        this.space = space;
        this.trail = trail;
        this.clock = clock;
    }

    /** A sentence that asks for somebody's care. */
    record Warning(String messageKey, Object... arguments) {}

    /** @param percentFree of the room for data */
    record State(List<Warning> warnings, int percentFree) {}

    /** @param administrator nobody else may ask */
    State now(Actor administrator) {
        var room = space.state();
        return new State(warnings(room, trail.now(administrator), clock.instant()), room.percentFree());
    }

    static List<Warning> warnings(SpaceState room, TrailState trail, Instant now) {
        var warnings = new ArrayList<Warning>();
        if (trail.lastWasFoundBroken()) warnings.add(new Warning("home.upkeep.trail-broken"));
        if (room.low()) warnings.add(new Warning("home.upkeep.space-low", room.usable().forPeople(), room.percentFree()));
        if (room.low()) room.fullOn().ifPresent(day -> warnings.add(new Warning("home.upkeep.full-on", Days.shown(day))));
        if (trail.sealingIsLate(now)) {
            var since = TIME.format(ZonedDateTime.ofInstant(trail.oldestUnsealed().orElseThrow(), Wording.ZONE));
            warnings.add(new Warning("home.upkeep.sealing-late", trail.unsealed(), since));
        }
        return warnings;
    }
}
