package vn.tangthu.learning;

import java.time.Instant;

/** Whether something learnt is held against readings, and why not. */
public enum Standing {
    USED,
    /** Confirmed once: it may be a slip. */
    TOO_FEW,
    /** Confirmed last longer ago than {@link Priors#LASTING}. */
    OLD,
    /** Switched off by a person. */
    OFF;

    public static Standing of(KnownItem item, Instant now) {
        if (item.off().isPresent()) return OFF;
        if (item.confirmed() < Learnt.SUPPORT) return TOO_FEW;
        return item.last().isAfter(now.minus(Priors.LASTING)) ? USED : OLD;
    }
}
