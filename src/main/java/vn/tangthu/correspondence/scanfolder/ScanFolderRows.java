package vn.tangthu.correspondence.scanfolder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;

/** The rows of correspondence.scan_folder and correspondence.scanned_file. */
@Component
class ScanFolderRows {

    private final JdbcClient jdbc;

    ScanFolderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ScanFolder> all() {
        return jdbc.sql("select * from correspondence.scan_folder").query(ScanFolderRows::folder).list();
    }

    List<ScanFolder> active() {
        return jdbc.sql("select * from correspondence.scan_folder where active order by agency_id").query(ScanFolderRows::folder).list();
    }

    Optional<ScanFolder> find(AgencyId agency) {
        return jdbc.sql("select * from correspondence.scan_folder where agency_id = ?").param(agency.value()).query(ScanFolderRows::folder).optional();
    }

    /** Keeps the name it had before. */
    void open(AgencyId agency, String name) {
        int changed = jdbc.sql("update correspondence.scan_folder set active = true, trouble = null, trouble_since = null where agency_id = ?")
                .param(agency.value())
                .update();
        if (changed == 1) return;
        jdbc.sql("insert into correspondence.scan_folder (agency_id, name, active) values (?, ?, true)").params(agency.value(), name).update();
    }

    boolean isNameTaken(String name) {
        return jdbc.sql("select exists (select 1 from correspondence.scan_folder where name = ?)").param(name).query(Boolean.class).single();
    }

    /** @return false when it was not open */
    boolean close(AgencyId agency) {
        return jdbc.sql("update correspondence.scan_folder set active = false where agency_id = ? and active").param(agency.value()).update() == 1;
    }

    void stands(AgencyId agency, Optional<ScanFolder.Trouble> trouble, int waiting) {
        jdbc.sql("""
                 update correspondence.scan_folder
                    set trouble_since = case when trouble is not distinct from :trouble then trouble_since
                                             when :trouble::text is null then null else clock_timestamp() end,
                        trouble = :trouble, waiting = :waiting, looked_at = clock_timestamp()
                  where agency_id = :agency""")
                .param("trouble", trouble.map(Enum::name).orElse(null))
                .param("waiting", waiting)
                .param("agency", agency.value())
                .update();
    }

    /** @return false when this file was taken before */
    boolean taken(AgencyId agency, FoundFile file, Checksum bytes, DraftId draft) {
        return jdbc.sql("""
                        insert into correspondence.scanned_file (agency_id, path, size, modified, sha256, draft_id)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(agency.value(), file.name(), file.size(), file.modified(), bytes.digest(), draft.value())
                        .update() == 1;
    }

    /** @return false when this file was refused before */
    boolean refused(AgencyId agency, FoundFile file, String refusal) {
        return jdbc.sql("""
                        insert into correspondence.scanned_file (agency_id, path, size, modified, sha256, refusal)
                        values (?, ?, ?, ?, '', ?) on conflict do nothing""")
                        .params(agency.value(), file.name(), file.size(), file.modified(), refusal)
                        .update() == 1;
    }

    void keptAs(AgencyId agency, FoundFile file, String keptAs) {
        jdbc.sql("""
                 update correspondence.scanned_file set kept_as = ?
                  where agency_id = ? and path = ? and size = ? and modified = ? and draft_id is not null""")
                .params(keptAs, agency.value(), file.name(), file.size(), file.modified())
                .update();
    }

    /** @param modified as it was when it was taken */
    record Kept(String path, long size, long modified, String keptAs) {}

    /** Taken within the last hour and moved away. */
    List<Kept> keptLately(AgencyId agency) {
        return jdbc.sql("""
                 select path, size, modified, kept_as from correspondence.scanned_file
                  where agency_id = ? and kept_as is not null and taken_at > clock_timestamp() - interval '1 hour'""")
                .param(agency.value())
                .query((row, n) -> new Kept(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .list();
    }

    /** The last file of each agency that was taken, or the last few that were refused. */
    record Event(AgencyId agency, String path, Instant at, Optional<String> refusal) {}

    List<Event> lastTaken() {
        return jdbc.sql("""
                 select distinct on (agency_id) agency_id, path, taken_at, refusal from correspondence.scanned_file
                  where draft_id is not null order by agency_id, taken_at desc""")
                .query(ScanFolderRows::event)
                .list();
    }

    List<Event> refusedLately(int days) {
        return jdbc.sql("""
                 select agency_id, path, taken_at, refusal from correspondence.scanned_file
                  where refusal is not null and taken_at > clock_timestamp() - make_interval(days => ?)
                  order by taken_at desc limit 500""")
                .param(days)
                .query(ScanFolderRows::event)
                .list();
    }

    private static Event event(ResultSet row, int n) throws SQLException {
        return new Event(
                new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("path"), moment(row, "taken_at").orElseThrow(),
                Optional.ofNullable(row.getString("refusal")));
    }

    private static ScanFolder folder(ResultSet row, int n) throws SQLException {
        return new ScanFolder(
                new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("name"), row.getBoolean("active"),
                Optional.ofNullable(row.getString("trouble")).map(ScanFolder.Trouble::valueOf), moment(row, "trouble_since"),
                row.getInt("waiting"), moment(row, "looked_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
