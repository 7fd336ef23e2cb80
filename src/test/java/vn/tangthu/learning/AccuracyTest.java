package vn.tangthu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tangthu.learning.Office.entry;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** Figures that can be counted on the fingers. */
class AccuracyTest {

    private static final AccuracyQuestion WINTER = new AccuracyQuestion(Optional.empty(), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
    private static final AgencyId AGENCY = new AgencyId(UUID.randomUUID());
    private static final AgencyId OTHER = new AgencyId(UUID.randomUUID());

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static TestModules modules;
    private static Accuracy accuracy;

    /** November: right and sure. December, by Hanoi time: sure but wrong, and one in which the author was not read. Elsewhere: one. */
    @BeforeAll
    static void three_documents_here_and_one_elsewhere() {
        database = TestDatabase.create();
        var clock = SteppingClock.at("2026-11-25T02:00:00Z");
        modules = TestModules.start(database, folder, clock, "bitstore", "audit", "search", "recognition", "organisation", "learning", "correspondence");
        accuracy = modules.get(Accuracy.class);
        var office = office(AGENCY);
        office.registered(Read.by("SỞ NỘI VỤ", 0.97).fields(), entry("Sở Nội vụ", "1/SNV-VP"));
        clock.moveTo("2026-11-30T17:00:00Z");
        office.registered(Read.by("SỞ NỘI VU", 0.96).fields(), entry("Sở Nội vụ", "2/SNV-VP"));
        office.registered(Read.by("SỞ Y TẾ", 0.5).and(FieldName.TYPE, "Công văn", 0.8).fields(), entry("Sở Nội vụ", "3/SNV-VP"));
        office(OTHER).registered(Read.by("SỞ Y TẾ", 0.97).fields(), entry("Sở Y tế", "4/SYT-VP"));
    }

    private static Office office(AgencyId agency) {
        return new Office(modules.get(IncomingDesk.class), modules.get(IncomingRegister.class), database.asOwner(), Office.person(agency, Role.CLERK));
    }

    @AfterAll
    static void close() {
        modules.close();
        database.close();
    }

    @Test
    void an_agency_sees_its_own_figures_whatever_it_asks_for() {
        var report = accuracy.ofAgency(Office.person(AGENCY, Role.AGENCY_HEAD), new AccuracyQuestion(Optional.of(OTHER), WINTER.from(), WINTER.to()));
        assertThat(report.byField().get(FieldName.AGENCY)).isEqualTo(new Figures(3, 1, 1, 0, 2, 1));
        assertThat(report.byField().get(FieldName.SIGNER)).isEqualTo(new Figures(3, 0, 0, 3, 0, 0));
        assertThat(report.byField().get(FieldName.TYPE)).isEqualTo(new Figures(3, 1, 1, 2, 0, 0));
        assertThat(report.documents()).isEqualTo(new Share(0, 3));
        assertThat(report.byAgency()).containsOnlyKeys(AGENCY);
    }

    @Test
    void months_are_those_of_the_calendar_in_hanoi() {
        var report = accuracy.ofAgency(Office.person(AGENCY, Role.CLERK), WINTER);
        assertThat(report.byMonth()).containsOnlyKeys(YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        var december = new AccuracyQuestion(Optional.empty(), YearMonth.of(2026, 12), YearMonth.of(2026, 12));
        assertThat(accuracy.ofAgency(Office.person(AGENCY, Role.CLERK), december).byField().get(FieldName.AGENCY).fields()).isEqualTo(2);
        assertThat(accuracy.ofAgency(Office.person(AGENCY, Role.CLERK), december).slowest()).hasSize(2);
    }

    @Test
    void confidences_are_set_against_what_turned_out() {
        var bins = accuracy.ofAgency(Office.person(AGENCY, Role.CLERK), WINTER).bins();
        assertThat(bins).extracting(AccuracyReport.Bin::step).containsExactly(10, 16, 19);
        assertThat(bins.get(2).exact()).isEqualTo(new Share(1, 2));
        assertThat(bins.get(2).meanConfidence()).isCloseTo(0.965, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void an_administrator_sees_every_agency_or_the_one_asked_for() {
        var administrator = Office.person(OTHER, Role.ADMINISTRATOR);
        assertThat(accuracy.ofInstallation(administrator, WINTER).byAgency()).containsOnlyKeys(AGENCY, OTHER);
        var asked = new AccuracyQuestion(Optional.of(AGENCY), WINTER.from(), WINTER.to());
        assertThat(accuracy.ofInstallation(administrator, asked).mostChanged()).extracting(AccuracyReport.Document::agency).containsOnly(AGENCY).hasSize(3);
    }

    @Test
    void nobody_else_sees_any() {
        assertThatThrownBy(() -> accuracy.ofInstallation(Office.person(AGENCY, Role.CLERK, Role.AGENCY_HEAD), WINTER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accuracy.ofAgency(Office.person(AGENCY, Role.OFFICER, Role.UNIT_HEAD), WINTER)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accuracy.ofAgency(Office.person(AGENCY, Role.ADMINISTRATOR), WINTER)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void below_twenty_there_is_no_percentage_and_the_interval_says_how_little_is_known() {
        assertThat(new Share(19, 19).isEnough()).isFalse();
        var share = new Share(19, 20);
        assertThat(share.isEnough()).isTrue();
        assertThat(share.low()).isBetween(0.76, 0.77);
        assertThat(share.high()).isBetween(0.99, 1.0);
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }
}
