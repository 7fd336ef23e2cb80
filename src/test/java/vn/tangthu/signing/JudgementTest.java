package vn.tangthu.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule, as a table: one fact differs from a signature that is good. */
class JudgementTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");
    private static final Instant CLAIMED = NOW.minus(Duration.ofDays(10));
    private static final Facts.Validity IN_FORCE = new Facts.Validity(NOW.minus(Duration.ofDays(100)), NOW.plus(Duration.ofDays(100)));
    private static final Revocation NOT_REVOKED = Revocation.none(NOW);

    private Facts.Integrity integrity = Facts.Integrity.INTACT;
    private Facts.Changes changes = Facts.Changes.NONE;
    private boolean weak;
    private Facts.Chain chain = Facts.Chain.TRUSTED;
    private Facts.Validity validity = IN_FORCE;
    private Revocation revocation = NOT_REVOKED;
    private Optional<Instant> claimed = Optional.of(CLAIMED);
    private Optional<Instant> stamped = Optional.empty();

    @Test
    void whole_trusted_in_force_and_not_revoked_is_valid() {
        says(Verdict.VALID, Reason.GOOD);
    }

    @Test
    void broken_bytes_are_invalid() {
        integrity = Facts.Integrity.BROKEN;
        says(Verdict.INVALID, Reason.BROKEN);
    }

    @Test
    void a_page_changed_after_signing_is_invalid_though_the_signed_bytes_are_whole() {
        changes = Facts.Changes.CHANGED;
        says(Verdict.INVALID, Reason.CHANGED_AFTER_SIGNING);
    }

    @Test
    void what_cannot_be_looked_at_is_undecided() {
        integrity = Facts.Integrity.CONTENT_MISSING;
        says(Verdict.UNDECIDED, Reason.CONTENT_MISSING);
        integrity = Facts.Integrity.AMBIGUOUS;
        says(Verdict.UNDECIDED, Reason.AMBIGUOUS);
        integrity = Facts.Integrity.INTACT;
        changes = Facts.Changes.BYTES_ADDED;
        says(Verdict.UNDECIDED, Reason.BYTES_ADDED);
    }

    @Test
    void a_weak_digest_is_undecided() {
        weak = true;
        says(Verdict.UNDECIDED, Reason.WEAK_ALGORITHM);
    }

    @Test
    void an_issuer_nobody_knows_is_undecided_and_revocation_is_then_not_asked() {
        revocation = Revocation.unknown();
        chain = Facts.Chain.ISSUER_UNKNOWN;
        says(Verdict.UNDECIDED, Reason.ISSUER_UNKNOWN);
        chain = Facts.Chain.SELF_MADE;
        says(Verdict.UNDECIDED, Reason.SELF_MADE);
        chain = Facts.Chain.NOT_FOR_SIGNING;
        says(Verdict.UNDECIDED, Reason.NOT_FOR_SIGNING);
        chain = Facts.Chain.NO_CERTIFICATE;
        says(Verdict.UNDECIDED, Reason.NO_CERTIFICATE);
    }

    @Test
    void a_certificate_that_was_not_in_force_at_the_claimed_time_is_invalid() {
        validity = new Facts.Validity(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(20)));
        says(Verdict.INVALID, Reason.EXPIRED_AT_SIGNING);
        validity = new Facts.Validity(NOW.minus(Duration.ofDays(5)), NOW.plus(Duration.ofDays(20)));
        says(Verdict.INVALID, Reason.NOT_YET_VALID_AT_SIGNING);
    }

    @Test
    void expired_by_now_is_undecided_unless_a_time_stamp_proves_that_it_was_signed_before() {
        validity = new Facts.Validity(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(5)));
        says(Verdict.UNDECIDED, Reason.EXPIRED_SINCE);
        stamped = Optional.of(CLAIMED.plusSeconds(5));
        says(Verdict.VALID, Reason.GOOD);
    }

    @Test
    void revoked_before_the_claimed_time_is_invalid_and_afterwards_undecided_unless_stamped_before() {
        revocation = Revocation.revoked(CLAIMED.minusSeconds(60), NOW);
        says(Verdict.INVALID, Reason.REVOKED_BEFORE_SIGNING);
        revocation = Revocation.revoked(CLAIMED.plusSeconds(60), NOW);
        says(Verdict.UNDECIDED, Reason.REVOKED_SINCE);
        stamped = Optional.of(CLAIMED.plusSeconds(5));
        says(Verdict.VALID, Reason.GOOD);
    }

    @Test
    void nothing_or_only_something_old_known_of_revocation_is_undecided() {
        revocation = Revocation.unknown();
        says(Verdict.UNDECIDED, Reason.REVOCATION_UNKNOWN);
        revocation = Revocation.stale(CLAIMED);
        says(Verdict.UNDECIDED, Reason.REVOCATION_STALE);
    }

    @Test
    void a_claim_that_lies_in_the_future_is_doubted() {
        claimed = Optional.of(NOW.plus(Duration.ofDays(2)));
        says(Verdict.UNDECIDED, Reason.CLAIMED_IN_FUTURE);
        claimed = Optional.of(NOW.plusSeconds(120));
        says(Verdict.VALID, Reason.GOOD);
    }

    @Test
    void without_any_time_a_certificate_in_force_now_is_enough() {
        claimed = Optional.empty();
        says(Verdict.VALID, Reason.GOOD);
        revocation = Revocation.revoked(CLAIMED, NOW);
        says(Verdict.UNDECIDED, Reason.REVOKED_SINCE);
    }

    @Test
    void of_several_reasons_the_weightiest_comes_first_and_decides() {
        weak = true;
        chain = Facts.Chain.SELF_MADE;
        integrity = Facts.Integrity.BROKEN;
        says(Verdict.INVALID, Reason.BROKEN, Reason.WEAK_ALGORITHM, Reason.SELF_MADE);
    }

    private void says(Verdict verdict, Reason... reasons) {
        var judged = Judgement.of(new Facts(integrity, changes, weak, chain, validity, revocation, claimed, stamped, NOW));
        assertThat(judged.reasons()).containsExactly(reasons);
        assertThat(judged.verdict()).isEqualTo(verdict);
    }
}
