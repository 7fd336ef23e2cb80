package vn.tangthu.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Authority;
import vn.tangthu.organisation.Delegation;
import vn.tangthu.organisation.DelegationScope;
import vn.tangthu.organisation.Delegations;

/** By what right somebody acts on a document: their own, or that of the signer who delegated it (Decree 30/2020/NĐ-CP, Art. 13). */
@Component
class Authorities {

    private final Delegations delegations;
    private final Clock clock;

    Authorities(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    /** Absent when the act is not the actor's, neither by their own office nor in the signer's name. */
    Optional<Authority> of(Actor actor, OutgoingDocument document, Act act) {
        if (Competence.has(actor, document, act)) return Optional.of(new Authority.Own());
        return scope(document, act).flatMap(scope -> delegations.authority(actor, document.signer().id(), scope, today()));
    }

    /** Who else is waited for when it is the signer's turn. */
    Optional<PersonId> deputy(Actor actor, OutgoingDocument document, Act act) {
        return scope(document, act).flatMap(scope -> delegations.deputyOf(actor, document.signer().id(), scope, today())).map(Delegation::deputy);
    }

    private static Optional<DelegationScope> scope(OutgoingDocument document, Act act) {
        return switch (act) {
            case APPROVE, EDIT -> Optional.of(DelegationScope.APPROVE_OUTGOING);
            case SIGN -> document.particulars().medium() == Medium.PAPER ? Optional.empty() : Optional.of(DelegationScope.SIGN_OUTGOING);
            case SEND_BACK -> switch (document.state()) {
                case APPROVAL -> Optional.of(DelegationScope.APPROVE_OUTGOING);
                case NUMBERED -> Optional.of(DelegationScope.SIGN_OUTGOING);
                default -> Optional.empty();
            };
            default -> Optional.empty();
        };
    }

    /** The signers in whose name the actor may approve or sign today. */
    Set<UUID> heads(Actor actor) {
        var heads = new LinkedHashSet<UUID>();
        for (var scope : List.of(DelegationScope.APPROVE_OUTGOING, DelegationScope.SIGN_OUTGOING)) {
            delegations.headsFor(actor, scope, today()).forEach(held -> heads.add(held.head().value()));
        }
        return heads;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
