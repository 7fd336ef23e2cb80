package vn.tangthu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestDatabase;

class ActingAsTest {

    private static TestDatabase database;

    private final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Nguyễn Thị Lành", Set.of(Role.CLERK));
    private final Actor other = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Trần Văn Khoa", Set.of(Role.CLERK));

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void the_database_knows_who_acts_inside_and_nobody_outside() {
        var inside = database.actingAs.call(clerk, this::agencyInDatabase);
        assertThat(inside).isEqualTo(clerk.home().toString());
        assertThat(agencyInDatabase()).isEqualTo("nobody");
    }

    @Test
    void a_transaction_has_one_name() {
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> database.actingAs.run(other, () -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one actor");
    }

    @Test
    void what_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> database.actingAs.run(clerk, () -> {
                    database.jdbc.sql("insert into bitstore.content (sha256, size, area) values (decode(repeat('ab', 32), 'hex'), 1, 'open')").update();
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(database.jdbc.sql("select count(*) from bitstore.content").query(Long.class).single()).isZero();
    }

    @Test
    void the_statement_that_an_act_begins_with_is_done_in_the_name_of_the_actor() {
        var opening = new Opening<>("select app.agency() where app.agency() = ?", List.of(clerk.home().value()), (row, n) -> row.getObject(1, UUID.class));
        assertThat(database.actingAs.<UUID, Optional<UUID>>call(clerk, opening, found -> found)).contains(clerk.home().value());
        assertThat(database.actingAs.<UUID, Optional<UUID>>call(other, opening, found -> found)).as("no row").isEmpty();
    }

    @Test
    void the_first_statement_of_an_act_within_another_joins_it() {
        var opening = new Opening<>("select app.agency()", List.of(), (row, n) -> row.getString(1));
        var inner = database.actingAs.call(clerk, () -> database.actingAs.<String, Optional<String>>call(clerk, opening, found -> found));
        assertThat(inner).contains(clerk.home().toString());
        assertThatThrownBy(() -> database.actingAs.run(other, () -> database.actingAs.call(clerk, opening, found -> found)))
                .hasMessageContaining("one actor");
    }

    @Test
    void the_application_may_create_nothing_that_a_function_of_ours_would_call_by_mistake() {
        var places = database.asOwner().sql("""
                select nspname from pg_namespace
                 where nspname !~ '^pg_toast|^pg_temp' and has_schema_privilege('tangthu_app', oid, 'create')""").query(String.class).list();
        assertThat(places).isEmpty();
    }

    private String agencyInDatabase() {
        return database.jdbc.sql("select coalesce(app.agency()::text, 'nobody')").query(String.class).single();
    }
}
