package vn.tangthu.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.AtCommit;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Sensitivity;

/** The SQL of sets, their members and readers. Runs in the transaction of the caller. */
@Component
class SetRows {

    private static final String SELECT = """
            select s.*, (select count(*) from groups.member m where m.set_id = s.id and m.removed_at is null) members,
                   exists (select 1 from groups.freeze f where f.set_id = s.id and f.lifted_at is null) frozen
              from groups.record_set s
            """;

    private static final String GRANTED = """
            exists (select 1 from groups.reader r where r.set_id = s.id and r.ended_at is null and (r.person = :me or r.unit = :unit))""";

    private final JdbcClient jdbc;
    private final AtCommit atCommit;

    SetRows(JdbcClient jdbc, AtCommit atCommit) {
        this.jdbc = jdbc;
        this.atCommit = atCommit;
    }

    /** @param unit of the actor, null when in none. @param keeper sees all of the agency */
    List<RecordSet> all(Actor actor, UUID unit, boolean keeper) {
        return jdbc.sql(SELECT + "where s.agency_id = :home and (:keeper or " + GRANTED + ") order by s.name")
                .param("home", actor.home().value()).param("keeper", keeper)
                .param("me", actor.person().value()).param("unit", unit, java.sql.Types.OTHER)
                .query(SetRows::set).list();
    }

    Optional<RecordSet> find(Actor actor, UUID unit, boolean keeper, SetId id) {
        return jdbc.sql(SELECT + "where s.id = :id and s.agency_id = :home and (:keeper or " + GRANTED + ")")
                .param("id", id.value()).param("home", actor.home().value()).param("keeper", keeper)
                .param("me", actor.person().value()).param("unit", unit, java.sql.Types.OTHER)
                .query(SetRows::set).optional();
    }

    /** Keeps a set from being frozen or changed until the commit. */
    void lock(SetId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('groups.record_set'), hashtext(?))").param(id.toString()).query((row, n) -> 1).single();
    }

    List<RecordSet> holding(Actor actor, RecordRef record) {
        return jdbc.sql(SELECT + """
                where s.agency_id = ? and exists (select 1 from groups.member m
                      where m.set_id = s.id and m.kind = ? and m.record_id = ? and m.removed_at is null) order by s.name""")
                .params(actor.home().value(), record.kind(), record.id()).query(SetRows::set).list();
    }

    /** The highest level of a set that holds the record and was opened to this person or unit. */
    Optional<Integer> readable(Actor actor, UUID unit, RecordRef record) {
        return jdbc.sql("""
                select max(s.level) from groups.record_set s join groups.member m on m.set_id = s.id
                 where m.kind = :kind and m.record_id = :id and m.removed_at is null and s.agency_id = :home and\s""" + GRANTED)
                .param("kind", record.kind()).param("id", record.id()).param("home", actor.home().value())
                .param("me", actor.person().value()).param("unit", unit, java.sql.Types.OTHER)
                .query((row, n) -> Optional.ofNullable((Integer) row.getObject(1, Integer.class))).single();
    }

    void insert(SetId id, Actor by, String name, String purpose, Sensitivity level) {
        jdbc.sql("insert into groups.record_set (id, agency_id, name, purpose, level, created_by, created_name) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), by.home().value(), name, purpose, level.level(), by.person().value(), by.name()).update();
    }

    List<RecordSet.Member> members(SetId id) {
        return jdbc.sql("select * from groups.member where set_id = ? and removed_at is null order by added_at").param(id.value())
                .query((row, n) -> new RecordSet.Member(
                        new RecordRef(row.getString("kind"), row.getObject("record_id", UUID.class)), row.getString("title"),
                        row.getString("address"), row.getString("added_name"), row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean add(SetId id, Actor by, NewMember member) {
        return jdbc.sql("""
                insert into groups.member (set_id, kind, record_id, agency_id, title, address, added_by, added_name)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id.value(), member.record().kind(), member.record().id(), by.home().value(), member.title(), member.address(),
                        by.person().value(), by.name()).update() == 1;
    }

    void becomes(Actor by, RecordRef was, NewMember now) {
        atCommit.add("""
                insert into groups.member (set_id, kind, record_id, agency_id, title, address, added_by, added_name)
                select m.set_id, ?, ?, m.agency_id, ?, ?, ?, ? from groups.member m,
                       lateral (select pg_advisory_xact_lock(hashtext('groups.record_set'), hashtext(m.set_id::text))) locked
                 where m.kind = ? and m.record_id = ? and m.removed_at is null on conflict do nothing""",
                now.record().kind(), now.record().id(), now.title(), now.address(), by.person().value(), by.name(), was.kind(), was.id());
    }

    boolean remove(SetId id, Actor by, RecordRef record) {
        return jdbc.sql("""
                update groups.member set removed_at = clock_timestamp(), removed_name = ?
                 where set_id = ? and kind = ? and record_id = ? and removed_at is null""")
                .params(by.name(), id.value(), record.kind(), record.id()).update() == 1;
    }

    List<RecordSet.Reader> readers(SetId id) {
        return jdbc.sql("select * from groups.reader where set_id = ? and ended_at is null order by unit is null, name").param(id.value())
                .query((row, n) -> {
                    var unit = row.getObject("unit", UUID.class);
                    return new RecordSet.Reader(
                            unit == null ? row.getObject("person", UUID.class) : unit, unit != null, row.getString("name"),
                            row.getString("granted_name"), row.getObject("granted_at", OffsetDateTime.class).toInstant());
                }).list();
    }

    /** @param isUnit the reader is a unit, else a person */
    boolean grant(SetId id, Actor by, UUID reader, boolean isUnit, String name) {
        return jdbc.sql("insert into groups.reader (set_id, agency_id, " + (isUnit ? "unit" : "person") + """
                , name, granted_by, granted_name) values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id.value(), by.home().value(), reader, name, by.person().value(), by.name()).update() == 1;
    }

    boolean end(SetId id, Actor by, UUID reader) {
        return jdbc.sql("""
                update groups.reader set ended_at = clock_timestamp(), ended_name = ?
                 where set_id = ? and (person = ? or unit = ?) and ended_at is null""")
                .params(by.name(), id.value(), reader, reader).update() == 1;
    }

    private static RecordSet set(ResultSet row, int n) throws SQLException {
        return new RecordSet(
                new SetId(row.getObject("id", UUID.class)), new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("name"),
                row.getString("purpose"), Sensitivity.ofLevel(row.getInt("level")), row.getString("created_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getInt("members"), row.getBoolean("frozen"));
    }
}
