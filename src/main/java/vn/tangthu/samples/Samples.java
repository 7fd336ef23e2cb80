package vn.tangthu.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invents documents. The same request always gives the same document. */
public final class Samples {

    private static final List<String> URGENCIES = List.of("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC");

    private Samples() {}

    /** Keys of all subjects. */
    public static List<String> topics() {
        return Topics.all().stream().map(Topic::key).toList();
    }

    /** Keys of the subjects on which such an agency would issue such a document; likelier ones stand in it more than once. */
    public static List<String> topicsOf(Author author, DocumentType type) {
        return Topics.fitting(author, type);
    }

    /** Symbol of the unit that usually handles a subject, such as "VTLT". */
    public static String unitSymbol(String topic) {
        return Topics.named(topic).unitSymbol();
    }

    /** What a subject is called, such as "công tác quản lý đất đai". */
    public static String work(String topic) {
        return Topics.named(topic).work();
    }

    /** The department of a city that is in charge of a subject. */
    public static String department(String topic) {
        return Topics.named(topic).department();
    }

    /** A document of any author, type and subject, one to three pages, now and then with an annex and marks. */
    public static SampleDocument random(long seed) {
        var random = new Random(seed * 0x5DEECE66DL + 11);
        var author = Authors.ALL.get(random.nextInt(Authors.ALL.size()));
        var types = typesOf(author);
        var type = types.get(random.nextInt(types.size()));
        var date = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(300));
        var request = SampleRequest.of(seed, author, type, number(1 + random.nextInt(2400)), date)
                .to(random.nextBoolean() || author.name().equals(Authors.CITY) ? List.of("Các sở, ban, ngành thành phố", "Ủy ban nhân dân các phường, xã") : List.of(Authors.CITY))
                .pages(random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1, random.nextInt(6) == 0 ? 1 : 0)
                .marked(random.nextInt(6) == 0 ? Optional.of(URGENCIES.get(random.nextInt(3))) : Optional.empty(),
                        random.nextInt(25) == 0 ? Optional.of("MẬT") : Optional.empty());
        return write(request);
    }

    /** A document of any agency of a whole country, in any of the layouts in use; agencies, places and people are drawn. */
    public static SampleDocument ofTheCountry(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L + 5);
        var author = new Country(random).anyAgency();
        var types = new ArrayList<>(typesOf(author));
        boolean ministry = author.parent().isEmpty() && author.collective().isEmpty();
        if (ministry) types.addAll(List.of(DocumentType.CIRCULAR, DocumentType.CIRCULAR, DocumentType.CIRCULAR));
        var type = types.get(random.nextInt(types.size()));
        var date = LocalDate.of(2012, 1, 5).plusDays(random.nextInt(5400));
        var request = SampleRequest.of(seed, author, type, number(1 + random.nextInt(ministry ? 90 : 4800)), date)
                .to(List.of("Các cơ quan, đơn vị trực thuộc", "Ủy ban nhân dân các xã, phường"))
                .pages(1, random.nextInt(8) == 0 ? 1 : 0)
                .marked(random.nextInt(5) == 0 ? Optional.of(URGENCIES.get(random.nextInt(3))) : Optional.empty(),
                        random.nextInt(20) == 0 ? Optional.of("MẬT") : Optional.empty());
        var document = write(request);
        if (random.nextInt(3) == 0) document = document.about(document.abstractText() + " " + new Slots(random, date).fill(new Names(random).any("references")));
        return random.nextInt(10) == 0 ? document.marked(Optional.of("SAO Y")) : document;
    }

    /** Which types the author may issue: councils resolve, party committees have no telegrams, only heads of committees give directives. */
    public static List<DocumentType> typesOf(Author author) {
        if (author.symbol().equals("HĐND")) return List.of(DocumentType.RESOLUTION, DocumentType.NOTICE, DocumentType.PLAN);
        var types = new ArrayList<>(List.of(
                DocumentType.DISPATCH, DocumentType.DISPATCH, DocumentType.DISPATCH, DocumentType.DECISION, DocumentType.PLAN,
                DocumentType.NOTICE, DocumentType.REPORT, DocumentType.SUBMISSION, DocumentType.INVITATION, DocumentType.GUIDANCE));
        if (author.layout() == Layout.PARTY) types.addAll(List.of(DocumentType.RESOLUTION, DocumentType.PROGRAMME));
        else if (author.collective().isPresent()) types.addAll(List.of(DocumentType.TELEGRAM, DocumentType.DIRECTIVE));
        return types;
    }

    public static SampleDocument write(SampleRequest request) {
        var composition = new Composition(request);
        var body = new Bodies(composition).write();
        var signing = new Signing(composition);
        return new SampleDocument(
                request.id(),
                request.author().layout(),
                request.author().parent().map(Author::capitals),
                Author.capitals(request.author().name()),
                request.number(),
                signing.symbol(),
                request.author().place(),
                request.date(),
                request.type(),
                new Abstracts(composition).write(),
                signing.addressees(),
                body,
                List.of(signing.signer()),
                signing.recipients(),
                request.urgency(),
                request.secrecy(),
                Optional.empty(),
                new AnnexTables(composition, signing.symbol()).write(),
                composition.topic.key(),
                Optional.empty());
    }

    /** Numbers below 10 are written 01 to 09 (Decree 30/2020/NĐ-CP, App. I). */
    public static String number(int number) {
        return "%02d".formatted(number);
    }
}
