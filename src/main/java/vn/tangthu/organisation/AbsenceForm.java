package vn.tangthu.organisation;

import java.time.LocalDate;
import vn.tangthu.kernel.PersonId;

/** What is said when an absence is noted; see {@link Absence} for the fields. */
public record AbsenceForm(PersonId person, PersonId deputy, LocalDate from, LocalDate to, String note) {
    public AbsenceForm {
        note = note.strip();
    }
}
