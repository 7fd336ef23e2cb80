package vn.tangthu.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;
import vn.tangthu.outgoing.Signatures;
import vn.tangthu.signing.HeldKey;

/** Looks at the key that somebody is about to sign with. */
@Component
class KeyViews {

    private final Signatures signatures;
    private final Answering answering;
    private final Clock clock;

    KeyViews(Signatures signatures, Answering answering, Clock clock) {
        this.signatures = signatures;
        this.answering = answering;
        this.clock = clock;
    }

    KeyView own(Actor actor) {
        return view(signatures.ownKey(actor), true, true);
    }

    /** @param seen whether the stamp's picture is put on the page */
    KeyView agencys(Actor actor, boolean seen) {
        return view(signatures.agencyKey(actor), false, seen);
    }

    private KeyView view(Optional<HeldKey> key, boolean own, boolean seen) {
        var endsOn = key.filter(held -> held.standing(clock.instant()) == HeldKey.Standing.ENDS_SOON).map(held -> LocalDate.ofInstant(held.validTo(), Wording.ZONE));
        return new KeyView(key, answering.sayable(signatures.hindrances(key, !own, seen)), Shown.day(endsOn), own);
    }
}
