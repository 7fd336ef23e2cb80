package vn.tangthu.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.database.ActingAs;
import vn.tangthu.exchange.Inbox;
import vn.tangthu.exchange.Partners;
import vn.tangthu.exchange.Receiving;
import vn.tangthu.exchange.edxml.Attachment;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.Content;
import vn.tangthu.exchange.edxml.DocumentCode;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlWriter;
import vn.tangthu.exchange.edxml.EnvelopeSigner;
import vn.tangthu.exchange.edxml.OtherInfo;
import vn.tangthu.exchange.edxml.Party;
import vn.tangthu.exchange.edxml.Signer;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.outgoing.DocumentIssued;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.OutgoingId;

/**
 * Messages a second that are built, signed, received, verified, taken and registered; what sending to 300 agencies of one
 * installation costs against 300 bare inserts and a file; and the memory of a process that builds, signs, reads and verifies a
 * message with a large attachment.
 */
final class ExchangeBench implements Bench {

    private static final int WANTED_A_SECOND = 20, RECIPIENTS = 300, THREADS = 2;
    private static final int ATTACHMENT = 200_000;
    private static final Actor SYSTEM = Actor.system("bench");

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public String summary() {
        return "messages between agencies: a second, to 300 at once, and memory of a large attachment";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        try (var installation = BenchInstallation.start(run.folder("exchange"))) {
            messages(run, installation);
            issues(run, installation);
        }
        memory(run);
    }

