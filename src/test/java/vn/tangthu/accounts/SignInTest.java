package vn.tangthu.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;

class SignInTest {

    private static final AccountHouse house = new AccountHouse();

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_right_password_opens_in_any_capitals_of_the_name() {
        house.account("hoa.nt", house.person("Nguyễn Thị Hoa", Role.CLERK));
        assertThat(house.opens(" HOA.nt ", AccountHouse.PASSWORD)).isTrue();
        assertThat(house.opens("hoa.nt", "hoa-sen-2026")).isFalse();
        assertThat(house.opens("khong.co", AccountHouse.PASSWORD)).isFalse();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.6.2.1.9")
    @Test
    void five_wrong_tries_lock_the_account_for_twelve_hours() {
        var id = house.account("khoa.tv", house.person("Trần Văn Khoa", Role.CLERK));
        IntStream.range(0, 4).forEach(i -> house.opens("khoa.tv", "Sai-roi-1"));
        assertThat(house.now(id).status()).isEqualTo(AccountStatus.ACTIVE);
        house.opens("khoa.tv", "Sai-roi-1");
        assertThat(house.now(id).status()).isEqualTo(AccountStatus.LOCKED);
        assertThat(house.opens("khoa.tv", AccountHouse.PASSWORD)).as("even with the right password").isFalse();

        house.clock.forward(Duration.ofHours(12).minusSeconds(1));
        assertThat(house.opens("khoa.tv", AccountHouse.PASSWORD)).isFalse();
        house.clock.forward(Duration.ofSeconds(2));
        assertThat(house.opens("khoa.tv", AccountHouse.PASSWORD)).isTrue();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.6.2.1.9")
    @Test
    void an_administrator_opens_a_locked_account_before_its_time() {
        var administrator = house.person("Phạm Văn Trị", Role.ADMINISTRATOR);
        var id = house.account("mo.khoa", house.person("Đỗ Thị Mở", Role.OFFICER));
        IntStream.range(0, 5).forEach(i -> house.opens("mo.khoa", "Sai-roi-1"));
        house.accounts.unlock(administrator, id);
        assertThat(house.opens("mo.khoa", AccountHouse.PASSWORD)).isTrue();
    }

    @Test
    void a_success_in_between_starts_the_count_anew() {
        house.account("quen.nv", house.person("Ngô Văn Quên", Role.OFFICER));
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 4).forEach(i -> house.opens("quen.nv", "Sai-roi-1"));
            assertThat(house.opens("quen.nv", AccountHouse.PASSWORD)).isTrue();
        }
    }

