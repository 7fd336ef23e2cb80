package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.audit.AuditFixture.ADMINISTRATOR;
import static vn.tangthu.audit.AuditFixture.CLERK;
import static vn.tangthu.audit.AuditFixture.HEAD;
import static vn.tangthu.audit.AuditFixture.WARD_HEAD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Wording;

class AuditTrailTest {

    private final AuditFixture audit = new AuditFixture();
    private final AuditTrail trail =
            new AuditTrail(audit.database.actingAs, audit.database.jdbc, audit.database.dataSource(), audit.entries);
    private final TrailStates states = new TrailStates(
            audit.database.actingAs, audit.database.jdbc, audit.verification, new Anchors(List.of(audit.anchorFile)));

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void an_administrator_reads_everything_and_that_is_logged() {
        audit.act(CLERK, 312);
        audit.database.actingAs.run(Actor.system("start"), () -> audit.entries.write(RecordEvent.inCategory(
                RecordEvent.SYSTEM, Actor.system("start"), "server.started", "server", "1", Map.of())));
        assertThat(trail.search(ADMINISTRATOR, LogQuestion.everything()).entries()).extracting(AuditEntry::act)
                .containsExactly("server.started", "register-line.registered");
        assertThat(trail.search(ADMINISTRATOR, LogQuestion.everything()).entries().get(0)).satisfies(reading -> {
            assertThat(reading.act()).isEqualTo("audit.read");
            assertThat(reading.category()).isEqualTo(RecordEvent.READ);
            assertThat(reading.personName()).isEqualTo(ADMINISTRATOR.name());
        });
    }

    @Test
    void the_head_of_an_agency_reads_what_concerns_the_agency_only() {
        audit.act(CLERK, 312);
        audit.act(WARD_HEAD, 1);
        assertThat(trail.search(HEAD, LogQuestion.everything()).entries()).extracting(AuditEntry::objectId).containsExactly("312");
    }

    @Test
    void a_clerk_is_refused_the_log_its_export_and_its_state() {
        assertThatThrownBy(() -> trail.search(CLERK, LogQuestion.everything())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trail.export(CLERK, LogQuestion.everything(), entry -> {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> states.now(CLERK)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> states.verify(HEAD)).isInstanceOf(AccessDeniedException.class);
        assertThat(audit.count("entry")).isZero();
    }

    @Test
    void the_life_of_a_record_is_seen_by_its_agency_and_by_no_other() {
        audit.act(CLERK, "dòng 7");
        audit.act(HEAD, "dòng 7");
        audit.act(CLERK, "dòng 8");
        assertThat(trail.of(CLERK, "register-line", "dòng 7")).extracting(AuditEntry::personName)
                .containsExactly(CLERK.name(), HEAD.name());
        assertThat(trail.of(WARD_HEAD, "register-line", "dòng 7")).isEmpty();
        assertThat(trail.of(CLERK, "draft", "dòng 7")).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_while_acts_go_on() {
        audit.acts(250);
        var seen = new HashSet<String>();
        var question = LogQuestion.everything().inCategory(RecordEvent.RECORD);
        var page = trail.search(ADMINISTRATOR, question);
        int pages = 1;
        seen(page, seen);
        while (page.next().isPresent()) {
            audit.act(CLERK, "sau đó " + pages++);
            page = trail.search(ADMINISTRATOR, question.before(page.next().getAsLong()));
            seen(page, seen);
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(250);
    }

    private static void seen(LogPage page, HashSet<String> seen) {
        page.entries().forEach(entry -> assertThat(seen.add(entry.objectId())).isTrue());
    }

    @Test
    void each_filter_restricts() {
        audit.act(CLERK, 312);
        audit.act(WARD_HEAD, 7);
        var today = LocalDate.now(Wording.ZONE);
        assertThat(found(question("lanh", null, null, null))).containsExactly("312");
        assertThat(found(question("%", null, null, null))).isEmpty();
        assertThat(found(question(CLERK.person().toString(), null, null, null))).containsExactly("312");
        assertThat(found(question(null, today, today, "7"))).containsExactly("7");
        assertThat(found(question(null, today.plusDays(1), null, null))).isEmpty();
        assertThat(found(question(null, null, today.minusDays(1), null))).isEmpty();
    }

    private List<String> found(LogQuestion question) {
        return trail.search(ADMINISTRATOR, question.inCategory(RecordEvent.RECORD)).entries().stream().map(AuditEntry::objectId).toList();
    }

    private static LogQuestion question(String person, LocalDate from, LocalDate to, String object) {
        return new LogQuestion(Optional.ofNullable(person), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty(), Optional.ofNullable(object), OptionalLong.empty());
    }

    @Test
    void the_export_gives_every_line_with_its_seal_and_is_logged() {
        audit.acts(120);
        audit.sealing.sealPending();
        var lines = new ArrayList<AuditEntry>();
        trail.export(ADMINISTRATOR, LogQuestion.everything(), lines::add);
        assertThat(lines).hasSize(120).allSatisfy(line -> assertThat(line.seal()).isEqualTo(OptionalLong.of(1)));
        assertThat(trail.search(ADMINISTRATOR, LogQuestion.everything()).entries().get(0).act()).isEqualTo("audit.exported");
    }

    @Test
    void each_line_has_its_own_seal_however_many_seals_a_page_of_the_export_reaches_over() {
        for (int round = 0; round < 3; round++) {
            audit.acts(5);
            audit.sealing.sealPending();
        }
        audit.acts(1);
        var seals = new ArrayList<OptionalLong>();
        trail.export(ADMINISTRATOR, LogQuestion.everything(), line -> seals.add(line.seal()));
        assertThat(seals.get(0)).isEmpty();
        for (int i = 0; i < 15; i++) assertThat(seals.get(1 + i)).as("line %d", i).hasValue(3 - i / 5);
        assertThat(trail.of(CLERK, "register-line", "dòng 2")).extracting(AuditEntry::seal)
                .containsExactly(OptionalLong.of(1), OptionalLong.of(2), OptionalLong.of(3));
    }

    @Test
    void the_state_tells_the_newest_seal_the_unsealed_tail_and_the_last_verification() {
        audit.acts(3);
        audit.sealing.sealPending();
        audit.acts(2);
        assertThat(states.now(ADMINISTRATOR)).satisfies(state -> {
            assertThat(state.newest()).map(TrailState.Newest::number).contains(1L);
            assertThat(state.unsealed()).isEqualTo(2);
            assertThat(state.lastVerification()).isEmpty();
        });
        assertThat(states.verify(ADMINISTRATOR)).map(VerificationReport::proven).contains(true);
        assertThat(states.now(ADMINISTRATOR)).satisfies(state -> {
            assertThat(state.lastWasProven()).isTrue();
            assertThat(state.unsealed()).isZero();
        });
    }
}
