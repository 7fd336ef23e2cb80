package vn.tangthu.outgoing.web;

import java.util.List;
import java.util.Optional;
import vn.tangthu.signing.HeldKey;

/**
 * A key as the form in front of a signature shows it.
 *
 * @param hindrances in words: why nothing can be signed with it now; empty when it may be used
 * @param endsOn the day on which its certificate ends, where that is near; empty otherwise
 * @param own whether it is the viewer's, who can do something about it
 */
record KeyView(Optional<HeldKey> key, List<String> hindrances, String endsOn, boolean own) {

    public boolean usable() {
        return hindrances.isEmpty();
    }

    public String holder() {
        return key.map(HeldKey::holder).orElse("");
    }

    public boolean asksPassphrase() {
        return usable() && key.filter(held -> !held.opensItself()).isPresent();
    }
}
