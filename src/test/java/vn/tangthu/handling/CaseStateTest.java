package vn.tangthu.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every step from everywhere, as a table: what is not in it is refused. */
class CaseStateTest {

    private static final String NOTES = "REPORT=SAME ASK_MORE_TIME=SAME GRANT_MORE_TIME=SAME REFUSE_MORE_TIME=SAME PROPOSE_NO_REPLY=SAME REFUSE_NO_REPLY=SAME";

    private static final Map<CaseState, String> DOCUMENTS = Map.of(
            CaseState.NEW, "PRESENT=PRESENTED HAND_STRAIGHT=ASSIGNED RETURN=RETURNED",
            CaseState.PRESENTED, "PRESENT=PRESENTED DIRECT=ASSIGNED RETURN=RETURNED",
            CaseState.ASSIGNED, "PRESENT=PRESENTED DIRECT=ASSIGNED ASSIGN=IN_HAND HAND_BACK=PRESENTED RETURN=RETURNED " + NOTES,
            CaseState.IN_HAND, "DIRECT=ASSIGNED ASSIGN=IN_HAND TAKE_UP=IN_HAND HAND_BACK=ASSIGNED FINISH=FINISHED AGREE_NO_REPLY=NO_REPLY RETURN=RETURNED " + NOTES,
            CaseState.FINISHED, "REOPEN=ASSIGNED",
            CaseState.NO_REPLY, "REOPEN=ASSIGNED",
            CaseState.RETURNED, "REOPEN=PRESENTED",
            CaseState.WITHDRAWN, "");

    private static final Map<TaskState, String> WORK = Map.of(
            TaskState.WAITING, "ASSIGN=GIVEN HAND_BACK=HANDED_BACK ASK_MORE_TIME=SAME GRANT_MORE_TIME=SAME REFUSE_MORE_TIME=SAME",
            TaskState.GIVEN, "ASSIGN=GIVEN TAKE_UP=IN_HAND REPORT=IN_HAND ASK_MORE_TIME=SAME GRANT_MORE_TIME=SAME REFUSE_MORE_TIME=SAME HAND_BACK=HANDED_BACK FINISH=DONE PROPOSE_NO_REPLY=PROPOSED",
            TaskState.IN_HAND, "REPORT=IN_HAND ASK_MORE_TIME=SAME GRANT_MORE_TIME=SAME REFUSE_MORE_TIME=SAME HAND_BACK=HANDED_BACK FINISH=DONE PROPOSE_NO_REPLY=PROPOSED",
            TaskState.PROPOSED, "AGREE_NO_REPLY=DONE REFUSE_NO_REPLY=IN_HAND",
            TaskState.DONE, "REOPEN=WAITING",
            TaskState.ENDED, "", TaskState.HANDED_BACK, "", TaskState.WITHDRAWN, "");

    @Test
    void a_document_goes_these_ways_and_no_others() {
        for (var state : CaseState.values()) {
            var found = new TreeMap<String, String>();
            for (var step : Step.values()) state.after(step).ifPresent(next -> found.put(step.name(), next.name()));
            assertThat(found).as(state.name()).isEqualTo(table(DOCUMENTS.get(state), state.name()));
        }
    }

    @Test
    void the_work_of_one_goes_these_ways_and_no_others() {
        for (var state : TaskState.values()) {
            var found = new TreeMap<String, String>();
            for (var step : Step.values()) state.after(step).ifPresent(next -> found.put(step.name(), next.name()));
            assertThat(found).as(state.name()).isEqualTo(table(WORK.get(state), state.name()));
        }
    }

    @Test
    void what_is_closed_is_only_ever_reopened_unless_its_sender_took_it_back() {
        for (var state : CaseState.values()) {
            if (state.isClosed() && state != CaseState.WITHDRAWN) assertThat(Arrays.stream(Step.values()).filter(step -> state.after(step).isPresent())).containsExactly(Step.REOPEN);
        }
    }

    private static TreeMap<String, String> table(String written, String same) {
        var table = new TreeMap<String, String>();
        for (var entry : written.split(" ")) {
            if (!entry.isEmpty()) table.put(entry.split("=")[0], entry.split("=")[1].replace("SAME", same));
        }
        return table;
    }
}
