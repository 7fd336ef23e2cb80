package vn.tangthu.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import vn.tangthu.kernel.AgencyId;

/**
 * Which entries of the log are wanted; what is empty does not restrict.
 *
 * @param person a person's id, or a part of the name
 * @param from first day, by the Vietnamese calendar
 * @param to last day, the whole of it
 * @param before only entries with a lower id: the next page
 */
public record LogQuestion(
        Optional<String> person,
        Optional<String> category,
        Optional<String> act,
        Optional<AgencyId> agency,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> objectKind,
        Optional<String> objectId,
        OptionalLong before) {

    /** The newest entries of all. */
    public static LogQuestion everything() {
        return new LogQuestion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    public LogQuestion inCategory(String wanted) {
        return new LogQuestion(person, Optional.of(wanted), act, agency, from, to, objectKind, objectId, before);
    }

    public LogQuestion before(long id) {
        return new LogQuestion(person, category, act, agency, from, to, objectKind, objectId, OptionalLong.of(id));
    }

    public LogQuestion by(String personWanted) {
        return new LogQuestion(Optional.of(personWanted), category, act, agency, from, to, objectKind, objectId, before);
    }

    /** What was asked for, for the trace that reading leaves: {@code category=account from=2026-11-01}. */
    @Override
    public String toString() {
        var asked = new StringJoiner(" ");
        person.ifPresent(value -> asked.add("person=" + value));
        category.ifPresent(value -> asked.add("category=" + value));
        act.ifPresent(value -> asked.add("act=" + value));
        agency.ifPresent(value -> asked.add("agency=" + value));
        from.ifPresent(value -> asked.add("from=" + value));
        to.ifPresent(value -> asked.add("to=" + value));
        objectKind.ifPresent(value -> asked.add("kind=" + value));
        objectId.ifPresent(value -> asked.add("object=" + value));
        before.ifPresent(value -> asked.add("before=" + value));
        return asked.toString();
    }
}
