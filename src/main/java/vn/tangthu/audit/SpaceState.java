package vn.tangthu.audit;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.kernel.ByteCount;

/**
 * How much room the data folder has.
 *
 * @param fullOn the day it will be full if it grows as in the last days; empty if it does not grow or that is not known yet
 * @param low an administrator has to act now
 */
public record SpaceState(ByteCount usable, ByteCount total, Optional<LocalDate> fullOn, boolean low) {

    /** How much is free, in whole percent, rounded down. */
    public int percentFree() {
        return total.value() == 0 ? 0 : (int) (100 * (double) usable.value() / total.value());
    }
}
