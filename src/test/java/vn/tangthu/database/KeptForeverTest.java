package vn.tangthu.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.testing.Conforms;
import vn.tangthu.testing.TestDatabase;

/**
 * Until there are retention periods and disposal, what is registered, numbered, issued or written down stays: the program's
 * own role has no right to take it away. A recall empties an incoming line and keeps its number and day (App. VI, J2).
 */
class KeptForeverTest {

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "B5")
    @ParameterizedTest
    @ValueSource(strings = {
        "bitstore.content", "correspondence.line", "correspondence.draft", "outgoing.document", "outgoing.version", "outgoing.number",
        "outgoing.copy", "handling.case_", "handling.event", "outgoing.event", "exchange.dispatch", "exchange.delivery", "exchange.status", "exchange.inbound", "audit.entry"
    })
    void the_program_cannot_erase_it(String table) {
        try (var database = TestDatabase.create()) {
            for (var right : new String[] {"DELETE", "TRUNCATE"}) {
                assertThat(database.jdbc.sql("select has_table_privilege(current_user, ?, ?)").params(table, right).query(Boolean.class).single())
                        .as("%s of %s", right, table).isFalse();
            }
        }
    }

    /** So that the test above asks about the role the program works with, and about rights that it can tell apart. */
    @Test
    void what_may_be_replaced_can_be_taken_away() {
        try (var database = TestDatabase.create()) {
            assertThat(database.jdbc.sql("select current_user").query(String.class).single()).isEqualTo("tangthu_app");
            assertThat(database.jdbc.sql("select has_table_privilege(current_user, 'search.kept_question', 'DELETE')").query(Boolean.class).single()).isTrue();
        }
    }
}
