package vn.tangthu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.correspondence.Draft;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;
import vn.tangthu.recognition.Reading;
import vn.tangthu.samples.Author;
import vn.tangthu.samples.Author.Leader;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;

/**
 * What learning saves a clerk: a year of poor scans from a handful of partners is read and registered in order, every
 * wrong field corrected. The peer is the same reading without anything learnt.
 */
final class LearningBench implements Bench {

    /** Poor ones, for where everything is read right nothing can be learnt. */
    private static final List<Degradation> SCANNERS = List.of(Degradation.COARSE, Degradation.OFFICE.atDpi(100), Degradation.BILEVEL.atDpi(150));
    private static final Set<FieldName> NAMES = Set.of(FieldName.AGENCY_PARENT, FieldName.AGENCY, FieldName.SYMBOL, FieldName.SIGNER);
    private static final String CITY = "Ủy ban nhân dân thành phố Hải Vân";
    private static final List<Author> PARTNERS = List.of(
            department("Sở Y tế", "SYT", "Trần Thị Ẩn", "Phạm Quỳnh Hương"),
            department("Sở Giáo dục và Đào tạo", "SGDĐT", "Lê Ngọc Diễm", "Võ Hữu Nghĩa"),
            department("Sở Nông nghiệp và Môi trường", "SNNMT", "Nguyễn Đức Khoẻ", "Đặng Thuỳ Trâm Anh"),
            department("Ban Quản lý các khu công nghiệp", "BQLKCN", "Huỳnh Bửu Ngọc", "Tôn Thất Hiệp"),
            department("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", "Đoàn Thị Mỹ Lệ", "Cao Xuân Trường"));

    private static Author department(String name, String symbol, String head, String deputy) {
        return Author.headed(CITY, name, symbol, "Hải Vân", new Leader("Giám đốc", head), new Leader("Phó Giám đốc", deputy));
    }

    @Override
    public String name() {
        return "learning";
    }

    @Override
    public String summary() {
        return "corrections a document needs with what the desk has learnt against the same reading without";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var documents = year(run.quick() ? 24 : 80);
        var settings = Map.<String, Object>of("tangthu.recognition.workers", "2");
        try (var installation = BenchInstallation.start(run.folder("learning"), settings)) {
            var outcomes = new Office(installation).work(documents);
            tell(run, "first quarter of the year", outcomes.subList(0, outcomes.size() / 4));
            tell(run, "second half of the year", outcomes.subList(outcomes.size() / 2, outcomes.size()));
        }
    }

    /** In the order of their dates. */
    private static List<SampleDocument> year(int count) {
        var random = new Random(2026);
        var documents = new ArrayList<SampleDocument>();
        for (int i = 0; i < count; i++) {
            var partner = PARTNERS.get(random.nextInt(PARTNERS.size()));
            var types = Samples.typesOf(partner);
            var day = LocalDate.of(2025, 1, 2).plusDays(360L * i / count);
            documents.add(Samples.write(SampleRequest.of(
                    70_000 + i, partner, types.get(random.nextInt(types.size())), Samples.number(1 + random.nextInt(900)), day)));
        }
        return documents;
    }

    private static void tell(BenchRun run, String when, List<Outcome> outcomes) {
        double count = outcomes.size();
        double read = outcomes.stream().mapToInt(o -> o.read.size()).sum(), proposed = outcomes.stream().mapToInt(o -> o.proposed.size()).sum();
        double names = outcomes.stream().mapToLong(o -> names(o.read)).sum(), namesLeft = outcomes.stream().mapToLong(o -> names(o.proposed)).sum();
        run.figure("corrections a document, nothing learnt, " + when, read / count, "");
        run.figure("corrections a document, with learning, " + when, proposed / count, "");
        run.ratio("with learning / without, " + when, proposed / Math.max(1, read), "<= 1");
        run.ratio("the same for names, symbols and signers alone", namesLeft / Math.max(1, names), "<= 1");
        run.figure("right readings made wrong by what was learnt", outcomes.stream().mapToLong(Outcome::spoilt).sum(), "fields");
        run.figure("wrong although called sure, with learning", outcomes.stream().mapToInt(Outcome::sureButWrong).sum(), "fields");
    }

