package vn.tangthu.organisation.web;

import java.time.LocalDate;
import java.util.List;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Delegation;
import vn.tangthu.organisation.DelegationScope;

/**
 * A delegation as a list shows it.
 *
 * @param mayWithdraw whoever looks at it may end it
 * @param asksWhy whoever ends it does so for somebody else and says why
 */
record DelegationRow(Delegation delegation, Delegation.State state, boolean mayWithdraw, boolean asksWhy) {

    static DelegationRow of(Actor actor, Delegation delegation, LocalDate today) {
        var state = delegation.state(today);
        boolean own = delegation.head().equals(actor.person());
        boolean standing = state == Delegation.State.IN_FORCE || state == Delegation.State.TO_COME;
        return new DelegationRow(delegation, state, standing && (own || actor.has(Role.ADMINISTRATOR)), !own);
    }

    public String id() {
        return delegation.id().toString();
    }

    public List<DelegationScope> scopes() {
        return delegation.scopes().stream().sorted().toList();
    }

    public String days() {
        return Days.shown(delegation.from()) + " – " + Days.shown(delegation.to());
    }

    public String icon() {
        return switch (state) {
            case IN_FORCE -> "sure";
            case TO_COME -> "clock";
            case OVER -> "check";
            case WITHDRAWN -> "undo";
        };
    }

    public String made() {
        return Moments.minute(delegation.madeAt());
    }

    public String withdrawn() {
        return delegation.withdrawal().map(w -> Moments.minute(w.at())).orElse("");
    }
}
