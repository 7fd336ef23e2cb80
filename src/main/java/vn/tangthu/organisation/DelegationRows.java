package vn.tangthu.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** The SQL of delegations. Runs in the transaction of the caller. */
record DelegationRows(JdbcClient jdbc) {

    private static final String SELECT = """
            select d.*, head.full_name head_name, deputy.full_name deputy_name
              from organisation.delegation d
              join organisation.person head on head.id = d.head
              join organisation.person deputy on deputy.id = d.deputy
            """;

    /**
     * In force on a day: both still work in the agency, and the head still has an office to act for.
     * {@code PersonChanged} withdraws what has lost its ground; this is the second lock.
     */
    private static final String IN_FORCE = """
             where d.withdrawn_at is null and d.from_day <= :day and d.to_day >= :day and :scope = any(d.scopes)
               and head.left_on is null and deputy.left_on is null
               and head.agency_id = d.agency_id and deputy.agency_id = d.agency_id
               and exists (select 1 from organisation.person_role r where r.person_id = d.head
                              and (r.role = 'AGENCY_HEAD' or r.role = 'UNIT_HEAD' and :scope <> 'SIGN_OUTGOING'))
            """;

    /** The lock under which the database checks too, so that what is found here stays so until the commit. */
    void lock(AgencyId agency) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation.delegation'), hashtext(?))")
                .param(agency.toString()).query((row, n) -> 1).single();
    }

    void insert(DelegationId id, AgencyId agency, Actor by, DelegationForm form) {
        jdbc.sql("""
                insert into organisation.delegation
                       (id, agency_id, head, deputy, capacity, scopes, from_day, to_day, basis, made_by, made_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), agency.value(), form.head().value(), form.deputy().value(), form.capacity().name(), names(form.scopes()),
                        form.from(), form.to(), form.basis(), by.person().value(), by.name()).update();
    }

    boolean withdraw(DelegationId id, Actor by, String why) {
        return jdbc.sql("""
                update organisation.delegation
                   set withdrawn_at = clock_timestamp(), withdrawn_by = ?, withdrawn_name = ?, withdrawn_why = ?
                 where id = ? and withdrawn_at is null""")
                .params(by.person().value(), by.name(), why, id.value()).update() == 1;
    }

    Optional<Delegation> find(DelegationId id) {
        return jdbc.sql(SELECT + "where d.id = ?").param(id.value()).query(DelegationRows::read).optional();
    }

    /** What stands in the way of a new one: not withdrawn, a common day, a common scope, and head or deputy in between. */
    List<Delegation> inTheWayOf(DelegationForm form) {
        return jdbc.sql(SELECT + """
                where d.withdrawn_at is null and d.scopes && cast(:scopes as text[]) and d.from_day <= :to and d.to_day >= :from
                  and (d.head in (:head, :deputy) or d.deputy = :head)
                order by d.from_day""")
                .param("scopes", names(form.scopes())).param("from", form.from()).param("to", form.to())
                .param("head", form.head().value()).param("deputy", form.deputy().value())
                .query(DelegationRows::read).list();
    }

    List<Delegation> heldBy(PersonId deputy, DelegationScope scope, LocalDate day) {
        return jdbc.sql(SELECT + IN_FORCE + "and d.deputy = :deputy order by head.sort_name, d.made_at")
                .param("day", day).param("scope", scope.name()).param("deputy", deputy.value())
                .query(DelegationRows::read).list();
    }

    Optional<Delegation> givenBy(PersonId head, DelegationScope scope, LocalDate day) {
        return jdbc.sql(SELECT + IN_FORCE + "and d.head = :head")
                .param("day", day).param("scope", scope.name()).param("head", head.value())
                .query(DelegationRows::read).optional();
    }

    /** Given or received by a person, the newest first. */
    List<Delegation> concerning(PersonId person) {
        return jdbc.sql(SELECT + "where d.head = :person or d.deputy = :person order by d.from_day desc, d.made_at desc")
                .param("person", person.value()).query(DelegationRows::read).list();
    }

    List<Delegation> of(AgencyId agency) {
        return jdbc.sql(SELECT + "where d.agency_id = ? order by d.from_day desc, d.made_at desc")
                .param(agency.value()).query(DelegationRows::read).list();
    }

    /** Not withdrawn and not over, with this person as head or deputy. */
    List<Delegation> standing(PersonId person, LocalDate day) {
        return concerning(person).stream().filter(d -> d.withdrawal().isEmpty() && !d.to().isBefore(day)).toList();
    }

    private static String[] names(Set<DelegationScope> scopes) {
        return scopes.stream().sorted().map(DelegationScope::name).toArray(String[]::new);
    }

    private static Delegation read(ResultSet row, int n) throws SQLException {
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        var scopes = (String[]) row.getArray("scopes").getArray();
        return new Delegation(
                new DelegationId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                new PersonId(row.getObject("head", UUID.class)),
                row.getString("head_name"),
                new PersonId(row.getObject("deputy", UUID.class)),
                row.getString("deputy_name"),
                ActingCapacity.valueOf(row.getString("capacity")),
                Arrays.stream(scopes).map(DelegationScope::valueOf).collect(Collectors.toSet()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("basis"),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                withdrawnAt == null ? Optional.empty() : Optional.of(new Delegation.Withdrawal(
                        row.getString("withdrawn_name"), withdrawnAt.toInstant(), row.getString("withdrawn_why"))));
    }
}
