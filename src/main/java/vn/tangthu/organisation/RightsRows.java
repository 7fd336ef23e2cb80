package vn.tangthu.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

/** The SQL of changes of rights. Runs in the transaction of the caller. */
record RightsRows(JdbcClient jdbc) {

    private static final String SELECT = """
            select c.*, p.full_name from organisation.rights_change c join organisation.person p on p.id = c.person
            """;

    /** @param waiting their own rights wait for a confirmation */
    record Competent(PersonId id, String name, boolean waiting) {}

    void insert(Actor by, Person person, Rights before, Set<PersonId> changers, boolean held) {
        jdbc.sql("""
                insert into organisation.rights_change (id, agency_id, person, agency_before, unit_before, unit_after, roles_before,
                       roles_after, held, changers, changed_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(UUID.randomUUID(), person.agency().value(), person.id().value(),
                        before.agency().map(AgencyId::value).orElse(null), before.unit().map(UnitId::value).orElse(null),
                        person.unit().map(UnitId::value).orElse(null), names(before.roles()), names(person.roles()), held,
                        ids(changers), by.name())).update();
    }

    /** @param why absent for anything but a rejection. @return false when it is decided already */
    boolean decide(UUID id, Actor by, RightsChange.State state, Optional<String> why) {
        return jdbc.sql("""
                update organisation.rights_change set state = ?, decided_by = ?, decided_name = ?, decided_at = now(), why = ?
                 where id = ? and state = 'OPEN'""")
                .params(Arrays.asList(state.name(), by.person().value(), by.name(), why.orElse(null), id)).update() == 1;
    }

    /** What is done in this transaction follows from a rejection in it. */
    boolean rejectedNow(PersonId person) {
        return jdbc.sql("""
                select exists (select 1 from organisation.rights_change
                                where person = ? and state = 'REJECTED' and decided_at = now())""")
                .param(person.value()).query(Boolean.class).single();
    }

    Optional<RightsChange> find(UUID id) {
        return jdbc.sql(SELECT + "where c.id = ?").param(id).query(RightsRows::read).optional();
    }

    Optional<RightsChange> openOf(PersonId person) {
        return jdbc.sql(SELECT + "where c.person = ? and c.state = 'OPEN'").param(person.value()).query(RightsRows::read).optional();
    }

    /** Open ones that the row-level policy shows, the oldest first. @param agency of one agency only */
    List<RightsChange> open(Optional<AgencyId> agency, int most) {
        return jdbc.sql(SELECT + "where c.state = 'OPEN'" + within(agency) + " order by c.changed_at limit " + most)
                .params(agency.map(a -> List.<Object>of(a.value())).orElse(List.of())).query(RightsRows::read).list();
    }

    int count(Optional<AgencyId> agency) {
        return jdbc.sql("select count(*) from organisation.rights_change c where c.state = 'OPEN'" + within(agency))
                .params(agency.map(a -> List.<Object>of(a.value())).orElse(List.of())).query(Integer.class).single();
    }

    List<RightsChange> decided(Optional<AgencyId> agency, int most) {
        return jdbc.sql(SELECT + "where c.state <> 'OPEN'" + within(agency) + " order by c.decided_at desc limit " + most)
                .params(agency.map(a -> List.<Object>of(a.value())).orElse(List.of())).query(RightsRows::read).list();
    }

    private static String within(Optional<AgencyId> agency) {
        return agency.isPresent() ? " and c.agency_id = ?" : "";
    }

    List<Competent> competent(AgencyId agency, Set<PersonId> changers) {
        return jdbc.sql("select * from organisation.competent_for(?, ?)").params(agency.value(), ids(changers))
                .query((row, n) -> new Competent(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("full_name"), row.getBoolean("waiting")))
                .list();
    }

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static Set<Role> roles(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Optional<UnitId> unit(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(UnitId::new);
    }

    private static RightsChange read(ResultSet row, int n) throws SQLException {
        var agency = new AgencyId(row.getObject("agency_id", UUID.class));
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new RightsChange(
                row.getObject("id", UUID.class),
                agency,
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("full_name"),
                new Rights(Optional.ofNullable(row.getObject("agency_before", UUID.class)).map(AgencyId::new), unit(row, "unit_before"), roles(row, "roles_before")),
                new Rights(Optional.of(agency), unit(row, "unit_after"), roles(row, "roles_after")),
                row.getBoolean("held"),
                Arrays.stream((UUID[]) row.getArray("changers").getArray()).map(PersonId::new).collect(Collectors.toSet()),
                row.getString("changed_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                RightsChange.State.valueOf(row.getString("state")),
                decidedAt == null ? Optional.empty() : Optional.of(new RightsChange.Decision(
                        row.getString("decided_name"), decidedAt.toInstant(), Optional.ofNullable(row.getString("why")).orElse(""))));
    }
}
