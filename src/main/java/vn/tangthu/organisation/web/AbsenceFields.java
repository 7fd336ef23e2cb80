package vn.tangthu.organisation.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.AbsenceForm;
import vn.tangthu.organisation.DelegationRefusal;

/** The form of an absence as a browser sends it: every field may be missing. */
record AbsenceFields(UUID head, UUID deputy, String from, String to, String note) {

    AbsenceFields {
        from = from == null ? "" : from;
        to = to == null ? "" : to;
        note = note == null ? "" : note;
    }

    static AbsenceFields empty(LocalDate today) {
        return new AbsenceFields(null, null, Days.shown(today), "", "");
    }

    Optional<DelegationRefusal> fault() {
        if (deputy == null) return Optional.of(new DelegationRefusal.NoDeputy());
        if (Days.typed(from).isEmpty()) return Optional.of(new DelegationRefusal.NotADay(from));
        return Days.typed(to).isEmpty() ? Optional.of(new DelegationRefusal.NotADay(to)) : Optional.empty();
    }

    AbsenceForm form(PersonId person) {
        return new AbsenceForm(person, new PersonId(deputy), Days.typed(from).orElseThrow(), Days.typed(to).orElseThrow(), note);
    }
}
