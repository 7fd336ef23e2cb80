package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.audit.AuditFixture.CLERK;
import static vn.tangthu.audit.AuditFixture.WARD_HEAD;
import static vn.tangthu.audit.AuditFixture.registered;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.testing.Conforms;

class EntriesOfActsTest {

    private final AuditFixture audit = new AuditFixture();

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_trace() {
        assertThatThrownBy(() -> audit.database.actingAs.run(CLERK, () -> {
                    audit.entries.write(registered(CLERK, 312));
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(audit.count("entry")).isZero();
    }

    @Test
    void an_act_that_cannot_be_traced_does_not_happen() {
        var unstorable = RecordEvent.inCategory(null, CLERK, "register-line.registered", "register-line", 1, Map.of());
        assertThatThrownBy(() -> audit.database.actingAs.run(CLERK, () -> {
                    audit.database.jdbc.sql("insert into bitstore.content (sha256, size, area) values (decode(repeat('ab', 32), 'hex'), 1, 'open')").update();
                    audit.entries.write(unstorable);
                }))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
        assertThat(audit.database.jdbc.sql("select count(*) from bitstore.content").query(Long.class).single()).isZero();
    }

    @Test
    void outside_a_transaction_an_event_is_refused() {
        assertThatThrownBy(() -> audit.entries.write(registered(CLERK, 312)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside any");
    }

    @Test
    void in_a_transaction_that_only_reads_an_event_is_refused() {
        assertThatThrownBy(() -> audit.database.actingAs.read(CLERK, () -> {
                    audit.entries.write(registered(CLERK, 312));
                    return 0;
                }))
                .hasMessageContaining("ActingAs.call");
    }

    @Test
    void published_events_are_heard_at_once() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(vn.tangthu.database.AtCommit.class, () -> audit.database.atCommit);
            context.register(EntriesOfActs.class);
            context.refresh();
            audit.database.actingAs.run(CLERK, () -> context.publishEvent(registered(CLERK, 312)));
        }
        assertThat(audit.count("entry")).isEqualTo(1);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.22")
    @Test
    void every_event_has_its_own_stamp_and_a_later_act_a_higher_one() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        for (int caller = 0; caller < 8; caller++) {
            int mine = caller;
            threads.execute(() -> Stream.iterate(0, i -> i + 1).limit(200).forEach(i -> audit.act(CLERK, mine * 1000 + i)));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        var system = Actor.system("test");
        assertThat(audit.database.actingAs.read(system, () -> audit.database.jdbc
                        .sql("select count(distinct id) from audit.entry").query(Long.class).single())).isEqualTo(1600);
        for (int caller = 0; caller < 8; caller++) {
            int mine = caller;
            var lines = audit.database.actingAs.read(system, () -> audit.database.jdbc
                    .sql("select object_id::int from audit.entry where object_id::int / 1000 = ? order by id").param(mine)
                    .query(Integer.class).list());
            assertThat(lines).isSorted().hasSize(200);
        }
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.22")
    @Test
    void a_clock_set_back_does_not_turn_the_order_round() {
        audit.act(CLERK, "trước");
        var later = audit.database.asOwner().sql("select setval('audit.last_stamp', last_value + 3600000000000) from audit.last_stamp").query(Long.class).single();
        audit.act(CLERK, "sau");
        assertThat(audit.database.asOwner().sql("select max(id) from audit.entry").query(Long.class).single()).isEqualTo(later + 1000);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "2.2.22")
    @Test
    void stamps_are_in_utc_whatever_the_time_zone_of_the_session() {
        audit.database.actingAs.run(CLERK, () -> {
            audit.database.jdbc.sql("set local time zone 'Asia/Ho_Chi_Minh'").update();
            audit.entries.write(registered(CLERK, 312));
        });
        var entry = audit.database.asOwner().sql("select id, extract(epoch from audit.at(id)) * 1000000 as us from audit.entry").query().singleRow();
        assertThat(((Number) entry.get("us")).longValue()).isEqualTo((Long) entry.get("id") / 1000);
        assertThat(Duration.between(Stamp.time((Long) entry.get("id")), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.4")
    @Test
    void an_act_within_a_request_is_written_down_with_the_address_it_came_from() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.4.0.17");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            audit.act(CLERK, "từ trang");
            audit.database.actingAs.run(CLERK, () -> audit.entries.write(registered(CLERK, "đã ghi nguồn").from("192.168.1.9")));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        audit.act(CLERK, "việc nền");
        assertThat(audit.database.asOwner().sql("select coalesce(source, '-') from audit.entry order by id").query(String.class).list())
                .containsExactly("10.4.0.17", "192.168.1.9", "-");
    }

    @Test
    void people_see_the_traces_of_their_own_agency_only() {
        audit.act(CLERK, 312);
        assertThat(audit.seenBy(CLERK)).isEqualTo(1);
        assertThat(audit.seenBy(WARD_HEAD)).isZero();
        assertThat(audit.database.jdbc.sql("select count(*) from audit.entry").query(Long.class).single()).isZero();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.9-kept")
    @ParameterizedTest
    @ValueSource(strings = {
        "update audit.entry set person_name = 'Ai khác'",
        "delete from audit.entry",
        "truncate audit.entry",
        "update audit.seal set entries = 2",
        "delete from audit.seal",
        "truncate audit.seal",
        "update audit.seal_content set seal = 7",
        "delete from audit.seal_content",
        "truncate audit.seal_content"
    })
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "A5")
    void nobody_changes_or_removes_anything_neither_the_application_nor_the_owner(String statement) {
        audit.acts(2);
        audit.sealing.sealPending();
        assertThatThrownBy(() -> audit.database.actingAs.run(Actor.system("test"), () -> audit.database.jdbc.sql(statement).update()))
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> audit.database.asOwner().sql(statement).update())
                .rootCause().hasMessageContaining("only grows");
    }

    @Test
    void the_application_cannot_choose_a_stamp() {
        assertThatThrownBy(() -> audit.database.actingAs.run(CLERK, () -> audit.database.jdbc.sql("""
                insert into audit.entry (id, person, person_name, category, act, object_kind, object_id, sensitivity)
                values (1, gen_random_uuid(), 'Kẻ lạ', 'record', 'x', 'x', 'x', 2)""").update()))
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void what_postgresql_cannot_keep_is_replaced_not_refused() {
        var odd = RecordEvent.onRecord(CLERK, "file.uploaded", "upload", 1, Map.of("tên tệp", "công\u0000văn\uD800.pdf"));
        audit.database.actingAs.run(CLERK, () -> audit.entries.write(odd));
        audit.sealing.sealPending();
        assertThat(audit.verification.verify().proven()).isTrue();
    }
}
