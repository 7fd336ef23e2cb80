package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.List;

/** What came of a step. */
public sealed interface Handled {

    /** @param restDays deadlines that fall on a day on which nobody works: allowed, but worth a word */
    record Done(List<LocalDate> restDays) implements Handled {}

    record Refused(HandlingRefusal refusal) implements Handled {}

    static Handled done() {
        return new Done(List.of());
    }

    static Handled refused(HandlingRefusal refusal) {
        return new Refused(refusal);
    }
}
