package vn.tangthu.handling.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.handling.Cases;
import vn.tangthu.handling.Task;
import vn.tangthu.kernel.Actor;

/** A document in a list. @param term the actor's own where they have one, else the lead unit's */
record CaseRow(String id, String number, String code, String kind, String about, String author, String urgency, Headline headline, Optional<Road.Term> term) {

    static CaseRow of(Actor actor, Cases.Row row, LocalDate today) {
        var entry = row.line().entry();
        var mine = row.now().tasks().stream().filter(task -> task.person().equals(Optional.of(actor.person())) && task.state().isOpen()).findFirst();
        var task = mine.or(() -> row.now().leadUnit());
        return new CaseRow(
                row.line().id().toString(), row.line().number().toString(), entry.code(), entry.kind(), entry.abstractText(), entry.author(), entry.urgency(),
                Headline.of(Optional.of(row.now()), today), task.map((Task found) -> Road.Term.of(found, today)));
    }
}
