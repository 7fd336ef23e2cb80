package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three seals over nine acts; each test meddles in one way, as somebody with all rights over the tables could. */
class AuditVerificationTest {

    private final AuditFixture audit = new AuditFixture();
    private List<Long> ids;

    @BeforeEach
    void threeSeals() {
        for (int i = 0; i < 3; i++) {
            audit.acts(3);
            audit.sealing.sealPending();
        }
        ids = audit.sealedIds();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void an_untouched_trail_is_proven() {
        var report = audit.verification.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.proven()).isTrue();
        assertThat(report.entries()).isEqualTo(9);
    }

    @Test
    void an_empty_trail_is_proven() {
        try (var fresh = new AuditFixture()) {
            assertThat(fresh.verification.verify().proven()).isTrue();
        }
    }

    @Test
    void a_changed_entry_is_named_with_what_stands_there_now() {
        audit.tamper("update audit.entry set person_name = 'Người khác' where id = " + ids.get(4));
        var first = found(Finding.Kind.ENTRY_CHANGED);
        assertThat(first.entry()).isEqualTo(OptionalLong.of(ids.get(4)));
        assertThat(first.seal()).isEqualTo(OptionalLong.of(2));
        assertThat(first.found()).contains("Người khác");
    }

    @Test
    void every_field_of_an_entry_is_under_the_seal() {
        for (var change : List.of("person = gen_random_uuid()", "person_name = person_name || ' '", "agency = null",
                "agency = gen_random_uuid()", "category = 'account'", "act = 'x'", "object_kind = ''", "object_id = '0'",
                "details = '{}'", "details = details || '{\"số đến\": 312}'", "details = details || '{\"thêm\": \"\"}'",
                "details = '[]'", "sensitivity = 4", "source = ''")) {
            try (var one = new AuditFixture()) {
                one.acts(1);
                one.sealing.sealPending();
                one.tamper("update audit.entry set " + change);
                assertThat(one.verification.verify().first()).as(change).map(Finding::kind).contains(Finding.Kind.ENTRY_CHANGED);
            }
        }
    }

    @Test
    void a_deleted_entry_is_named() {
        audit.tamper("delete from audit.entry where id = " + ids.get(7));
        assertThat(found(Finding.Kind.ENTRY_MISSING).entry()).isEqualTo(OptionalLong.of(ids.get(7)));
    }

    @Test
    void an_entry_deleted_with_its_place_in_the_seal_is_missed() {
        audit.tamper("delete from audit.entry where id = " + ids.get(7));
        audit.takeOut(3, 2);
        var first = found(Finding.Kind.POSITION_MISSING);
        assertThat(first.seal()).isEqualTo(OptionalLong.of(3));
        assertThat(first.expected()).isEqualTo("3 entries");
        assertThat(first.found()).isEqualTo("2 entries");
    }

    @Test
    void the_last_entry_of_a_seal_deleted_with_its_place_is_missed() {
        audit.tamper("delete from audit.entry where id = " + ids.get(8));
        audit.takeOut(3, 3);
        assertThat(found(Finding.Kind.POSITION_MISSING).expected()).isEqualTo("3 entries");
    }

