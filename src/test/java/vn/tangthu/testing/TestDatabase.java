package vn.tangthu.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.AtCommit;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.database.EmbeddedPostgres;
import vn.tangthu.database.Migrations;

/**
 * A real PostgreSQL for a test class: one server per test run, a fresh migrated database per instance (copied from a
 * template, some tens of milliseconds). Close it after the class.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<Runnable> USERS = new CopyOnWriteArrayList<>();
    private static EmbeddedPostgres postgres;
    private static DataFolder folder;

    private final String name = "test_" + NEXT.incrementAndGet();
    private final DatabaseServer server;
    private final HikariDataSource pool;
    public final JdbcClient jdbc;
    public final JdbcTransactionManager transactions;
    public final ActingAs actingAs;
    public final AtCommit atCommit;

    private TestDatabase(int connections) {
        postgres.maintain("create database " + name + " template tangthu_template owner tangthu_owner");
        server = DatabaseServer.onEmbedded(postgres, folder, name);
        pool = server.pool(connections);
        jdbc = JdbcClient.create(pool);
        transactions = new JdbcTransactionManager(pool);
        actingAs = new ActingAs(transactions, pool);
        atCommit = new AtCommit(pool);
    }

    public static TestDatabase create() {
        return create(20);
    }

    public static synchronized TestDatabase create(int connections) {
        if (postgres == null) startServer();
        return new TestDatabase(connections);
    }

    /** Run at the end of the test run while the server still answers: whoever works on it in the background stops then. */
    static void beforeItStops(Runnable act) {
        USERS.add(act);
    }

    private static void startServer() {
        var target = Path.of("target").toAbsolutePath();
        folder = new DataFolder(target.resolve("test-data/" + ProcessHandle.current().pid()));
        postgres = EmbeddedPostgres.start(folder.folder("database"), target.resolve("postgres-18"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            USERS.forEach(Runnable::run);
            postgres.close();
        }));
        // no power cut is tested here, and nothing is kept: the crash tests have servers of their own, as they are installed
        postgres.maintain("alter system set fsync = off");
        postgres.maintain("select pg_reload_conf()");
        Migrations.run(DatabaseServer.onEmbedded(postgres, folder, "tangthu_template").ownerDataSource());
    }

    /** As the role the application works with. */
    public DataSource dataSource() {
        return pool;
    }

    /** As the owner of the tables: to prepare and to tamper. */
    public JdbcClient asOwner() {
        return JdbcClient.create(server.ownerDataSource());
    }

    public DatabaseServer server() {
        return server;
    }

    @Override
    public void close() {
        pool.close();
        postgres.maintain("drop database " + name + " with (force)");
    }
}
