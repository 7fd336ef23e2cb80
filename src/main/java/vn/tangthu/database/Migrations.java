package vn.tangthu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings every module's schema to the newest step, in the order in which modules depend on each other. Each module has
 * its own folder {@code db/migration/<module>} and its own history table, and touches its own schema only. Forward only.
 */
public final class Migrations {

    /** Schema names in order of dependency. {@code app} holds what the policies of all of them use. */
    static final List<String> SCHEMAS =
            List.of("app", "audit", "bitstore", "organisation", "groups", "accounts", "signing", "search", "worklist", "recognition", "learning", "correspondence", "outgoing", "handling", "exchange");

    private Migrations() {}

    /**
     * Where the same files were run before, nothing is done: a start is shorter by several seconds.
     *
     * @param owner connects as the role that owns the tables, not as the one the application works with
     */
    public static void run(DataSource owner) {
        var jdbc = JdbcClient.create(owner);
        var digest = digest();
        if (wereRun(jdbc, digest)) return;
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
        jdbc.sql("insert into app.migrated (digest) values (?) on conflict (one) do update set digest = excluded.digest").param(digest).update();
    }

    private static boolean wereRun(JdbcClient jdbc, String digest) {
        boolean known = jdbc.sql("select to_regclass('app.migrated') is not null").query(Boolean.class).single();
        return known && jdbc.sql("select count(*) from app.migrated where digest = ?").param(digest).query(Long.class).single() == 1;
    }

    /** Of names and bytes of all files, schema by schema. */
    private static String digest() {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            for (var schema : SCHEMAS) {
                var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + schema + "/*.sql");
                Arrays.sort(files, Comparator.comparing(Resource::getFilename));
                for (var file : files) {
                    sum.update((schema + "/" + file.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                    sum.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
