package vn.tangthu.exchange;

import java.util.EnumSet;
import java.util.Set;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;

/**
 * Who may see what was sent: everybody who handles documents in the agency; restricted and confidential ones clerks, heads
 * and archivists. What came in is the clerks' until it is registered; from then on the register decides.
 */
final class Visibility {

    private static final Set<Role> HANDLES = EnumSet.of(Role.CLERK, Role.OFFICER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.ARCHIVIST);
    private static final Set<Role> SEES_GUARDED = EnumSet.of(Role.CLERK, Role.AGENCY_HEAD, Role.ARCHIVIST);

    private Visibility() {}

    /** The highest label the actor sees among what the agency has sent; 0 for nothing. */
    static int highest(Actor actor) {
        if (any(actor, SEES_GUARDED)) return Sensitivity.CONFIDENTIAL.level();
        return any(actor, HANDLES) ? Sensitivity.INTERNAL.level() : 0;
    }

    private static boolean any(Actor actor, Set<Role> roles) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