    private static long names(Set<FieldName> fields) {
        return fields.stream().filter(NAMES::contains).count();
    }

    /**
     * Of one document.
     *
     * @param read fields that were read wrong or not at all
     * @param proposed fields that the clerk had to correct
     */
    private record Outcome(Set<FieldName> read, Set<FieldName> proposed, int sureButWrong) {
        long spoilt() {
            return proposed.stream().filter(field -> !read.contains(field)).count();
        }
    }

    /** The desk of one agency and its clerk. */
    private static final class Office {

        private final IncomingDesk desk;
        private final IncomingRegister register;
        private final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Văn thư", Set.of(Role.CLERK));

        Office(BenchInstallation installation) {
            desk = installation.get(IncomingDesk.class);
            register = installation.get(IncomingRegister.class);
        }

        List<Outcome> work(List<SampleDocument> documents) throws IOException, InterruptedException {
            var drafts = new ArrayList<DraftId>();
            for (int i = 0; i < documents.size(); i++) {
                var scan = new Scanner(SCANNERS.get(i % SCANNERS.size()), 500 + i).scan(documents.get(i), ScanFormat.PDF);
                drafts.add(((Receipt.Received) desk.receive(clerk, documents.get(i).id() + ".pdf", new ByteArrayInputStream(scan))).draft());
            }
            var outcomes = new ArrayList<Outcome>();
            for (int i = 0; i < drafts.size(); i++) outcomes.add(confirmed(read(drafts.get(i)), documents.get(i)));
            return outcomes;
        }

        private Draft read(DraftId id) throws InterruptedException {
            while (true) {
                var draft = desk.find(clerk, id).orElseThrow();
                if (draft.reading().state() == Reading.State.DONE) return draft;
                if (draft.reading().state() == Reading.State.FAILED) throw new IllegalStateException("Not read: " + draft.fileName());
                Thread.sleep(50);
            }
        }

        /** As a clerk who sees everything would register it. */
        private Outcome confirmed(Draft draft, SampleDocument document) {
            var truth = truth(document);
            var proposed = draft.suggestion().fields();
            var outcome = new Outcome(
                    wrong(draft.reading().fields().orElse(DocumentFields.NONE), truth), wrong(proposed, truth),
                    (int) wrong(proposed, truth).stream().filter(field -> proposed.get(field).filter(FieldReading::sure).isPresent()).count());
            var registration = register.register(clerk, draft.id(), entry(document), true);
            if (!(registration instanceof Registration.Registered)) throw new IllegalStateException("Not registered: " + registration);
            return outcome;
        }

        private static Set<FieldName> wrong(DocumentFields fields, Map<FieldName, String> truth) {
            var wrong = java.util.EnumSet.noneOf(FieldName.class);
            truth.forEach((field, value) -> {
                if (!same(fields.get(field).map(FieldReading::value).orElse(""), value)) wrong.add(field);
            });
            return wrong;
        }

        /** A clerk does not mind capitals and spaces. */
        private static boolean same(String one, String other) {
            return one.strip().replaceAll("\\s+", " ").equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
        }

        private static Map<FieldName, String> truth(SampleDocument document) {
            var truth = new EnumMap<FieldName, String>(FieldName.class);
            truth.put(FieldName.AGENCY_PARENT, document.agencyParent().orElse(""));
            truth.put(FieldName.AGENCY, document.agency());
            truth.put(FieldName.NUMBER, document.number());
            truth.put(FieldName.SYMBOL, document.symbol());
            truth.put(FieldName.DATE, document.date().toString());
            truth.put(FieldName.TYPE, document.type().vietnamese());
            truth.put(FieldName.ABSTRACT, document.abstractText());
            truth.put(FieldName.SIGNER, document.signers().get(0).name());
            return truth;
        }

        private static EntryDraft entry(SampleDocument document) {
            return new EntryDraft(
                    document.date().plusDays(2), document.agency(), document.agencyParent().orElse(""), document.code(), Optional.of(document.date()),
                    document.type().vietnamese(), document.abstractText(), document.signers().get(0).name(), document.urgency().orElse(""), "", "",
                    Optional.empty(), Optional.empty(), Optional.empty(), "", "", Sensitivity.INTERNAL);
        }
    }
}
