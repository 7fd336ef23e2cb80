package vn.tangthu.search;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.AtCommit;
import vn.tangthu.database.DataFolder;

/** A rebuild asked for from outside the server: the running server does it, or else the asking process itself. */
public final class Reindexing {

    private static final long TELL_EVERY = 500; // ms

    private final RebuildRequests requests;
    private final DataFolder data;
    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final SearchDesk desk;

    public Reindexing(DataFolder data, ActingAs actingAs, DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.desk = new SearchDesk(new AtCommit(source));
        
        this.requests = new RebuildRequests(actingAs, jdbc);
        this.data = data;
        this.actingAs = actingAs;
    }

    /** What the installation has configured under {@code tangthu.search}. */
    public static SearchSettings settings(Environment environment) {
        return SearchSettings.of(
                environment.getProperty("tangthu.search.engine", "lucene"),
                environment.getProperty("tangthu.search.opensearch.hosts", SearchSettings.LOCAL),
                environment.getProperty("tangthu.search.opensearch.prefix", "tangthu"),
                environment.getProperty("tangthu.search.opensearch.user", ""),
                environment.getProperty("tangthu.search.opensearch.password", ""));
    }

    /**
     * Returns when the index is built and searched. Interrupted, it is gone on with by the next process that keeps the index.
     *
     * @param teller hears how far it has come, about twice a second
     */
    public RebuildProgress run(SearchSettings settings, String askedBy, Consumer<RebuildProgress> teller) throws InterruptedException {
        long rebuild = requests.ask(askedBy);
        try (var search = Search.open(settings, data, actingAs, jdbc, desk)) {
            return watched(rebuild, teller);
        } catch (IndexInUse running) {
            return watched(rebuild, teller); // the server has the index open and sees the request
        }
    }

    private RebuildProgress watched(long rebuild, Consumer<RebuildProgress> teller) throws InterruptedException {
        while (true) {
            var progress = requests.progress(rebuild);
            teller.accept(progress);
            if (progress.finished()) return progress;
            Thread.sleep(TELL_EVERY);
        }
    }
}
