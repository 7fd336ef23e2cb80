package vn.tangthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which act leads from where to where: the whole table, what is not in it being refused. */
class OutgoingStateTest {

    private static final String ELECTRONIC = """
            DRAFTING      COMMENT DRAFTING, CHANGE DRAFTING, SUBMIT CONTENT_CHECK, CANCEL CANCELLED
            CONTENT_CHECK COMMENT CONTENT_CHECK, CHANGE CONTENT_CHECK, PASS_CONTENT FORM_CHECK, SEND_BACK DRAFTING, CANCEL CANCELLED
            FORM_CHECK    COMMENT FORM_CHECK, CHANGE CONTENT_CHECK, PASS_FORM APPROVAL, PASS_FORM_DESPITE APPROVAL, SEND_BACK DRAFTING, CANCEL CANCELLED
            APPROVAL      COMMENT APPROVAL, CHANGE CONTENT_CHECK, EDIT APPROVAL, APPROVE APPROVED, SEND_BACK DRAFTING, CANCEL CANCELLED
            APPROVED      COMMENT APPROVED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, NUMBER NUMBERED, CANCEL CANCELLED
            NUMBERED      COMMENT NUMBERED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, SIGN SIGNED, CANCEL CANCELLED
            SIGNED        COMMENT SIGNED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, SEAL SEALED, CANCEL CANCELLED
            SEALED        COMMENT SEALED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, ISSUE ISSUED, CANCEL CANCELLED
            ISSUED        RECALL RECALLED
            RECALLED
            CANCELLED
            """;

    /** Signed by hand first, numbered then, stamped and scanned last. */
    private static final String PAPER = ELECTRONIC
            .replace("SEND_BACK DRAFTING, NUMBER NUMBERED", "SEND_BACK DRAFTING, SIGN SIGNED")
            .replace("NUMBERED      COMMENT NUMBERED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, SIGN SIGNED", "NUMBERED      COMMENT NUMBERED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, SEAL SEALED")
            .replace("SIGNED        COMMENT SIGNED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, SEAL SEALED", "SIGNED        COMMENT SIGNED, CHANGE CONTENT_CHECK, SEND_BACK DRAFTING, NUMBER NUMBERED");

    @Test
    void an_electronic_document_is_numbered_then_signed_by_the_person_then_by_the_agency() {
        assertThat(table(Medium.ELECTRONIC)).isEqualTo(parsed(ELECTRONIC));
    }

    @Test
    void a_paper_document_is_numbered_after_it_was_signed() {
        assertThat(table(Medium.PAPER)).isEqualTo(parsed(PAPER));
    }

    @Test
    void what_comes_next_leads_from_the_draft_to_the_issue_on_either_way() {
        for (var medium : Medium.values()) {
            var state = State.DRAFTING;
            int steps = 0;
            while (state != State.ISSUED) {
                state = Life.after(medium, state, Life.next(medium, state).orElseThrow()).orElseThrow();
                steps++;
            }
            assertThat(steps).isEqualTo(8);
        }
        assertThat(Life.next(Medium.ELECTRONIC, State.ISSUED)).isEmpty();
    }

    @Test
    void a_change_leads_from_everything_that_was_checked_back_to_the_check_of_the_content() {
        for (var medium : Medium.values()) {
            for (var state : State.values()) {
                if (state.compareTo(State.FORM_CHECK) >= 0 && !Life.isOver(state)) assertThat(Life.after(medium, state, Act.CHANGE)).contains(State.CONTENT_CHECK);
            }
        }
    }

    private static Map<State, Map<Act, State>> table(Medium medium) {
        var table = new LinkedHashMap<State, Map<Act, State>>();
        for (var state : State.values()) {
            table.put(state, Arrays.stream(Act.values()).filter(act -> Life.after(medium, state, act).isPresent())
                    .collect(Collectors.toMap(act -> act, act -> Life.after(medium, state, act).orElseThrow())));
        }
        return table;
    }

    private static Map<State, Map<Act, State>> parsed(String table) {
        return table.lines().map(line -> line.split("\\s+", 2)).collect(Collectors.toMap(
                line -> State.valueOf(line[0]),
                line -> Arrays.stream(line.length < 2 ? new String[0] : line[1].split(",")).map(String::strip).filter(way -> !way.isEmpty())
                        .map(way -> way.split(" ")).collect(Collectors.toMap(way -> Act.valueOf(way[0]), way -> State.valueOf(way[1])))));
    }
}
