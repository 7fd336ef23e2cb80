package vn.tangthu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.outgoing.Deciding;
import vn.tangthu.outgoing.Drafting;
import vn.tangthu.outgoing.Issuing;
import vn.tangthu.outgoing.Medium;
import vn.tangthu.outgoing.Move;
import vn.tangthu.outgoing.Numbering;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.outgoing.Particulars;
import vn.tangthu.outgoing.Recipient;
import vn.tangthu.outgoing.Upload;

/**
 * Issuing one document to 300 agencies of the installation, with its trace, its search entry and whatever listens to the issue,
 * against 300 bare row inserts in one transaction and one file written to the medium, measured in turns in the same run.
 */
final class IssueBench implements Bench {

    private static final int AGENCIES = 300;
    private static final byte[] SCAN = ("%PDF-1.7\n" + "x".repeat(200_000)).getBytes(StandardCharsets.US_ASCII);
    private static final Actor SYSTEM = Actor.system("bench");

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public String summary() {
        return "one issue to 300 agencies against 300 bare row inserts and one file write";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var folder = run.folder("issue");
        try (var installation = BenchInstallation.start(folder)) {
            var office = new Office(installation);
            office.prepareBare();
            var bare = new Median();
            var issue = new Median();
            int rounds = run.quick() ? 12 : 40;
            for (int round = 0; round < rounds; round++) {
                var id = office.sealed(round);
                double bareTook = milliseconds(() -> office.bare(folder));
                double issueTook = milliseconds(() -> office.issue(id));
                if (round < rounds / 3) continue; // until the compiler is warm
                bare.add(bareTook);
                issue.add(issueTook);
            }
            run.figure("300 bare row inserts and one file write", bare.value(), "ms");
            run.figure("one issue to 300 agencies", issue.value(), "ms");
            run.ratio("issue / bare", issue.value() / bare.value(), "<= 3");
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double milliseconds(Work work) throws IOException {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static final class Office {

        private final BenchInstallation installation;
        private final List<Recipient> recipients = new ArrayList<>();
        private final Actor head;
        private final Actor clerk;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;

        Office(BenchInstallation installation) {
            this.installation = installation;
            this.transaction = new TransactionTemplate(installation.get(PlatformTransactionManager.class));
            this.jdbc = installation.get(JdbcClient.class);
            var home = agency("H00", "Ủy ban nhân dân thành phố");
            head = person(home, "Trần Quốc Khải", "Chủ tịch", Role.AGENCY_HEAD);
            clerk = person(home, "Nguyễn Hồng Đào", "Văn thư", Role.CLERK, Role.OFFICER);
            for (int i = 1; i <= AGENCIES; i++) recipients.add(Recipient.agency("Cơ quan số " + i, agency("H00." + i, "Cơ quan số " + i)));
        }

        private AgencyId agency(String code, String name) {
            return installation.get(Agencies.class).create(SYSTEM, new AgencyForm(code, name, name, code, AgencyKind.OTHER, Optional.empty(), "Hải Vân"));
        }

        private Actor person(AgencyId agency, String name, String post, Role... roles) {
            PersonId id = installation.get(People.class).create(SYSTEM, new PersonForm(agency, Optional.empty(), name, post, Set.of(roles)));
            return Actor.of(id, agency, name, Set.of(roles));
        }

        void prepareBare() {
            installation.asOwner().sql("create schema bare").update();
            installation.asOwner().sql("create table bare.delivery (document uuid not null, ordinal int not null, agency uuid not null, name text not null, primary key (document, ordinal))").update();
            installation.asOwner().sql("grant usage on schema bare to tangthu_app").update();
            installation.asOwner().sql("grant insert on bare.delivery to tangthu_app").update();
        }

        void bare(Path folder) throws IOException {
            var document = UUID.randomUUID();
            try (var file = FileChannel.open(folder.resolve(document + ".pdf"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(SCAN));
                file.force(true);
            }
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < AGENCIES; i++) {
                    jdbc.sql("insert into bare.delivery (document, ordinal, agency, name) values (?, ?, ?, ?)")
                            .params(document, i, recipients.get(i).agency().orElseThrow().value(), recipients.get(i).name()).update();
                }
            });
        }

        /** Signed and stamped on paper, scanned, ready to go. */
        OutgoingId sealed(int round) {
            var particulars = new Particulars("Công văn", Medium.PAPER, "V/v triển khai nhiệm vụ số " + round, "", Sensitivity.INTERNAL, "", head.person(), "",
                    List.of(), Optional.empty(), "VT", 1, "");
            var begun = made(installation.get(Drafting.class).begin(clerk, particulars, recipients));
            var id = begun.document();
            var drafted = made(installation.get(Drafting.class).addVersion(clerk, id, begun.revision(), scan(), Optional.empty(), ""));
            var submitted = made(installation.get(Drafting.class).submit(clerk, id, drafted.revision(), Optional.empty(), ""));
            var content = made(installation.get(Deciding.class).passContent(head, id, submitted.revision(), ""));
            var form = made(installation.get(Deciding.class).passForm(clerk, id, content.revision(), ""));
            var approved = made(installation.get(Deciding.class).approve(head, id, form.revision(), ""));
            var signed = made(installation.get(Issuing.class).signedOnPaper(clerk, id, approved.revision(), ""));
            var numbered = made(installation.get(Numbering.class).number(clerk, id, signed.revision()));
            revision = made(installation.get(Issuing.class).scanned(clerk, id, numbered.revision(), scan(), List.of(), false, Optional.empty())).revision();
            return id;
        }

        private int revision;

        private static Upload scan() {
            return new Upload("ban-quet.pdf", new ByteArrayInputStream(SCAN));
        }

        void issue(OutgoingId id) {
            made(installation.get(Issuing.class).issue(clerk, id, revision));
        }

        private static Move.Made made(Move move) {
            if (move instanceof Move.Made made) return made;
            throw new IllegalStateException("Refused: " + move);
        }
    }
}
