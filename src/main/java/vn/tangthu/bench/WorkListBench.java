package vn.tangthu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DatabaseServer;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;

/**
 * The page that an officer sees first, over HTTP, while the agency's documents grow a hundredfold. Each has sixty officers with
 * work on hand as in an office, forty things each; all other work is done. Beside it stands the bare query of the same rows.
 */
final class WorkListBench implements Bench {

    private static final Actor SYSTEM = Actor.system("bench");
    private static final String PASSWORD = "Hoa-sen-2026";
    private static final String OFFICER = "chuyen-vien";
    private static final int OFFICERS = 60;
    private static final int OPEN_EACH = 40;
    private static final int WARM = 200;
    private static final int REQUESTS = 200;

    @Override
    public String name() {
        return "worklist";
    }

    @Override
    public String summary() {
        return "the work list page of an officer with 5,000, 50,000 and 500,000 documents in the agency";
    }

    @Override
    public void run(BenchRun run) throws SQLException {
        var sizes = run.quick() ? List.of(5_000, 50_000) : List.of(5_000, 50_000, 500_000);
        try (var server = start(run.program(), run.folder("worklist"))) {
            var office = new Office(server);
            var first = 0.0;
            var last = 0.0;
            for (int size : sizes) {
                office.fill(size);
                var page = office.page();
                var bare = office.bare();
                run.figure("home page at " + size + " documents, median", page.median(), "ms");
                run.figure("home page at " + size + " documents, p95 (wanted <= 50)", page.p95(), "ms");
                run.figure("bare query of the same rows, p95", bare.p95(), "ms");
                if (first == 0) first = page.p95();
                last = page.p95();
            }
            run.ratio("home page p95, " + sizes.get(sizes.size() - 1) + " / " + sizes.get(0) + " documents", last / first, "<= 1.2");
        }
    }

    private static ConfigurableApplicationContext start(Class<?> program, Path folder) {
        return new SpringApplication(program).run(
                "--server.address=127.0.0.1", "--server.port=0", "--tangthu.data=" + folder, "--tangthu.recognition.workers=0",
                "--tangthu.worklist.look-every=PT0S", "--spring.main.log-startup-info=false");
    }

    /** An agency whose officers have work on hand and, with every filling, more that is done. */
    private static final class Office {

        private final ConfigurableApplicationContext server;
        private final AgencyId agency;
        private final List<PersonId> officers = new ArrayList<>();
        private final HttpPerson officer;
        private int filled;

        Office(ConfigurableApplicationContext server) {
            this.server = server;
            agency = server.getBean(Agencies.class).create(SYSTEM,
                    new AgencyForm("SO", "Sở", "Sở", "S", AgencyKind.DEPARTMENT, Optional.empty(), "Đà Nẵng"));
            for (int i = 0; i < OFFICERS; i++) {
                officers.add(server.getBean(People.class).create(SYSTEM,
                        new PersonForm(agency, Optional.empty(), "Chuyên viên số " + i, "Chuyên viên", Set.of(Role.OFFICER))));
            }
            server.getBean(Accounts.class).createWithKnownPassword(SYSTEM,
                    new NewAccount(OFFICER, AccountType.OPERATIONAL, officers.get(0), ""), PASSWORD);
            officer = HttpPerson.signedIn("http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port"), OFFICER, PASSWORD);
        }

        /** Up to so many documents, one thing to do for each. */
        void fill(int size) throws SQLException {
            try (var connection = server.getBean(DatabaseServer.class).ownerDataSource().getConnection()) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                        copy worklist.item (agency_id, holder, thing, step, person, act, number, title, address, label, due_on,
                                            asked_by, asked_name, since, done_at) from stdin""");
                for (; filled < size; filled++) {
                    var row = row(filled).getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(row, 0, row.length);
                }
                copy.endCopy();
                try (var tidy = connection.createStatement()) {
                    tidy.execute("vacuum analyze worklist.item");
                }
            }
        }

        private String row(int n) {
            boolean open = n < OFFICERS * OPEN_EACH;
            var thing = new UUID(7, n);
            var due = LocalDate.now(Wording.ZONE).plusDays(n / OFFICERS % 30 - 10L);
            var since = Instant.now().minus(20 + n % 300, ChronoUnit.DAYS);
            var done = open ? "\\N" : Instant.now().minus(n % 2000, ChronoUnit.HOURS).toString();
            return String.join("\t", agency.toString(), "bench", thing.toString(), "assign", officers.get(n % OFFICERS).value().toString(), "reply",
                    "số đến " + n, "Về việc báo cáo tình hình thực hiện nhiệm vụ " + n, "/incoming/register/" + thing, "2", due.toString(),
                    officers.get((n + 7) % OFFICERS).value().toString(), "Chuyên viên số " + (n + 7) % OFFICERS, since.toString(), done) + "\n";
        }

        Percentiles page() {
            expectTheList();
            for (int i = 0; i < WARM; i++) officer.home();
            return timed(officer::home);
        }

        /** What is measured is the list, and not an empty page. */
        private void expectTheList() {
            var page = officer.home();
            int lines = page.split("class=\"entry\"", -1).length - 1;
            if (lines < OPEN_EACH) throw new IllegalStateException("Expected: " + OPEN_EACH + " lines or more; Found: " + lines);
        }

        Percentiles bare() {
            var jdbc = server.getBean(JdbcClient.class);
            var acting = server.getBean(ActingAs.class);
            Runnable query = () -> acting.read(SYSTEM, () -> jdbc.sql("""
                    select * from worklist.item where agency_id = ? and person = ? and done_at is null order by due_on, since limit 100""")
                    .params(agency.value(), officers.get(0).value()).query().listOfRows());
            for (int i = 0; i < WARM; i++) query.run();
            return timed(query);
        }

        private static Percentiles timed(Runnable act) {
            var times = new double[REQUESTS];
            for (int i = 0; i < REQUESTS; i++) {
                long begin = System.nanoTime();
                act.run();
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
            return Percentiles.of(times);
        }
    }
}
