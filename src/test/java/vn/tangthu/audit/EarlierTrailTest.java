package vn.tangthu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;

/** A trail sealed while each sealed entry still had a row of its own, met by the program of today. */
class EarlierTrailTest {

    private final AuditFixture audit = new AuditFixture();
    private Seal newest = new Seal(0, Seal.BEFORE_THE_FIRST, 0, Seal.BEFORE_THE_FIRST, 0, Seal.BEFORE_THE_FIRST);

    @BeforeEach
    void threeSealsOfEarlier() {
        audit.database.asOwner().sql("drop schema audit cascade").update();
        migrate("4");
        for (int i = 0; i < 3; i++) {
            audit.acts(4);
            sealAsEarlier();
        }
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void its_chain_is_proven_its_entries_show_their_seals_and_it_goes_on() {
        migrate("latest");
        assertThat(audit.verification.verify()).satisfies(report -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isEqualTo(12);
            assertThat(report.seals()).isEqualTo(3);
        });
        audit.acts(2);
        assertThat(audit.sealing.sealPending()).isEqualTo(2);
        assertThat(audit.verification.verify().findings()).isEmpty();
        var trail = new AuditTrail(audit.database.actingAs, audit.database.jdbc, audit.database.dataSource(), audit.entries);
        assertThat(trail.search(AuditFixture.ADMINISTRATOR, LogQuestion.everything()).entries()).extracting(AuditEntry::seal)
                .extracting(OptionalLong::getAsLong).containsExactly(4L, 4L, 3L, 3L, 3L, 3L, 2L, 2L, 2L, 2L, 1L, 1L, 1L, 1L);
    }

    @Test
    void what_was_wrong_with_it_is_still_found() {
        var owner = audit.database.asOwner();
        owner.sql("alter table audit.sealed_entry disable trigger only_grows").update();
        owner.sql("alter table audit.seal disable trigger only_grows").update();
        owner.sql("delete from audit.sealed_entry where seal = 1 and position = 2").update();
        owner.sql("update audit.sealed_entry set position = 7 - position where seal = 2").update();
        owner.sql("delete from audit.seal where number = 3").update();
        migrate("latest");
        assertThat(audit.verification.verify().findings()).extracting(Finding::kind).containsOnly(
                Finding.Kind.POSITION_MISSING, Finding.Kind.SLIPPED_IN, Finding.Kind.ROOT_DIFFERS, Finding.Kind.SEAL_MISSING, Finding.Kind.TAIL_CUT);
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(audit.database.server().ownerDataSource()).schemas("audit").defaultSchema("audit")
                .table("migration").locations("classpath:db/migration/audit").target(version).load().migrate();
    }

    private void sealAsEarlier() {
        var jdbc = audit.database.asOwner();
        var entries = audit.database.actingAs.read(Actor.system("test"), () -> audit.database.jdbc.sql("select " + StoredEntry.COLUMNS + """
                  from audit.entry e
                 where not exists (select 1 from audit.sealed_entry s where s.entry_id = e.id) order by e.id""")
                .query((row, n) -> StoredEntry.from(row)).list());
        var hashes = entries.stream().map(EntryEncoding::hash).toList();
        long horizon = entries.get(entries.size() - 1).id() + 1;
        newest = Seal.over(newest.number() + 1, newest.hash(), hashes, horizon / Stamp.A_MICROSECOND);
        jdbc.sql("insert into audit.seal values (?, ?, ?, ?, ?, ?, ?)").params(newest.number(), newest.previous().digest(),
                newest.entries(), newest.root().digest(), newest.sealedMicros(), newest.hash().digest(), horizon).update();
        for (int i = 0; i < hashes.size(); i++) {
            jdbc.sql("insert into audit.sealed_entry values (?, ?, ?, ?)")
                    .params(newest.number(), i, entries.get(i).id(), hashes.get(i)).update();
        }
        new Anchors(List.of(audit.anchorFile)).append(newest);
    }
}
