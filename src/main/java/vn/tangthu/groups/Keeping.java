package vn.tangthu.groups;

import java.util.Set;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** Who does what with sets: clerks, archivists and heads keep them; opening and unfreezing them is the head's. */
final class Keeping {

    private static final Set<Role> KEEPERS = Set.of(Role.CLERK, Role.ARCHIVIST, Role.AGENCY_HEAD);

    private Keeping() {}

    static boolean keeps(Actor actor) {
        return actor.roles().stream().anyMatch(KEEPERS::contains);
    }

    static boolean heads(Actor actor) {
        return actor.has(Role.AGENCY_HEAD);
    }
}
