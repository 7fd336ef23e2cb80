package vn.tangthu.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings every module's schema to the newest step, in the order in which modules depend on each other. Each module has
 * its own folder {@code db/migration/<module>} and its own history table, and touches its own schema only. Forward only.
 */
public final class Migrations {

    /** Schema names in order of dependency. {@code app} holds what the policies of all of them use. */
    static final List<String> SCHEMAS =
            List.of("app", "audit", "bitstore", "organisation", "groups", "accounts", "signing", "search", "worklist", "recognition", "learning", "correspondence", "outgoing", "handling", "exchange");

    private Migrations() {}

    /** @param owner connects as the role that owns the tables, not as the one the application works with */
    public static void run(DataSource owner) {
        for (var schema : SCHEMAS) {
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .table("migration")
                    .locations("classpath:db/migration/" + schema)
                    .load()
                    .migrate();
        }
    }
}
