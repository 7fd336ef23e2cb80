package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.audit.AuditFixture.ADMINISTRATOR;
import static vn.tangthu.audit.AuditFixture.CLERK;
import static vn.tangthu.audit.AuditFixture.HEAD;
import static vn.tangthu.audit.AuditFixture.WARD_HEAD;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Wording;
import vn.tangthu.testing.Conforms;

/** How the system is used, counted from the trail (Decree 30/2020/NĐ-CP App. VI, H1). */
class UseFiguresTest {

    private final AuditFixture audit = new AuditFixture();
    private final UseFigures figures = new UseFigures(audit.database.actingAs, audit.database.jdbc);
    private final LocalDate today = LocalDate.now(Wording.ZONE);

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H1")
    void sign_ins_people_and_acts_are_counted_by_day_and_a_day_without_any_is_there_too() {
        signIn(CLERK);
        signIn(CLERK);
        signIn(HEAD);
        audit.acts(5);
        var days = figures.days(HEAD, today.minusDays(2), today);
        assertThat(days).extracting(UseFigures.Day::day).containsExactly(today.minusDays(2), today.minusDays(1), today);
        assertThat(days.get(2)).isEqualTo(new UseFigures.Day(today, 3, 2, 0, 5));
        assertThat(days.get(0)).isEqualTo(new UseFigures.Day(today.minusDays(2), 0, 0, 0, 0));
    }

    @Test
    void a_head_counts_the_own_agency_an_administrator_all_and_nobody_else_any() {
        signIn(CLERK);
        signIn(WARD_HEAD);
        assertThat(figures.days(HEAD, today, today).get(0).signIns()).isEqualTo(1);
        assertThat(figures.days(ADMINISTRATOR, today, today).get(0).signIns()).isEqualTo(2);
        assertThatThrownBy(() -> figures.days(CLERK, today, today)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_period_too_long_or_turned_round_is_refused() {
        assertThatThrownBy(() -> figures.days(HEAD, today.minusDays(63), today)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figures.days(HEAD, today, today.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private void signIn(Actor actor) {
        audit.database.actingAs.run(actor, () -> audit.entries.write(
                RecordEvent.inCategory(RecordEvent.ACCOUNT, actor, "account.signed-in", "account", "a", Map.of())));
    }
}
