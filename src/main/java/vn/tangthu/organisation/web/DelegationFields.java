package vn.tangthu.organisation.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.ActingCapacity;
import vn.tangthu.organisation.DelegationForm;
import vn.tangthu.organisation.DelegationRefusal;
import vn.tangthu.organisation.DelegationScope;

/** The form of a delegation as a browser sends it: every field may be missing. */
record DelegationFields(
        UUID head, UUID deputy, ActingCapacity capacity, Set<DelegationScope> scopes, String from, String to, String basis) {

    DelegationFields {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
        capacity = capacity == null ? ActingCapacity.TUQ : capacity;
        from = from == null ? "" : from;
        to = to == null ? "" : to;
        basis = basis == null ? "" : basis;
    }

    static DelegationFields empty(PersonId head, LocalDate today) {
        return new DelegationFields(head.value(), null, null, Set.of(), Days.shown(today), "", "");
    }

    /** What cannot be understood at all; the rest is said by {@code Delegations}. */
    Optional<DelegationRefusal> fault() {
        if (deputy == null) return Optional.of(new DelegationRefusal.NoDeputy());
        if (Days.typed(from).isEmpty()) return Optional.of(new DelegationRefusal.NotADay(from));
        return Days.typed(to).isEmpty() ? Optional.of(new DelegationRefusal.NotADay(to)) : Optional.empty();
    }

    DelegationForm form(PersonId giver) {
        return new DelegationForm(
                giver, new PersonId(deputy), capacity, scopes, Days.typed(from).orElseThrow(), Days.typed(to).orElseThrow(), basis);
    }
}
