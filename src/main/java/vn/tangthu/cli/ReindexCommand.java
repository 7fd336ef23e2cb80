package vn.tangthu.cli;

import java.util.Locale;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.search.RebuildProgress;
import vn.tangthu.search.Reindexing;

/** Builds the search index anew, beside the present one. */
final class ReindexCommand implements Command {

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public String summary() {
        return "builds the search index anew while people search";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu reindex [--data DIR] [--json]

                Builds the search index anew from what stands in the database, beside the present index, and switches over when
                it is complete. A running server does it and goes on answering; without one the command does it itself.
                Stopped half-way, it is gone on with by the next start of the server or of this command.""";
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        var environment = Installation.settings(invocation);
        var data = new DataFolder(invocation.data());
        try (var server = Installation.database(environment, data); var pool = server.pool(4)) {
            var actingAs = new ActingAs(new JdbcTransactionManager(pool), pool);
            var teller = new Teller(invocation.has("json"));
            new Reindexing(data, actingAs, pool).run(Reindexing.settings(environment), "reindex", teller::tell);
            return 0;
        }
    }

    /** Says how far it has come, when there is something new to say. */
    private static final class Teller {
        private final boolean forPrograms;
        private long told = -1;

        Teller(boolean forPrograms) {
            this.forPrograms = forPrograms;
        }

        void tell(RebuildProgress progress) {
            if (progress.done() == told && !progress.finished()) return;
            told = progress.done();
            if (forPrograms) {
                System.out.printf("{\"done\":%d,\"total\":%d,\"finished\":%b}%n", progress.done(), progress.total(), progress.finished());
            } else {
                var share = progress.total() == 0 ? 1 : (double) progress.done() / progress.total();
                System.out.printf(Locale.ROOT, "%,d of %,d entries (%.0f %%)%s%n", progress.done(), progress.total(), 100 * share,
                        progress.finished() ? ", the new index is searched" : "");
            }
        }
    }
}
