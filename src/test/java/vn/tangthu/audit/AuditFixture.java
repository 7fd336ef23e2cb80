package vn.tangthu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestDatabase;

/** A fresh audit trail with its anchor file, and people of two agencies. */
final class AuditFixture implements AutoCloseable {

    private static final List<String> TABLES = List.of("entry", "seal", "seal_content");

    static final AgencyId PROVINCE = new AgencyId(UUID.randomUUID());
    static final AgencyId WARD = new AgencyId(UUID.randomUUID());
    static final Actor CLERK = person("Nguyễn Thị Lành", PROVINCE, Role.CLERK);
    static final Actor HEAD = person("Phạm Quốc Đạt", PROVINCE, Role.AGENCY_HEAD);
    static final Actor WARD_HEAD = person("Lê Thị Ngà", WARD, Role.AGENCY_HEAD);
    static final Actor ADMINISTRATOR = person("Trần Văn Khoa", WARD, Role.ADMINISTRATOR);

    final TestDatabase database = TestDatabase.create();
    final EntriesOfActs entries = new EntriesOfActs(database.atCommit);
    final Path anchorFile = temporary().resolve("audit/anchors.log");
    final Sealing sealing = new Sealing(database.actingAs, database.jdbc, new Anchors(List.of(anchorFile)));
    final AuditVerification verification =
            new AuditVerification(database.actingAs, database.dataSource(), List.of(anchorFile), Clock.systemUTC());

    static Actor person(String name, AgencyId agency, Role role) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, name, Set.of(role));
    }

    static RecordEvent registered(Actor actor, Object line) {
        return RecordEvent.onRecord(actor, "register-line.registered", "register-line", line, Map.of("số đến", "312", "trích yếu", "Về việc \"phòng, chống\" bão số 3"));
    }

    void act(Actor actor, Object line) {
        database.actingAs.run(actor, () -> entries.write(registered(actor, line)));
    }

    void acts(int count) {
        for (int i = 1; i <= count; i++) act(CLERK, "dòng " + i);
    }

    long count(String table) {
        return database.actingAs.read(Actor.system("test"), () ->
                database.jdbc.sql("select count(*) from audit." + table).query(Long.class).single());
    }

    long seenBy(Actor actor) {
        return database.actingAs.read(actor, () -> database.jdbc.sql("select count(*) from audit.entry").query(Long.class).single());
    }

    /** The ids of all entries in the order of their seals. */
    List<Long> sealedIds() {
        return database.jdbc.sql("select unnest(entry_ids) from audit.seal_content order by seal").query(Long.class).list();
    }

    /** What somebody with all rights over the tables can do: switch the triggers off and meddle. */
    void tamper(String statement) {
        var owner = database.asOwner();
        for (var table : TABLES) owner.sql("alter table audit." + table + " disable trigger only_grows").update();
        owner.sql(statement).update();
        for (var table : TABLES) owner.sql("alter table audit." + table + " enable trigger only_grows").update();
    }

    /** Takes an entry and its hash out of what a seal covers, without a trace. @param place from 1 */
    void takeOut(long seal, int place) {
        tamper("""
                update audit.seal_content
                   set entry_ids = entry_ids[:%1$d - 1] || entry_ids[%1$d + 1:], entry_hashes = entry_hashes[:%1$d - 1] || entry_hashes[%1$d + 1:]
                 where seal = %2$d""".formatted(place, seal));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tangthu-audit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
