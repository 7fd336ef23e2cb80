package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterNumber;
import vn.tangthu.kernel.PersonId;

/**
 * The handling of one incoming document.
 *
 * @param leader before whom it lies, or who directed it; absent when it was handed straight to a unit
 * @param proposal of the clerk
 * @param opinion of the leader, as it stands now
 * @param dueOn of the lead unit
 * @param revision counts decisions; whoever decides says which they have seen
 * @param answer number and symbol of the answer, empty for none
 * @param answerId of the outgoing document
 * @param tasks in the order in which they were given
 */
public record Case(
        LineId line,
        RegisterNumber number,
        LocalDate arrivedOn,
        CaseState state,
        Optional<PersonId> leader,
        String leaderName,
        boolean urgent,
        String proposal,
        String opinion,
        Optional<LocalDate> dueOn,
        int revision,
        String result,
        String answer,
        Optional<UUID> answerId,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        List<Task> tasks) {

    public Case {
        tasks = List.copyOf(tasks);
    }

    Case with(List<Task> these) {
        return new Case(line, number, arrivedOn, state, leader, leaderName, urgent, proposal, opinion, dueOn, revision, result, answer, answerId,
                openedOn, closedOn, these);
    }

    public Optional<Task> task(int ordinal) {
        return tasks.stream().filter(task -> task.ordinal() == ordinal).findFirst();
    }

    /** What units have to do, those that lead first; without what was taken away or handed back. */
    public List<Task> units() {
        return tasks.stream().filter(task -> task.isUnits() && task.stands()).sorted(java.util.Comparator.comparing(Task::part)).toList();
    }

    public Optional<Task> leadUnit() {
        return units().stream().filter(task -> task.part() == Part.LEAD).findFirst();
    }

    /** What people of a unit have to do; without what was taken away or handed back. */
    public List<Task> peopleOf(Task unit) {
        return tasks.stream().filter(task -> task.of().equals(Optional.of(unit.ordinal())) && task.stands())
                .sorted(java.util.Comparator.comparing(Task::part)).toList();
    }

    boolean isLeadPerson(Task task) {
        return !task.isUnits() && task.part() == Part.LEAD && unitOf(task).part() == Part.LEAD;
    }

    /** The unit's work to which this belongs; itself when it is a unit's. */
    public Task unitOf(Task task) {
        return task.of().flatMap(this::task).orElse(task);
    }

    /** People of a unit who have not finished. */
    public List<Task> openPeopleOf(Task unit) {
        return peopleOf(unit).stream().filter(task -> task.state().isOpen()).toList();
    }

    /** By whom it is led now, as far as that is known. */
    public Optional<Task> leadPerson() {
        return leadUnit().flatMap(unit -> peopleOf(unit).stream().filter(task -> task.part() == Part.LEAD).reduce((earlier, later) -> later));
    }

    public boolean lateOn(LocalDate today) {
        return dueOn.filter(due -> closedOn.orElse(today).isAfter(due)).isPresent() && state != CaseState.RETURNED && state != CaseState.WITHDRAWN;
    }
}
