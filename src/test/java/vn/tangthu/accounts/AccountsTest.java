package vn.tangthu.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.Conforms;

class AccountsTest {

    private static final AccountHouse house = new AccountHouse();
    private static Actor administrator;

    @BeforeAll
    static void somebodyInCharge() {
        administrator = house.person("Phạm Văn Trị", Role.ADMINISTRATOR);
        house.account("tri.pv", administrator);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7-inventory")
    @Test
    void the_inventory_has_type_status_holder_division_and_dates_and_is_for_administrators() {
        var clerk = house.person("Lê Thị Thư", Role.CLERK);
        var id = house.account("thu.lt", clerk);
        house.accounts.disable(administrator, id);
        var line = house.accounts.all(administrator).stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
        assertThat(line.type()).isEqualTo(AccountType.OPERATIONAL);
        assertThat(line.status()).isEqualTo(AccountStatus.DISABLED);
        assertThat(line.holder()).isEqualTo(clerk.person());
        assertThat(line.agency()).isEqualTo(clerk.home());
        assertThat(line.activatedAt()).isEqualTo(house.clock.instant());
        assertThat(line.deactivatedAt()).contains(house.clock.instant());
        assertThatThrownBy(() -> house.accounts.all(clerk)).isInstanceOf(AccountRefused.class);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7-one-person")
    @Test
    void one_person_has_one_account_and_one_account_one_person() {
        var officer = house.person("Võ Văn Viên", Role.OFFICER);
        house.account("vien.vv", officer);
        assertThatThrownBy(() -> house.account("vien.vv2", officer)).extracting("refusal").isEqualTo(new AccountRefusal.HolderHasAccount("vien.vv"));
        var other = house.person("Vương Thị Viên", Role.OFFICER);
        assertThatThrownBy(() -> house.account("vien.vv", other)).extracting("refusal").isEqualTo(new AccountRefusal.NameTaken("vien.vv"));
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7-types")
    @Test
    void the_type_of_an_account_follows_its_holders_roles() {
        var clerk = house.person("Hà Thị Loại", Role.CLERK);
        for (var wrong : List.of(AccountType.ADMINISTRATOR)) {
            assertThatThrownBy(() -> house.accounts.create(administrator, new NewAccount("loai.ht", wrong, clerk.person(), "")))
                    .extracting("refusal").isEqualTo(new AccountRefusal.TypeAgainstRoles());
        }
        var created = house.accounts.create(administrator, new NewAccount("loai.ht", AccountType.TECHNICAL, clerk.person(), "máy chủ"));
        assertThat(house.now(created.id()).type()).isEqualTo(AccountType.TECHNICAL);
    }

    @Conforms(rule = "QCVN 12:2026/BCA", item = "3.7-idle")
    @Test
    void an_account_unused_for_45_days_is_disabled_and_a_second_run_does_nothing_more() {
        var id = house.account("lau.nv", house.person("Ngô Văn Lâu", Role.OFFICER));
        var used = house.account("dung.nv", house.person("Nghiêm Văn Dụng", Role.OFFICER));
        house.clock.forward(Duration.ofDays(44));
        house.opens("dung.nv", AccountHouse.PASSWORD);
        house.idleAccounts.disable();
        assertThat(house.now(id).status()).isEqualTo(AccountStatus.ACTIVE);
        house.clock.forward(Duration.ofDays(1).plusMinutes(1));
        assertThat(house.idleAccounts.disable()).isPositive();
        assertThat(house.now(id).status()).isEqualTo(AccountStatus.DISABLED);
        assertThat(house.now(id).deactivatedBecause()).contains("idle");
        assertThat(house.now(used).status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(house.opens("lau.nv", AccountHouse.PASSWORD)).isFalse();
        assertThat(house.idleAccounts.disable()).isZero();

        house.accounts.enable(administrator, id);
        house.idleAccounts.disable();
        assertThat(house.opens("lau.nv", AccountHouse.PASSWORD)).as("enabled by an administrator, its clock starts anew").isTrue();
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "A3")
    @Test
    void nobody_but_administrators_changes_accounts_and_the_database_shows_them_to_nobody_else() {
        var clerk = house.person("Tô Thị Tò", Role.CLERK);
        var id = house.account("muc.tieu", house.person("Mục Văn Tiêu", Role.CLERK));
        assertThatThrownBy(() -> house.accounts.disable(clerk, id)).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> house.accounts.resetPassword(clerk, id)).isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> house.tokens.issue(clerk, id, "x")).isInstanceOf(AccountRefused.class);
        assertThat(house.accounts.find(clerk, id)).isEmpty();
        var seen = house.database.actingAs.read(clerk, () -> house.database.jdbc.sql("select count(*) from accounts.account").query(Integer.class).single());
        assertThat(seen).as("hers is not made yet").isZero();
    }

    @Test
    void administrators_do_not_disable_their_own_account() {
        var alone = house.person("Quách Văn Tự", Role.ADMINISTRATOR);
        var own = house.account("tu.qv", alone);
        assertThatThrownBy(() -> house.accounts.disable(alone, own)).extracting("refusal").isEqualTo(new AccountRefusal.OwnAccount());
    }

    @Test
    void a_token_acts_for_its_service_until_it_is_revoked_or_out_of_date() {
        var responsible = house.person("Giang Văn Cổng", Role.CLERK);
        var service = house.accounts.create(administrator, new NewAccount("cong.dv", AccountType.SERVICE, responsible.person(), "cổng dịch vụ"));
        assertThat(service.oneTimePassword()).isEmpty();
        var token = house.tokens.issue(administrator, service.id(), "cổng");
        assertThat(token).startsWith("tt_").hasSize(46);
        assertThat(house.tokens.standing(token).orElseThrow().actor().home()).isEqualTo(responsible.home());
        assertThat(house.tokens.standing(token + "x")).isEmpty();
        assertThat(house.database.asOwner().sql("select count(*) from accounts.token where sha256::text like '%tt\\_%'").query(Integer.class).single()).isZero();

        var listed = house.tokens.of(administrator, service.id()).get(0);
        house.tokens.revoke(administrator, service.id(), listed.id());
        assertThat(house.tokens.standing(token)).isEmpty();
        var second = house.tokens.issue(administrator, service.id(), "cổng 2");
        house.clock.forward(Duration.ofDays(366));
        assertThat(house.tokens.standing(second)).isEmpty();
    }

    @Test
    void a_service_never_signs_in_with_a_password() {
        var service = house.accounts.create(administrator, new NewAccount("may.quet", AccountType.SERVICE, administrator.person(), ""));
        assertThat(house.opens("may.quet", "")).isFalse();
        assertThatThrownBy(() -> house.accounts.resetPassword(administrator, service.id())).isInstanceOf(AccountRefused.class);
        var token = house.tokens.issue(administrator, service.id(), "quét");
        assertThat(house.tokens.standing(token).orElseThrow().actor().has(Role.ADMINISTRATOR)).as("the administrator's role stays with the person").isFalse();
    }

    @Test
    void rules_laxer_than_the_regulation_stop_the_start() {
        var strict = AccountRules.byTheRule();
        assertThatThrownBy(() -> new AccountRules(6, 10, 2, 5, strict.lockOut(), strict.idleSession(), 45, List.of(), 365, "x")).hasMessageContaining("password-length");
        assertThatThrownBy(() -> new AccountRules(8, 10, 2, 6, strict.lockOut(), strict.idleSession(), 45, List.of(), 365, "x")).hasMessageContaining("wrong-tries");
        assertThatThrownBy(() -> new AccountRules(8, 10, 2, 5, Duration.ofHours(1), strict.idleSession(), 45, List.of(), 365, "x")).hasMessageContaining("lock-out");
        assertThatThrownBy(() -> new AccountRules(8, 10, 2, 5, strict.lockOut(), Duration.ofMinutes(20), 45, List.of(), 365, "x")).hasMessageContaining("idle-session");
        assertThatThrownBy(() -> new AccountRules(8, 10, 2, 5, strict.lockOut(), strict.idleSession(), 60, List.of(), 365, "x")).hasMessageContaining("idle-account-days");
    }

    @Test
    void networks_are_told_apart_and_what_cannot_be_read_is_outside() {
        var inside = Networks.of(AccountRules.byTheRule().insideNetworks());
        for (var address : List.of("127.0.0.1", "10.200.1.9", "172.31.255.255", "192.168.5.5", "::1", "0:0:0:0:0:0:0:1", "fd12::9", "::ffff:10.0.0.1")) {
            assertThat(inside.contains(address)).as(address).isTrue();
        }
        for (var address : List.of("8.8.8.8", "172.32.0.1", "2001:db8::1", "", "localhost", "10.0.0.1.evil")) {
            assertThat(inside.contains(address)).as(address).isFalse();
        }
    }
}
