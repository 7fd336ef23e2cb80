package vn.tangthu.handling.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.tangthu.handling.Case;
import vn.tangthu.handling.CaseState;

/**
 * Where a document stands, in one glance.
 *
 * @param who has it; empty when nobody does
 * @param term of the lead unit; absent when none runs
 */
record Headline(String stateKey, String icon, boolean closed, String who, Optional<Road.Term> term) {

    static Headline of(Optional<Case> now, LocalDate today) {
        var state = now.map(Case::state).orElse(CaseState.NEW);
        var who = switch (state) {
            case PRESENTED -> now.orElseThrow().leaderName();
            case ASSIGNED -> now.flatMap(Case::leadUnit).map(unit -> unit.unitName()).orElse("");
            case IN_HAND -> now.flatMap(Case::leadPerson).map(person -> person.personName() + ", " + person.unitName()).orElse("");
            default -> "";
        };
        var term = now.flatMap(found -> found.leadPerson().filter(person -> person.state().isOpen()).or(found::leadUnit))
                .filter(task -> state != CaseState.PRESENTED && state != CaseState.RETURNED && state != CaseState.WITHDRAWN).map(task -> Road.Term.of(task, today));
        return new Headline(state.messageKey(), icon(state), state.isClosed(), who, term);
    }

    private static String icon(CaseState state) {
        return switch (state) {
            case NEW -> "stamp";
            case PRESENTED -> "hand";
            case ASSIGNED -> "people";
            case IN_HAND -> "reading";
            case FINISHED, NO_REPLY -> "sure";
            case RETURNED -> "back";
            case WITHDRAWN -> "undo";
        };
    }
}