    @Test
    void an_entry_deleted_with_its_place_and_the_count_in_the_seal_changes_the_seal() {
        audit.tamper("delete from audit.entry where id = " + ids.get(7));
        audit.takeOut(3, 2);
        audit.tamper("update audit.seal set entries = 2 where number = 3");
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind)
                .containsExactly(Finding.Kind.SEAL_CHANGED, Finding.Kind.ROOT_DIFFERS);
    }

    @Test
    void an_entry_that_only_lost_its_place_stands_behind_the_seals() {
        theHorizonPassesAll();
        audit.takeOut(2, 2);
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind)
                .containsExactly(Finding.Kind.POSITION_MISSING, Finding.Kind.SLIPPED_IN);
    }

    @Test
    void an_emptied_place_is_named() {
        for (var change : List.of("entry_ids[2] = null", "entry_hashes[2] = null")) {
            audit.tamper("update audit.seal_content set " + change + " where seal = 2");
            assertThat(found(Finding.Kind.POSITION_MISSING).expected()).as(change).endsWith("position 2");
        }
    }

    @Test
    void a_content_with_nothing_in_it_or_too_much_is_missed() {
        theHorizonPassesAll();
        audit.tamper("alter table audit.seal_content drop constraint a_hash_for_each_entry");
        audit.tamper("update audit.seal_content set entry_ids = '{}', entry_hashes = '{}' where seal = 1");
        audit.tamper("update audit.seal_content set entry_ids = entry_ids || 7 where seal = 3");
        var findings = audit.verification.verify().findings();
        assertThat(findings.get(0).found()).isEqualTo("0 entries");
        assertThat(findings).extracting(Finding::kind).containsOnly(Finding.Kind.POSITION_MISSING, Finding.Kind.SLIPPED_IN);
        assertThat(findings).extracting(Finding::seal).contains(OptionalLong.of(1), OptionalLong.of(3));
    }

    @Test
    void what_a_seal_covers_gone_as_a_whole_is_missed_with_the_entries_and_without() {
        theHorizonPassesAll();
        audit.tamper("delete from audit.seal_content where seal = 2");
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind).containsExactly(
                Finding.Kind.POSITION_MISSING, Finding.Kind.SLIPPED_IN, Finding.Kind.SLIPPED_IN, Finding.Kind.SLIPPED_IN);
        audit.tamper("delete from audit.entry where id between %d and %d".formatted(ids.get(3), ids.get(5)));
        assertThat(found(Finding.Kind.POSITION_MISSING)).satisfies(first -> {
            assertThat(first.seal()).isEqualTo(OptionalLong.of(2));
            assertThat(first.found()).isEqualTo("0 entries");
        });
    }

    @Test
    void another_entry_put_in_the_place_of_one_is_not_what_was_sealed() {
        theHorizonPassesAll();
        audit.tamper("update audit.seal_content set entry_ids[2] = %d where seal = 2".formatted(ids.get(0)));
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind)
                .containsExactly(Finding.Kind.ENTRY_CHANGED, Finding.Kind.SEALED_TWICE, Finding.Kind.SLIPPED_IN);
    }

    @Test
    void an_entry_sealed_a_second_time_is_named() {
        audit.tamper("alter table audit.seal_content alter reach drop expression, alter reach drop not null");
        audit.tamper("update audit.seal_content set reach = 'empty'");
        audit.tamper("update audit.seal set horizon = %d where number = 3".formatted(ids.get(8)));
        assertThat(audit.sealing.sealPending()).isEqualTo(1); // the last one, which the sealing cannot see any more
        assertThat(found(Finding.Kind.SEALED_TWICE)).satisfies(first -> {
            assertThat(first.entry()).isEqualTo(OptionalLong.of(ids.get(8)));
            assertThat(first.found()).isEqualTo("seals 3 and 4");
        });
    }

    @Test
    void a_seal_over_nothing_is_missed_too() {
        theHorizonPassesAll();
        audit.tamper("alter table audit.seal drop constraint seal_entries_check");
        audit.tamper("update audit.seal set entries = 0 where number = 2");
        audit.tamper("delete from audit.seal_content where seal = 2");
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind)
                .contains(Finding.Kind.SEAL_CHANGED, Finding.Kind.POSITION_MISSING, Finding.Kind.SLIPPED_IN);
    }

    @Test
    void entries_that_changed_places_within_a_seal_do_not_fit_the_root() {
        audit.tamper("""
                update audit.seal_content set entry_ids = array[entry_ids[2], entry_ids[1], entry_ids[3]],
                       entry_hashes = array[entry_hashes[2], entry_hashes[1], entry_hashes[3]] where seal = 2""");
        found(Finding.Kind.ROOT_DIFFERS);
    }

    @Test
    void an_entry_changed_together_with_its_hash_does_not_fit_the_root() {
        audit.tamper("update audit.seal_content set entry_hashes[1] = decode(repeat('ab', 32), 'hex') where seal = 1");
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind)
                .contains(Finding.Kind.ROOT_DIFFERS);
    }

    @Test
    void a_changed_seal_is_named() {
        audit.tamper("update audit.seal set sealed_us = sealed_us - 1 where number = 2");
        assertThat(found(Finding.Kind.SEAL_CHANGED).seal()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void a_seal_made_anew_breaks_the_chain_behind_it_and_differs_from_its_anchor() {
        var forged = Seal.over(2, Seal.BEFORE_THE_FIRST, List.of(new byte[32]), 1);
        audit.tamper("update audit.seal set hash = '\\x" + forged.hash() + "' where number = 2");
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind)
                .contains(Finding.Kind.SEAL_CHANGED, Finding.Kind.ANCHOR_DIFFERS, Finding.Kind.CHAIN_BROKEN);
    }

    @Test
    void a_seal_taken_out_of_the_middle_is_missed() {
        audit.tamper("delete from audit.seal where number = 2");
        assertThat(found(Finding.Kind.SEAL_MISSING).seal()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void the_newest_seal_taken_out_leaves_what_it_covered() {
        audit.tamper("delete from audit.seal where number = 3");
        assertThat(audit.verification.verify().findings()).filteredOn(finding -> finding.kind() == Finding.Kind.SEAL_MISSING)
                .singleElement().satisfies(gone -> assertThat(gone.expected()).isEqualTo("seal 3 over 3 entries up to " + ids.get(8)));
    }

    @Test
    void a_tail_cut_off_without_a_trace_in_the_database_is_seen_at_the_anchor() {
        audit.tamper("delete from audit.entry where id >= " + ids.get(6));
        audit.tamper("delete from audit.seal_content where seal = 3");
        audit.tamper("delete from audit.seal where number = 3");
        assertThat(found(Finding.Kind.TAIL_CUT).seal()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void everything_cut_off_is_seen_at_the_anchor() {
        audit.tamper("truncate audit.entry, audit.seal, audit.seal_content");
        found(Finding.Kind.TAIL_CUT);
    }

    @Test
    void a_tail_cut_off_and_sealed_anew_differs_from_its_anchor() throws IOException {
        audit.tamper("delete from audit.entry where id = " + ids.get(8));
        audit.tamper("delete from audit.seal_content where seal = 3");
        audit.tamper("delete from audit.seal where number = 3");
        var anchors = Files.readString(audit.anchorFile);
        assertThat(audit.sealing.sealPending()).isEqualTo(2);
        Files.writeString(audit.anchorFile, anchors);
        assertThat(found(Finding.Kind.ANCHOR_DIFFERS).seal()).isEqualTo(OptionalLong.of(3));
    }

    @Test
    void an_entry_slipped_in_among_sealed_ones_is_named_and_never_sealed() {
        long forged = ids.get(4) - 1;
        audit.tamper("""
                insert into audit.entry (id, person, person_name, category, act, object_kind, object_id, sensitivity)
                values (%d, gen_random_uuid(), 'Kẻ lạ', 'record', 'x', 'x', 'x', 2)""".formatted(forged));
        audit.acts(1);
        assertThat(audit.sealing.sealPending()).isEqualTo(1);
        assertThat(found(Finding.Kind.SLIPPED_IN).entry()).isEqualTo(OptionalLong.of(forged));
    }

    @Test
    void the_unsealed_tail_is_shown_as_such_and_is_a_finding_when_it_waits_too_long() {
        audit.acts(2);
        var report = audit.verification.verify();
        assertThat(report.proven()).isTrue();
        assertThat(report.unsealed()).isEqualTo(2);
        assertThat(report.oldestUnsealed()).isPresent();
        var later = new AuditVerification(audit.database.actingAs, audit.database.dataSource(), List.of(audit.anchorFile),
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11)));
        assertThat(later.verify().first()).map(Finding::kind).contains(Finding.Kind.LEFT_UNSEALED);
    }

    @Test
    void an_anchor_file_that_is_gone_or_spoilt_is_a_finding() throws IOException {
        var anchors = Files.readString(audit.anchorFile);
        Files.writeString(audit.anchorFile, anchors.replaceFirst("2 ", "hai "));
        found(Finding.Kind.ANCHOR_UNREADABLE);
        Files.delete(audit.anchorFile);
        found(Finding.Kind.ANCHOR_UNREADABLE);
    }

    /** As after some quiet milliseconds: what is below and in no seal was not just too young for one. */
    private void theHorizonPassesAll() {
        audit.tamper("update audit.seal set horizon = %d where number = 3".formatted(ids.get(8) + 1));
    }

    private Finding found(Finding.Kind kind) {
        var report = audit.verification.verify();
        assertThat(report.proven()).isFalse();
        assertThat(report.first()).map(Finding::kind).contains(kind);
        return report.first().orElseThrow();
    }
}
