package vn.tangthu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * An entry exactly as it stands in the database, for computing its hash.
 *
 * @param atMicros the column {@code at} in microseconds since 1970 UTC; a thousandth of the id unless somebody meddled
 * @param details JSON text, in whatever order of keys
 */
record StoredEntry(
        long id,
        long atMicros,
        String person,
        String personName,
        Optional<String> agency,
        String category,
        String act,
        String objectKind,
        String objectId,
        String details,
        int sensitivity,
        Optional<String> source) {

    /** What to select from {@code audit.entry e} for {@link #from}. */
    static final String COLUMNS = """
            e.id, e.id / 1000 as at_us, e.person::text as person, e.person_name,
            e.agency::text as agency, e.category, e.act, e.object_kind, e.object_id, e.details::text as details,
            e.sensitivity, e.source""";

    static StoredEntry from(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("id"),
                row.getLong("at_us"),
                row.getString("person"),
                row.getString("person_name"),
                Optional.ofNullable(row.getString("agency")),
                row.getString("category"),
                row.getString("act"),
                row.getString("object_kind"),
                row.getString("object_id"),
                row.getString("details"),
                row.getInt("sensitivity"),
                Optional.ofNullable(row.getString("source")));
    }
}