    @Test
    void many_tries_at_the_same_moment_are_counted_one_by_one() throws Exception {
        var id = house.account("dong.thoi", house.person("Lý Thị Đồng", Role.OFFICER));
        var threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> guess = () -> house.opens("dong.thoi", "Sai-roi-1");
        threads.invokeAll(java.util.Collections.nCopies(12, guess));
        threads.shutdown();
        assertThat(house.now(id).status()).isEqualTo(AccountStatus.LOCKED);
        var passwordsCompared = house.log.stream().filter(f -> f.objectId().equals(id.toString()))
                .filter(f -> "password".equals(f.details().get("why"))).count();
        assertThat(passwordsCompared).isEqualTo(5);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.8.3")
    @Test
    void administrators_always_show_a_second_factor_and_others_from_outside() {
        house.account("tri.pv", house.person("Phan Văn Trị", Role.ADMINISTRATOR));
        house.account("trong.lv", house.person("Lê Văn Trong", Role.CLERK));
        assertThat(house.next(house.signedIn("tri.pv", AccountHouse.INSIDE), AccountHouse.INSIDE)).contains(Standing.Step.ENROLMENT);
        assertThat(house.next(house.signedIn("trong.lv", AccountHouse.INSIDE), AccountHouse.INSIDE)).isEmpty();
        assertThat(house.next(house.signedIn("trong.lv", AccountHouse.OUTSIDE), AccountHouse.OUTSIDE)).contains(Standing.Step.ENROLMENT);
    }

    @Test
    void a_session_carried_outside_owes_the_second_factor_there() {
        house.account("di.dong", house.person("Vũ Thị Di", Role.CLERK));
        var who = house.signedIn("di.dong", AccountHouse.INSIDE);
        assertThat(house.next(who, AccountHouse.INSIDE)).isEmpty();
        assertThat(house.next(who, AccountHouse.OUTSIDE)).contains(Standing.Step.ENROLMENT);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.8.3")
    @Test
    void a_code_opens_once_and_wrong_codes_lock_as_wrong_passwords_do() {
        var holder = house.person("Mai Văn Mã", Role.ADMINISTRATOR);
        var id = house.account("ma.mv", holder);
        var proposal = house.secondFactor.propose(id);
        house.secondFactor.enrol(holder, id, proposal.sealed(), house.secondFactor.codeNow(proposal.secret()));
        house.clock.forward(Duration.ofMinutes(5));

        var who = house.signedIn("ma.mv", AccountHouse.INSIDE);
        assertThat(house.next(who, AccountHouse.INSIDE)).contains(Standing.Step.SECOND_FACTOR);
        var code = house.secondFactor.codeNow(proposal.secret());
        var shown = ((SignInAnswer.Accepted) house.signIn.withCode(who, code, AccountHouse.INSIDE)).who();
        assertThat(house.next(shown, AccountHouse.INSIDE)).isEmpty();
        assertThat(house.signIn.withCode(who, code, AccountHouse.INSIDE)).as("seen over a shoulder").isInstanceOf(SignInAnswer.Refused.class);

        for (int i = 0; i < 4; i++) {
            house.signedIn("ma.mv", AccountHouse.INSIDE);
            house.signIn.withCode(who, "000000", AccountHouse.INSIDE);
        }
        assertThat(house.now(id).status()).as("the right password does not start the count anew").isEqualTo(AccountStatus.LOCKED);
    }

    @Test
    void a_recovery_code_opens_once_when_the_phone_is_lost() {
        var holder = house.person("Hồ Thị Mất", Role.ADMINISTRATOR);
        var id = house.account("mat.ht", holder);
        var proposal = house.secondFactor.propose(id);
        var codes = house.secondFactor.enrol(holder, id, proposal.sealed(), house.secondFactor.codeNow(proposal.secret()));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var who = house.signedIn("mat.ht", AccountHouse.INSIDE);
        assertThat(house.signIn.withCode(who, codes.get(3).toUpperCase(), AccountHouse.INSIDE)).isInstanceOf(SignInAnswer.Accepted.class);
        assertThat(house.signIn.withCode(who, codes.get(3), AccountHouse.INSIDE)).isInstanceOf(SignInAnswer.Refused.class);
    }

    @Test
    void the_secret_in_the_database_is_not_readable_without_the_key_file() {
        var holder = house.person("Tạ Văn Kín", Role.ADMINISTRATOR);
        var id = house.account("kin.tv", holder);
        var proposal = house.secondFactor.propose(id);
        house.secondFactor.enrol(holder, id, proposal.sealed(), house.secondFactor.codeNow(proposal.secret()));
        var stored = house.database.asOwner().sql("select second_factor from accounts.account where id = ?").param(id.value()).query(byte[].class).single();
        var plain = Base32.decode(proposal.secret());
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(new String(plain, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.6-first")
    @Test
    void a_password_given_by_somebody_else_is_changed_first() {
        var administrator = house.person("Cao Văn Cấp", Role.ADMINISTRATOR);
        var colleague = house.person("Đinh Thị Mới", Role.CLERK);
        var created = house.accounts.create(administrator, new NewAccount("moi.dt", AccountType.OPERATIONAL, colleague.person(), ""));
        var who = ((SignInAnswer.Accepted) house.signIn.withPassword("moi.dt", created.oneTimePassword().orElseThrow(), AccountHouse.INSIDE)).who();
        assertThat(house.next(who, AccountHouse.INSIDE)).contains(Standing.Step.NEW_PASSWORD);
        assertThat(house.ownPassword.change(colleague, created.id(), created.oneTimePassword().get(), "Mùa-xuân-2027")).isEmpty();
        assertThat(house.next(who, AccountHouse.INSIDE)).isEmpty();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.6-administrators")
    @Test
    void an_administrators_password_lives_two_months_and_none_of_the_last_ten_comes_back() {
        var holder = house.person("Lương Văn Hạn", Role.ADMINISTRATOR);
        var id = house.account("han.lv", holder);
        var proposal = house.secondFactor.propose(id);
        house.secondFactor.enrol(holder, id, proposal.sealed(), house.secondFactor.codeNow(proposal.secret()));
        var who = house.signedIn("han.lv", AccountHouse.INSIDE).withSecondFactor();
        house.clock.forward(Duration.ofDays(60));
        assertThat(house.next(who, AccountHouse.INSIDE)).isEmpty();
        house.clock.forward(Duration.ofDays(2));
        assertThat(house.next(who, AccountHouse.INSIDE)).contains(Standing.Step.NEW_PASSWORD);

        var present = AccountHouse.PASSWORD;
        for (int i = 1; i <= 9; i++) {
            house.clock.forward(Duration.ofSeconds(1));
            assertThat(house.ownPassword.change(holder, id, present, "Thay-doi-" + i)).isEmpty();
            present = "Thay-doi-" + i;
        }
        assertThat(house.ownPassword.change(holder, id, present, AccountHouse.PASSWORD)).contains(new AccountRefusal.PasswordUsedBefore(10));
        house.clock.forward(Duration.ofSeconds(1));
        assertThat(house.ownPassword.change(holder, id, present, "Thay-doi-10")).isEmpty();
        house.clock.forward(Duration.ofSeconds(1));
        assertThat(house.ownPassword.change(holder, id, "Thay-doi-10", AccountHouse.PASSWORD)).as("the eleventh back may return").isEmpty();
        assertThat(house.next(who, AccountHouse.INSIDE)).isEmpty();
    }

    @Test
    void passwords_changed_in_the_same_instant_are_all_remembered_in_their_order() {
        var holder = house.person("Vũ Thị Nhanh", Role.CLERK);
        var id = house.account("nhanh.vt", holder);
        var present = AccountHouse.PASSWORD;
        for (int i = 1; i <= 10; i++) { // the clock of this house stands still
            assertThat(house.ownPassword.change(holder, id, present, "Cung-luc-" + i)).isEmpty();
            present = "Cung-luc-" + i;
        }
        assertThat(house.ownPassword.change(holder, id, present, "Cung-luc-1")).contains(new AccountRefusal.PasswordUsedBefore(10));
        assertThat(house.ownPassword.change(holder, id, present, AccountHouse.PASSWORD)).as("the eleventh back may return").isEmpty();
    }

    @Test
    void nobody_changes_the_password_of_somebody_else() {
        var id = house.account("chu.tk", house.person("Trịnh Thị Chủ", Role.CLERK));
        var other = house.person("Kẻ Thị Khác", Role.CLERK);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> house.ownPassword.change(other, id, AccountHouse.PASSWORD, "Cuop-lay-2026"))
                .isInstanceOf(AccountRefused.class);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7.2.4")
    @Test
    void the_account_log_tells_what_happened_and_from_where_and_never_a_secret() {
        var administrator = house.person("Đào Văn Ghi", Role.ADMINISTRATOR);
        var id = house.account("ghi.log", house.person("Bạch Thị Nhật", Role.CLERK));
        int before = house.log.size();
        var who = house.signedIn("ghi.log", AccountHouse.INSIDE);
        house.signIn.signedOut(who, AccountHouse.INSIDE);
        IntStream.range(0, 5).forEach(i -> house.opens("ghi.log", "Sai-roi-1"));
        house.accounts.unlock(administrator, id);
        house.accounts.disable(administrator, id);
        var facts = house.log.subList(before, house.log.size());
        assertThat(facts.stream().map(f -> f.act()).distinct())
                .containsExactly("account.signed-in", "account.signed-out", "account.sign-in-failed", "account.locked",
                        "account.unlocked", "account.disabled");
        assertThat(facts.get(0).source()).isEqualTo(Optional.of(AccountHouse.INSIDE));
        assertThat(house.log.toString()).doesNotContain("Sai-roi-1").doesNotContain(AccountHouse.PASSWORD);
    }
}
