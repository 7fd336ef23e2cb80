package vn.tangthu.handling.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.handling.Case;
import vn.tangthu.handling.CaseEvent;
import vn.tangthu.handling.Task;

/** A document's handling with its life line. */
record CaseJson(
        UUID line, String state, int revision, Optional<LocalDate> dueOn, String leader, String opinion, String result, String answer, List<TaskJson> tasks,
        List<EventJson> events) {

    record TaskJson(
            int task, Optional<Integer> of, UUID unit, String unitName, Optional<UUID> person, String personName, String part, String state, Optional<LocalDate> dueOn,
            Optional<LocalDate> doneOn, int revision) {
        static TaskJson of(Task task) {
            return new TaskJson(
                    task.ordinal(), task.of(), task.unit().value(), task.unitName(), task.person().map(person -> person.value()), task.personName(), task.part().name(),
                    task.state().name(), task.dueOn(), task.doneOn(), task.revision());
        }
    }

    record EventJson(int ordinal, Instant at, String kind, String by, String inNameOf, String words, String unit, String to, Optional<LocalDate> dueOn) {
        static EventJson of(CaseEvent event) {
            return new EventJson(
                    event.ordinal(), event.at(), event.kind().name(), event.by(), event.inNameOf(), event.words(), event.unit(), event.to(), event.dueOn());
        }
    }

    static CaseJson of(Case now, List<CaseEvent> events) {
        return new CaseJson(
                now.line().value(), now.state().name(), now.revision(), now.dueOn(), now.leaderName(), now.opinion(), now.result(), now.answer(),
                now.tasks().stream().map(TaskJson::of).toList(), events.stream().map(EventJson::of).toList());
    }
}
