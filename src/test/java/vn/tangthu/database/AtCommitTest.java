package vn.tangthu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tangthu.kernel.Actor;
import vn.tangthu.testing.TestDatabase;

class AtCommitTest {

    private static final Actor SYSTEM = Actor.system("test");
    private static final String ADD = "insert into app.note (word) values (?)";
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        database.asOwner().sql("create table app.note (n bigint generated always as identity, word text unique deferrable initially immediate)").update();
        database.asOwner().sql("grant select, insert on app.note to tangthu_app").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.asOwner().sql("delete from app.note").update();
    }

    @Test
    void statements_are_sent_in_their_order_with_the_commit() {
        database.actingAs.run(SYSTEM, () -> {
            database.atCommit.add(ADD, "một");
            database.atCommit.add(ADD, "hai");
            assertThat(words()).as("before the commit").isEmpty();
        });
        assertThat(words()).containsExactly("một", "hai");
    }

    @Test
    void when_one_of_them_fails_nothing_is_kept() {
        assertThatThrownBy(() -> database.actingAs.run(SYSTEM, () -> {
                    database.jdbc.sql(ADD).param("trước").update();
                    database.atCommit.add(ADD, "một");
                    database.atCommit.add(ADD, "một");
                    database.atCommit.add(ADD, "hai");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void when_the_commit_itself_fails_nothing_is_kept() {
        assertThatThrownBy(() -> database.actingAs.run(SYSTEM, () -> {
                    database.jdbc.sql("set constraints all deferred").update();
                    database.jdbc.sql(ADD).param("một").update();
                    database.atCommit.add(ADD, "một"); // found out by the commit
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(words()).isEmpty();
    }

    @Test
    void a_failure_that_was_swallowed_is_not_committed() {
        assertThatThrownBy(() -> database.actingAs.run(SYSTEM, () -> {
                    database.jdbc.sql(ADD).param("một").update();
                    try {
                        database.jdbc.sql("select 1 / 0").query(Integer.class).single();
                    } catch (RuntimeException swallowed) {
                        // as careless code would
                    }
                    database.atCommit.add(ADD, "hai");
                }))
                .hasMessageContaining("aborted");
        assertThat(words()).isEmpty();
    }

    @Test
    void the_next_transaction_on_the_connection_begins_afresh() {
        for (int i = 0; i < 50; i++) {
            var word = "lần " + i;
            database.actingAs.run(SYSTEM, () -> database.atCommit.add(ADD, word));
        }
        assertThatThrownBy(() -> database.actingAs.run(SYSTEM, () -> {
                    database.jdbc.sql(ADD).param("thôi").update();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(words()).hasSize(50).doesNotContain("thôi");
    }

    @Test
    void a_transaction_within_another_sends_its_own_statements_and_no_others() {
        var within = new TransactionTemplate(database.transactions);
        within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() -> database.actingAs.run(SYSTEM, () -> {
                    database.atCommit.add(ADD, "ngoài");
                    within.executeWithoutResult(status -> database.atCommit.add(ADD, "trong"));
                    database.atCommit.add(ADD, "ngoài nữa");
                    assertThat(words()).containsExactly("trong");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(words()).containsExactly("trong");
    }

    @Test
    void outside_a_transaction_it_is_refused() {
        assertThatThrownBy(() -> database.atCommit.add(ADD, "lạc")).isInstanceOf(IllegalStateException.class).hasMessageContaining("open transaction");
    }

    private List<String> words() {
        return database.jdbc.sql("select word from app.note order by n").query(String.class).list();
    }
}
