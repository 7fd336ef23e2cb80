package vn.tangthu.correspondence;

import java.util.Optional;
import vn.tangthu.kernel.Actor;

/**
 * A document got its number in the register of incoming documents. Published in the transaction of the registration.
 *
 * @param draft the file on the desk it came from; absent for paper without a scan
 */
public record DocumentRegistered(Actor actor, RegisterLine line, Optional<DraftId> draft) {}
