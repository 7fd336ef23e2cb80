package vn.tangthu.organisation.web;

import java.util.List;
import java.util.function.Function;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Rights;
import vn.tangthu.organisation.RightsChange;

/**
 * A change of rights as the page shows it.
 *
 * @param deciders names of those who may decide about it; for one that waits
 * @param mayDecide whoever looks at it is one of them
 */
record RightsRow(RightsChange change, Side before, Side after, String agency, List<String> deciders, boolean mayDecide) {

    /** @param agency where, when that changed too; empty else */
    record Side(List<Role> roles, String agency) {}

    static RightsRow of(RightsChange change, Function<AgencyId, String> names, List<String> deciders, boolean mayDecide) {
        return new RightsRow(change, side(change.before(), change, names), side(change.after(), change, names),
                names.apply(change.agency()), deciders, mayDecide);
    }

    private static Side side(Rights rights, RightsChange change, Function<AgencyId, String> names) {
        return new Side(rights.roles().stream().sorted().toList(), change.moved() ? rights.agency().map(names).orElse("") : "");
    }

    public String changed() {
        return Moments.minute(change.changedAt());
    }

    public String decided() {
        return change.decision().map(d -> Moments.minute(d.at())).orElse("");
    }
}
