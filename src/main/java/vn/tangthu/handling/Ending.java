package vn.tangthu.handling;

import org.springframework.stereotype.Component;
import vn.tangthu.handling.EventRows.Said;

/** What ends with what: with its lead ends a unit's part, with the lead unit's the whole document. */
@Component
class Ending {

    /** The person's part is done; with it the unit's when they led it, and with that all of it when the unit led. */
    Handled done(Act act, Task task, String result) {
        act.move(task, task.state().after(Step.FINISH).orElseThrow());
        if (act.before().isLeadPerson(task)) {
            act.decided(CaseEvent.Kind.FINISHED, Said.of(task, result));
            close(act, CaseState.FINISHED, task);
            act.announce(CaseMoved.Move.FINISHED, result);
            return Handled.done();
        }
        act.decided(CaseEvent.Kind.PART_DONE, Said.of(task, result));
        if (task.part() == Part.LEAD) closeUnit(act, act.before().unitOf(task), task);
        return Handled.done();
    }

    Handled noReply(Act act, Task task, String words) {
        act.move(task, task.state().after(Step.AGREE_NO_REPLY).orElseThrow());
        act.decided(CaseEvent.Kind.NO_REPLY_AGREED, Said.of(task, words));
        close(act, CaseState.NO_REPLY, task);
        act.announce(CaseMoved.Move.NO_REPLY, words);
        return Handled.done();
    }

    private static void close(Act act, CaseState state, Task by) {
        var lead = act.before().unitOf(by);
        closeUnit(act, lead, by);
        act.end(act.before().tasks().stream().filter(task -> !act.before().unitOf(task).equals(lead)).toList(), TaskState.ENDED);
        act.move(state);
    }

    private static void closeUnit(Act act, Task unit, Task by) {
        act.end(act.before().peopleOf(unit).stream().filter(task -> !task.equals(by)).toList(), TaskState.ENDED);
        act.move(unit, TaskState.DONE);
    }
}
