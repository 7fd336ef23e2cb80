package vn.tangthu.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;

/**
 * Registrations a second by 16 callers, each with number, line, audit entry and search entry in one commit, against a
 * bare transaction of two inserts (a row with a unique key and an audit row) by as many callers into the same server.
 * Both are measured in turns, so that what else the machine does falls on both.
 */
final class RegistrationBench implements Bench {

    private static final int CALLERS = 16;

    @Override
    public String name() {
        return "registration";
    }

    @Override
    public String summary() {
        return "registrations a second by 16 callers against a bare two-insert transaction";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        try (var installation = BenchInstallation.start(run.folder("registration"))) {
            var callers = new Callers(installation, run.quick() ? Duration.ofSeconds(2) : Duration.ofSeconds(5));
            callers.prepareBare();
            callers.warmUp();
            var bare = new Median();
            var agencies = new Median();
            var one = new Median();
            for (int round = 0; round < (run.quick() ? 3 : 5); round++) {
                bare.add(callers.bare());
                agencies.add(callers.registrations(CALLERS));
                one.add(callers.registrations(1));
            }
            run.figure("bare two-insert transactions", bare.value(), "a second");
            run.figure("registrations, 16 callers over 16 agencies", agencies.value(), "a second");
            run.figure("registrations, 16 callers in one agency", one.value(), "a second");
            run.ratio("registrations over 16 agencies / bare", agencies.value() / bare.value(), ">= 0.4");
            run.ratio("registrations in one agency / bare", one.value() / bare.value(), "given for information");
        }
    }

    private static final class Callers {

        private final IncomingRegister register;
        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final BenchInstallation installation;
        private final Duration window;
        private final AtomicLong next = new AtomicLong();
        private final List<AgencyId> agencies = IntStream.range(0, CALLERS).mapToObj(i -> new AgencyId(UUID.randomUUID())).toList();

        Callers(BenchInstallation installation, Duration window) {
            this.installation = installation;
            this.register = installation.get(IncomingRegister.class);
            this.jdbc = installation.get(JdbcClient.class);
            this.transaction = new TransactionTemplate(installation.get(PlatformTransactionManager.class));
            this.window = window;
        }

        void prepareBare() {
            installation.asOwner().sql("create schema bare").update();
            installation.asOwner().sql("""
                    create table bare.line (id uuid primary key, agency uuid not null, year int not null, number bigint not null,
                        author text not null, code text not null, abstract text not null, unique (agency, year, number))""").update();
            installation.asOwner().sql("""
                    create table bare.trace (id bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(),
                        person uuid not null, act text not null, object uuid not null)""").update();
            installation.asOwner().sql("grant usage on schema bare to tangthu_app").update();
            installation.asOwner().sql("grant select, insert on bare.line, bare.trace to tangthu_app").update();
        }

        /** Long enough for the compiler: a server is measured that has worked for a while. */
        void warmUp() throws InterruptedException {
            for (int i = 0; i < 8; i++) {
                bare();
                registrations(CALLERS);
            }
        }

        double bare() throws InterruptedException {
            return perSecond(caller -> transaction.executeWithoutResult(status -> {
                var id = UUID.randomUUID();
                jdbc.sql("insert into bare.line (id, agency, year, number, author, code, abstract) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(id, agencies.get(caller).value(), 2026, next.incrementAndGet(), "Sở Nội vụ", "12/SNV-VP", "Báo cáo")
                        .update();
                jdbc.sql("insert into bare.trace (person, act, object) values (?, ?, ?)").params(id, "registered", id).update();
            }));
        }

        double registrations(int overAgencies) throws InterruptedException {
            return perSecond(caller -> {
                var agency = agencies.get(caller % overAgencies);
                var clerk = Actor.of(new PersonId(new UUID(7, caller)), agency, "Văn thư " + caller, Set.of(Role.CLERK));
                var outcome = register.registerPaper(clerk, entry(next.incrementAndGet()), false);
                if (!(outcome instanceof Registration.Registered)) throw new IllegalStateException("Not registered: " + outcome);
            });
        }

        private double perSecond(IntConsumer act) throws InterruptedException {
            var pool = Executors.newFixedThreadPool(CALLERS);
            var count = new AtomicLong();
            var failure = new java.util.concurrent.atomic.AtomicReference<RuntimeException>();
            long begin = System.nanoTime();
            long end = begin + window.toNanos();
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                pool.execute(() -> {
                    try {
                        while (System.nanoTime() < end) {
                            act.accept(caller);
                            count.incrementAndGet();
                        }
                    } catch (RuntimeException e) {
                        failure.set(e);
                    }
                });
            }
            pool.shutdown();
            if (!pool.awaitTermination(2, TimeUnit.MINUTES)) throw new IllegalStateException("Callers did not come back");
            if (failure.get() != null) throw failure.get();
            return count.get() / ((System.nanoTime() - begin) / 1e9);
        }

        private static EntryDraft entry(long n) {
            return new EntryDraft(
                    LocalDate.of(2026, 1, 5), "Sở Nội vụ", "Ủy ban nhân dân thành phố", n + "/SNV-VP", Optional.of(LocalDate.of(2026, 1, 2)),
                    "Công văn", "V/v báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính quý " + n, "Nguyễn Văn An", "", "",
                    "Văn phòng", Optional.empty(), Optional.empty(), Optional.empty(), "", "", Sensitivity.INTERNAL);
        }
    }
}
