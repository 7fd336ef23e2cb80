package vn.tangthu.portal;

import java.util.Optional;
import vn.tangthu.kernel.Actor;

/** Who sits in front of the page of the current request. */
public interface SignedIn {
    /** Empty before sign-in is complete. */
    Optional<Actor> now();
}
