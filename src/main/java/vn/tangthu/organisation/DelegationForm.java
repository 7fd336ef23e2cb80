package vn.tangthu.organisation;

import java.time.LocalDate;
import java.util.Set;
import vn.tangthu.kernel.PersonId;

/** What is said when a delegation is made; see {@link Delegation} for the fields. */
public record DelegationForm(
        PersonId head, PersonId deputy, ActingCapacity capacity, Set<DelegationScope> scopes, LocalDate from, LocalDate to, String basis) {

    public DelegationForm {
        scopes = Set.copyOf(scopes);
        basis = basis.strip().replaceAll("\\s+", " ");
    }
}
