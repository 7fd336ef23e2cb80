package vn.tangthu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.audit.SpaceState;
import vn.tangthu.audit.TrailState;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestServer;

class UpkeepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final SpaceState ROOMY = new SpaceState(new ByteCount(120L << 30), new ByteCount(200L << 30), Optional.of(LocalDate.of(2031, 1, 1)), false);
    private static final SpaceState SHORT = new SpaceState(new ByteCount(4L << 30), new ByteCount(200L << 30), Optional.of(LocalDate.of(2026, 11, 30)), true);

    @Test
    void when_all_is_well_nothing_is_said() {
        assertThat(Upkeep.warnings(ROOMY, unsealedSince(Duration.ofSeconds(3)), NOW)).isEmpty();
        assertThat(Upkeep.warnings(ROOMY, nothingUnsealed(), NOW)).isEmpty();
    }

    @Test
    void a_disk_that_runs_short_is_told_with_what_is_left_and_when_it_will_be_full() {
        assertThat(Upkeep.warnings(SHORT, nothingUnsealed(), NOW)).extracting(Upkeep.Warning::messageKey)
                .containsExactly("home.upkeep.space-low", "home.upkeep.full-on");
        assertThat(Upkeep.warnings(SHORT, nothingUnsealed(), NOW).get(1).arguments()).containsExactly("30/11/2026");
    }

    @Test
    void entries_that_stay_unsealed_for_long_are_told_with_their_count_and_time() {
        assertThat(Upkeep.warnings(ROOMY, unsealedSince(Duration.ofMinutes(11)), NOW)).singleElement().satisfies(warning -> {
            assertThat(warning.messageKey()).isEqualTo("home.upkeep.sealing-late");
            assertThat(warning.arguments()).containsExactly(12L, "08:49 22/11/2026");
        });
    }

    @Test
    void an_administrators_home_page_is_calm_and_nobody_else_sees_the_state_of_the_system() {
        var server = TestServer.running();
        var agency = server.agency("UPKEEP", "Trung tâm Công nghệ thông tin");
        server.account("quan.tri.upkeep", server.person(agency, "Lý Văn Trực", Role.ADMINISTRATOR), AccountType.ADMINISTRATOR);
        server.account("van.thu.upkeep", server.person(agency, "Đỗ Thị Ca", Role.CLERK), AccountType.OPERATIONAL);
        assertThat(server.signedIn("van.thu.upkeep").get("/").body()).doesNotContain("chỗ lưu còn trống");
        var administrator = server.browser();
        administrator.signIn("quan.tri.upkeep", TestServer.PASSWORD);
        administrator.get("/sign-in/second-factor");
        administrator.post("/sign-in/second-factor", Map.of("code", server.get(SecondFactor.class).codeNow(TestServer.SECRET)));
        assertThat(administrator.get("/").body()).contains("chỗ lưu còn trống").doesNotContain("chưa được niêm phong", "??");
    }

    private static TrailState nothingUnsealed() {
        return new TrailState(Optional.empty(), 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of("anchors.log"));
    }

    private static TrailState unsealedSince(Duration age) {
        return new TrailState(Optional.empty(), 12, Optional.of(NOW.minus(age)), Optional.empty(), Optional.empty(), List.of("anchors.log"));
    }
}
