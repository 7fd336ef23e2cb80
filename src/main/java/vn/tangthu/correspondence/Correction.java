package vn.tangthu.correspondence;

import java.time.Instant;
import java.util.List;

/** What came of an attempt to correct a line. */
public sealed interface Correction {
    record Corrected(LineId line) implements Correction {}

    record Refused(List<RegistrationRefusal> refusals) implements Correction {}

    /**
     * A value struck through: kept for ever beside the one that took its place.
     *
     * @param ordinal the how-manieth correction of the line it belongs to, from 1
     */
    record Struck(int ordinal, String field, String was, String became, String why, String by, Instant at) {}
}