    private static void messages(BenchRun run, BenchInstallation installation) throws Exception {
        var key = new ExchangeKey();
        var sides = IntStream.range(0, THREADS).mapToObj(n -> new Side(installation, key, n)).toList();
        perSecond(sides, run.quick() ? 10 : 20);
        long before = sides.stream().mapToLong(side -> side.next.get()).sum(), cpu = cpuNanos();
        double second = perSecond(sides, run.quick() ? 10 : 30);
        long count = sides.stream().mapToLong(side -> side.next.get()).sum() - before;
        run.figure("processor time of the program for each, the database aside", (cpuNanos() - cpu) / 1e6 / count, "ms");
        run.figure("messages of 200 kB built, signed, verified and registered", second, "a second");
        run.ratio("messages a second / " + WANTED_A_SECOND, second / WANTED_A_SECOND, ">= 1");
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double perSecond(List<Side> sides, int seconds) throws Exception {
        var pool = Executors.newFixedThreadPool(sides.size());
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try {
            long count = 0;
            var work = sides.stream().<Callable<Long>>map(side -> () -> {
                long done = 0;
                for (; System.nanoTime() < end; done++) side.one();
                return done;
            }).toList();
            for (var done : pool.invokeAll(work)) count += done.get();
            return count / ((System.nanoTime() - begin) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    /** A sender outside and a receiver here. */
    private static final class Side {
        private final BenchInstallation installation;
        private final EnvelopeSigner signer;
        private final String code;
        private final Actor clerk;
        private final byte[] file = new byte[ATTACHMENT];
        private final AtomicLong next = new AtomicLong(1);

        Side(BenchInstallation installation, ExchangeKey key, int n) {
            this.installation = installation;
            this.signer = key.signer();
            this.code = "BENCH." + n;
            var agency = agency(installation, "Sở Nhận " + n, code);
            clerk = clerk(agency, n);
            var keeping = installation.get(Partners.class).keep(SYSTEM, Optional.empty(), new Partners.Form(
                    "UBND tỉnh Gửi " + n, "", "SENDER." + n, Optional.of(agency), "HTTPS", "https://127.0.0.1:1", "sender-" + n, "", key.pem(), false));
            if (!(keeping instanceof Partners.Keeping.Kept)) throw new IllegalStateException("Not kept: " + keeping);
        }

        void one() throws IOException {
            long n = next.getAndIncrement();
            for (int i = 0; i < Long.BYTES; i++) file[i] = (byte) (n >>> 8 * i);
            for (int i = Long.BYTES; i < 64; i++) file[i] = (byte) code.charAt(code.length() - 1);
            var out = new ByteArrayOutputStream(ATTACHMENT * 3 / 2);
            EdXmlWriter.write(message("SENDER." + code.substring(6), code, n, new Content(file.length, Checksum.of(file), false)), attachment -> new ByteArrayInputStream(file), signer, out);
            var received = installation.get(Receiving.class).overHttps("sender-" + code.substring(6), new ByteArrayInputStream(out.toByteArray()), out.size()).orElseThrow();
            if (!(received instanceof Receiving.Reception.Safe safe) || safe.outcome() != Receiving.Outcome.ACCEPTED) throw new IllegalStateException("Not accepted: " + received);
            var inbox = installation.get(Inbox.class);
            var taking = inbox.take(clerk, inbox.list(clerk, Inbox.Shelf.WAITING, 1, 1).arrived().get(0).delivery().id());
            if (!(taking instanceof Inbox.Taking.Taken taken)) throw new IllegalStateException("Not taken: " + taking);
            var typed = installation.get(IncomingDesk.class).find(clerk, taken.draft()).orElseThrow().typed().orElseThrow();
            var registration = installation.get(IncomingRegister.class).register(clerk, taken.draft(), typed, false);
            if (!(registration instanceof Registration.Registered)) throw new IllegalStateException("Not registered: " + registration);
        }
    }

    static DocumentMessage message(String from, String to, long number, Content content) {
        return new DocumentMessage(
                Party.of(from, "UBND tỉnh Gửi"), List.of(Party.of(to, "Sở Nhận")), from + ",2026/11/18," + number + "/UBND-VX", new DocumentCode(String.valueOf(number), "UBND-VX"),
                "Mây", Optional.of(LocalDate.of(2026, 11, 18)), "", "Công văn", "V/v trồng rừng số " + number, "", new Signer("KT.", "Phó Chủ tịch", "Trần Văn Mưa"), Optional.empty(),
                List.of(), OtherInfo.NONE, List.of(), false, List.of(), Business.NEW,
                List.of(new Attachment("f1", "van-ban.pdf", "application/pdf", "", Optional.of(content))), List.of());
    }

    private static AgencyId agency(BenchInstallation installation, String name, String code) {
        return installation.get(Agencies.class).create(SYSTEM, new AgencyForm(code, name, name, code, AgencyKind.OTHER, Optional.empty(), "Mây"));
    }

    private static Actor clerk(AgencyId agency, int n) {
        return Actor.of(new PersonId(new UUID(9, n)), agency, "Văn thư " + n, Set.of(Role.CLERK));
    }

    private static void issues(BenchRun run, BenchInstallation installation) throws Exception {
        var issuing = new Issuing(installation, run.folder("files"));
        for (int i = 0; i < 20; i++) {
            issuing.bare();
            issuing.issue();
        }
        var bare = new Median();
        var issue = new Median();
        for (int i = 0; i < (run.quick() ? 15 : 60); i++) {
            bare.add(millis(issuing::bare));
            issue.add(millis(issuing::issue));
        }
        run.figure("300 bare inserts and a file, one transaction", bare.value(), "ms");
        run.figure("a document stored and sent to 300 agencies here", issue.value(), "ms");
        run.ratio("sent to 300 / 300 bare inserts and a file", issue.value() / bare.value(), "<= 3");
    }

    private interface Act {
        void run() throws IOException;
    }

    private static double millis(Act act) throws IOException {
        long begin = System.nanoTime();
        act.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static final class Issuing {
        private final BenchInstallation installation;
        private final Path folder;
        private final AgencyId sender;
        private final Actor clerk;
        private final List<IssuedDocument.Recipient> recipients;
        private final JdbcTemplate jdbc;
        private final TransactionTemplate transaction;
        private int next;

        Issuing(BenchInstallation installation, Path folder) {
            this.installation = installation;
            this.folder = folder;
            sender = agency(installation, "UBND thành phố", "ISSUER");
            clerk = clerk(sender, 99);
            recipients = IntStream.range(0, RECIPIENTS).mapToObj(n -> new IssuedDocument.Recipient(
                    "Trường số " + n, Optional.of(new AgencyId(new UUID(3, n))), Optional.empty(), IssuedDocument.Way.EXCHANGE)).toList();
            jdbc = new JdbcTemplate(installation.get(javax.sql.DataSource.class));
            transaction = new TransactionTemplate(installation.get(PlatformTransactionManager.class));
            var owner = installation.asOwner();
            owner.sql("create schema bare_issue").update();
            owner.sql("create table bare_issue.delivery (id uuid primary key, document uuid not null, agency uuid not null, name text not null, unique (document, agency))").update();
            owner.sql("grant usage on schema bare_issue to tangthu_app").update();
            owner.sql("grant insert on bare_issue.delivery to tangthu_app").update();
        }

        private byte[] file() {
            return ("%PDF văn bản " + next++ + " " + "x".repeat(ATTACHMENT)).getBytes(StandardCharsets.UTF_8);
        }

        void bare() throws IOException {
            var path = folder.resolve("bare-" + next);
            Files.write(path, file());
            try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            var document = UUID.randomUUID();
            transaction.executeWithoutResult(status -> jdbc.batchUpdate("insert into bare_issue.delivery (id, document, agency, name) values (?, ?, ?, ?)",
                    recipients.stream().map(to -> new Object[] {UUID.randomUUID(), document, to.agency().orElseThrow().value(), to.name()}).toList()));
        }

        void issue() {
            var bytes = file();
            var stored = (Storing.Stored) installation.get(Bitstore.class).put(new ByteArrayInputStream(bytes), ByteCount.mebibytes(10), Sensitivity.INTERNAL);
            var document = new IssuedDocument(
                    new OutgoingId(UUID.randomUUID()), sender, next, next + "/UBND-VX", LocalDate.of(2026, 11, 19), "Mây", "Công văn", "V/v trồng rừng", "Phan Thị Mỹ Hạnh",
                    "Phó Chủ tịch", "KT.", "", Sensitivity.INTERNAL, Optional.empty(),
                    List.of(new IssuedDocument.IssuedFile(stored.checksum(), "cong-van.pdf", stored.size(), true)), recipients, List.of());
            installation.get(ActingAs.class).run(clerk, () -> installation.publish(new DocumentIssued(clerk, document)));
        }
    }

    private static void memory(BenchRun run) throws Exception {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            System.out.println("  skipped: this system does not tell the resident memory of a process");
            return;
        }
        double small = peak(run, 1), large = peak(run, 100);
        run.figure("peak resident, message with an attachment of 1 MB", small, "MiB");
        run.figure("peak resident, message with an attachment of 100 MB", large, "MiB");
        run.ratio("peak with 100 MB / peak with 1 MB", large / small, "<= 1.5");
    }

    private static double peak(BenchRun run, int mebibytes) throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx64m", "-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), LargeMessage.class.getName(),
                run.folder("message").toString(), String.valueOf(mebibytes)));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) throw new IOException("The process with a large message failed: " + said);
        return Double.parseDouble(said);
    }
}
