package vn.tangthu.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

/** The SQL of people and their roles. Runs in the transaction of the caller. */
record PersonRows(JdbcClient jdbc) {

    private static final String SELECT = """
            select p.*, array(select role from organisation.person_role r where r.person_id = p.id) roles
            from organisation.person p
            """;

    Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id.value()).query(PersonRows::read).optional();
    }

    /** With the roles that work: those of a change that is held only as far as the person had them before, in the same place. */
    Optional<Person> working(PersonId id) {
        return jdbc.sql("""
                select p.*, array(
                       select role from organisation.person_role r
                        where r.person_id = p.id and (c.held is not true
                           or r.role = any (c.roles_before) and c.agency_before = p.agency_id
                          and (r.role <> 'UNIT_HEAD' or c.unit_before is not distinct from p.unit_id))) roles
                  from organisation.person p
                  left join organisation.rights_change c on c.person = p.id and c.state = 'OPEN'
                 where p.id = ?""").param(id.value()).query(PersonRows::read).optional();
    }

    List<Person> of(AgencyId agency) {
        return jdbc.sql(SELECT + "where p.agency_id = ? order by p.left_on is not null, p.sort_name")
                .param(agency.value()).query(PersonRows::read).list();
    }

    List<Person> named(String words) {
        return jdbc.sql(SELECT + """
                where p.left_on is null
                  and app.unaccent(lower(p.full_name)) like '%' || replace(replace(app.unaccent(lower(:words)), '%', ''), '_', '') || '%'
                order by p.sort_name limit 50""").param("words", words.strip()).query(PersonRows::read).list();
    }

    boolean unitIsOf(UnitId unit, AgencyId agency) {
        return jdbc.sql("select exists (select 1 from organisation.unit where id = ? and agency_id = ?)")
                .params(unit.value(), agency.value()).query(Boolean.class).single();
    }

    /** Counted under a lock, so that two administrators cannot withdraw each other's role at the same moment. */
    int administratorsBeside(PersonId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.administrators'))").query((row, n) -> 1).single();
        return jdbc.sql("""
                select count(*) from organisation.person_role r join organisation.person p on p.id = r.person_id
                where r.role = 'ADMINISTRATOR' and p.left_on is null and p.id <> ?""")
                .param(id.value()).query(Integer.class).single();
    }

    void insert(PersonId id, PersonForm form) {
        jdbc.sql("""
                insert into organisation.person (id, agency_id, unit_id, full_name, sort_name, post)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id.value(), form.agency().value(), form.unit().map(UnitId::value).orElse(null),
                        form.fullName(), SortName.of(form.fullName()), form.post())).update();
    }

    void update(PersonId id, PersonForm form) {
        jdbc.sql("""
                update organisation.person set agency_id = ?, unit_id = ?, full_name = ?, sort_name = ?, post = ?
                where id = ?""")
                .params(Arrays.asList(form.agency().value(), form.unit().map(UnitId::value).orElse(null),
                        form.fullName(), SortName.of(form.fullName()), form.post(), id.value())).update();
    }

    void leave(PersonId id, LocalDate day) {
        jdbc.sql("update organisation.person set left_on = ? where id = ?").params(day, id.value()).update();
    }

    void grant(PersonId id, Set<Role> roles) {
        for (var role : roles) {
            jdbc.sql("insert into organisation.person_role (person_id, role) values (?, ?)")
                    .params(id.value(), role.name()).update();
        }
    }

    void withdrawAll(PersonId id) {
        jdbc.sql("delete from organisation.person_role where person_id = ?").param(id.value()).update();
    }

    private static Person read(ResultSet row, int n) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                Optional.ofNullable(row.getObject("unit_id", UUID.class)).map(UnitId::new),
                row.getString("full_name"),
                row.getString("post"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("left_on", LocalDate.class)));
    }
}
