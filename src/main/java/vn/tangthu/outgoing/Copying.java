package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;
import vn.tangthu.signing.Passphrase;

/**
 * Bản sao of incoming and outgoing documents (Decree 30/2020/NĐ-CP, Art. 25 to 27): numbered from series of their own, signed
 * by somebody competent; an electronic one carries the agency's signature, one for paper the block of Appendix I, Part II.
 */
@Component
public class Copying {

    private static final List<FormSheet.Column> COLUMNS = List.of(
            new FormSheet.Column("Số, ký hiệu bản sao", 13), new FormSheet.Column("Ngày tháng bản sao", 9), new FormSheet.Column("Hình thức sao", 9),
            new FormSheet.Column("Số, ký hiệu, tên loại và trích yếu văn bản được sao", 32), new FormSheet.Column("Người ký", 13), new FormSheet.Column("Nơi nhận bản sao", 17),
            new FormSheet.Column("Số lượng bản", 7));

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Moves moves;
    private final NumberRows numbers;
    private final DocumentRows documents;
    private final LifeRows life;
    private final IncomingRegister incoming;
    private final Agencies agencies;
    private final People people;
    private final CopyFile files;
    private final Bitstore bitstore;
    private final FormHeads heads;
    private final ApplicationEventPublisher events;

    Copying(
            ActingAs actingAs, JdbcClient jdbc, Moves moves, NumberRows numbers, DocumentRows documents, LifeRows life, IncomingRegister incoming,
            Agencies agencies, People people, CopyFile files, Bitstore bitstore, FormHeads heads, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.moves = moves;
        this.numbers = numbers;
        this.documents = documents;
        this.life = life;
        this.incoming = incoming;
        this.agencies = agencies;
        this.people = people;
        this.files = files;
        this.bitstore = bitstore;
        this.heads = heads;
        this.events = events;
    }

    public sealed interface Answer {
        /** @param unmade why its file could not be made yet; the number stands and the file may be made again */
        record Made(UUID copy, String symbol, Optional<Refusal> unmade) implements Answer {}

        record Refused(List<? extends Refusal> why) implements Answer {}
    }

    /**
     * What is copied.
     *
     * @param file the document as PDF or whatever it came as; absent for paper without a scan
     */
    record Source(String code, String title, String author, Optional<LocalDate> date, Optional<Checksum> file, Sensitivity label) {}

    /** Makes a copy: its number, then its file. For clerks. */
    public Answer make(Actor actor, CopyForm form, Optional<Passphrase> passphrase) {
        if (!actor.has(Role.CLERK)) return new Answer.Refused(List.of(new OutgoingRefusal.OnlyClerks()));
        var source = source(actor, form.incoming(), form.of());
        var faults = faults(actor, form, source);
        if (!faults.isEmpty()) return new Answer.Refused(faults);
        boolean numberInside = numberInside(form.kind(), form.medium());
        // what does not hold the number is signed before one is given: a wrong passphrase uses up no number
        var before = numberInside ? Optional.<CopyFile.Making>empty() : Optional.of(files.signed(actor, source.orElseThrow().file().orElseThrow(), form.kind(), source.get(), passphrase));
        if (before.isPresent() && before.get() instanceof CopyFile.Making.Refused refused) return new Answer.Refused(List.of(refused.why()));
        try {
            var line = actingAs.call(actor, () -> numbered(actor, form, source.orElseThrow()));
            return made(actor, line, source.orElseThrow(), before, passphrase);
        } catch (DataAccessException e) {
            return new Answer.Refused(List.of(Numbering.refusal(e, form.kind().abbreviation(), moves.today())));
        }
    }

    private Answer made(Actor actor, CopyLine line, Source source, Optional<CopyFile.Making> before, Optional<Passphrase> passphrase) {
        return new Answer.Made(line.id(), line.symbol(), keep(actor, line, before.orElseGet(() -> files.make(actor, line, source, passphrase))));
    }

    /**
     * Makes the file of a copy that has its number and no file yet, because its signing failed or the machine stopped; number, day, signer and
     * extract stay as they are. Of a copy that has its file nothing is done. For clerks.
     */
    public Answer makeFile(Actor actor, UUID id, Optional<Passphrase> passphrase) {
        if (!actor.has(Role.CLERK)) return new Answer.Refused(List.of(new OutgoingRefusal.OnlyClerks()));
        var found = find(actor, id);
        if (found.isEmpty()) return new Answer.Refused(List.of(new OutgoingRefusal.NoSuchDocument()));
        var line = found.get();
        if (line.file().isPresent()) return new Answer.Made(line.id(), line.symbol(), Optional.empty());
        var source = source(actor, line.fromIncoming(), line.of()).map(now -> new Source(line.ofCode(), line.ofTitle(), now.author(), now.date(), now.file(), now.label()));
        if (source.isEmpty()) return new Answer.Refused(List.of(new OutgoingRefusal.SourceGone(line.symbol(), line.ofCode())));
        return new Answer.Made(line.id(), line.symbol(), keep(actor, line, making(actor, line, source.get(), passphrase)));
    }

    private CopyFile.Making making(Actor actor, CopyLine line, Source source, Optional<Passphrase> passphrase) {
        if (numberInside(line.kind(), line.medium())) return files.make(actor, line, source, passphrase);
        if (!files.isPdf(source)) return new CopyFile.Making.Refused(new OutgoingRefusal.SourceNotPdf(source.code()));
        return files.signed(actor, source.file().orElseThrow(), line.kind(), source, passphrase);
    }

    private static boolean numberInside(CopyKind kind, Medium medium) {
        return kind == CopyKind.TRS || medium == Medium.PAPER;
    }

    private List<Refusal> faults(Actor actor, CopyForm form, Optional<Source> source) {
        var faults = new ArrayList<Refusal>();
        if (source.isEmpty()) faults.add(new OutgoingRefusal.FieldMissing("document"));
        if (form.kind() == CopyKind.TRS && form.extract().isEmpty()) faults.add(new OutgoingRefusal.FieldMissing("extract"));
        if (form.copies() < 1 || form.copies() > 100_000) faults.add(new OutgoingRefusal.FieldWrong("copies", String.valueOf(form.copies())));
        if (form.recipients().isEmpty()) faults.add(new OutgoingRefusal.FieldMissing("recipient"));
        if (form.extract().length() > 100_000) faults.add(new OutgoingRefusal.TooLong(100_000));
        if (signer(actor, form).isEmpty()) faults.add(new OutgoingRefusal.MayNotSign(people.find(actor, form.signer()).map(Person::fullName).orElse("—")));
        if (source.isPresent() && form.kind() != CopyKind.TRS && form.medium() == Medium.ELECTRONIC && !files.isPdf(source.get())) {
            faults.add(new OutgoingRefusal.SourceNotPdf(source.get().code()));
        }
        return faults;
    }

    private Optional<Person> signer(Actor actor, CopyForm form) {
        return people.find(actor, form.signer()).filter(person -> person.atWork() && person.agency().equals(actor.home()))
                .filter(person -> person.roles().contains(Role.AGENCY_HEAD) || person.roles().contains(Role.UNIT_HEAD));
    }

    private Optional<Source> source(Actor actor, boolean fromIncoming, UUID id) {
        if (fromIncoming) {
            return incoming.open(actor, new LineId(id)).map(line -> new Source(
                    line.entry().code(), line.entry().kind() + " " + line.entry().abstractText(), line.entry().author(), line.entry().documentDate(),
                    line.file().filter(file -> line.pages().isAll()), line.entry().label()));
        }
        return actingAs.read(actor, () -> documents.find(actor, new OutgoingId(id)).filter(document -> document.state() == State.ISSUED).map(document -> new Source(
                document.code(), document.particulars().kind() + " " + document.particulars().abstractText(),
                agencies.find(actor, document.agency()).map(Agency::name).orElse(""), document.number().map(OutgoingDocument.GivenNumber::on),
                life.signed(document.id(), document.versions()).stream().filter(file -> file.place() == 0).reduce((earlier, later) -> later).map(SignedFile::sha256),
                document.particulars().label())));
    }

    private CopyLine numbered(Actor actor, CopyForm form, Source source) {
        var on = moves.today();
        var signer = signer(actor, form).orElseThrow();
        var agency = agencies.find(actor, actor.home()).orElseThrow();
        var pattern = "{number}/" + form.kind().abbreviation() + "-" + agency.symbol();
        int number = numbers.next(actor, form.kind().name(), NumberState.GIVEN, Optional.empty(), on, pattern, form.kind().form() + " " + source.code(), moves.now());
        var symbol = pattern.replace("{number}", number < 10 ? "0" + number : String.valueOf(number));
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into outgoing.copy (id, agency_id, kind, medium, symbol, on_day, of_outgoing, of_incoming, of_code, of_title, signer_name, signer_post, recipients,
                       copies, extract, made_by, made_at)
                values (:id, :agency, :kind, :medium, :symbol, :on, :outgoing, :incoming, :code, :title, :signer, :post, :recipients, :copies, :extract, :by, :at)""")
                .param("id", id).param("agency", actor.home().value()).param("kind", form.kind().name()).param("medium", form.medium().name())
                .param("symbol", symbol).param("on", on)
                .param("outgoing", form.incoming() ? null : form.of(), java.sql.Types.OTHER).param("incoming", form.incoming() ? form.of() : null, java.sql.Types.OTHER)
                .param("code", source.code()).param("title", source.title()).param("signer", signer.fullName()).param("post", signer.post())
                .param("recipients", String.join("; ", form.recipients())).param("copies", form.copies()).param("extract", form.extract())
                .param("by", actor.name()).param("at", moves.now().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(RecordEvent.onRecord(actor, "outgoing.copied", "outgoing-copy", id, Map.of("code", symbol, "of", source.code())).labelled(source.label()));
        return new CopyLine(id, form.kind(), form.medium(), symbol, on, form.incoming(), form.of(), source.code(), source.title(), form.extract(), signer.fullName(), signer.post(), String.join("; ", form.recipients()),
                form.copies(), Optional.empty(), 0);
    }

    private Optional<Refusal> keep(Actor actor, CopyLine line, CopyFile.Making making) {
        if (making instanceof CopyFile.Making.Refused refused) return Optional.of(refused.why());
        var made = (CopyFile.Making.Made) making;
        actingAs.run(actor, () -> jdbc.sql("update outgoing.copy set sha256 = ?, size = ? where id = ? and sha256 is null")
                .params(made.file().digest(), made.size(), line.id()).update());
        return Optional.empty();
    }

    /** As a spreadsheet: the copies of a year, in the columns of the register of outgoing documents as far as a copy has them. */
    public void xlsx(Actor actor, int year, OutputStream out) throws IOException {
        FormSheetFiles.xlsx(sheet(actor, year), out);
    }

    public void pdf(Actor actor, int year, OutputStream out) throws IOException {
        FormSheetFiles.pdf(sheet(actor, year), out);
    }

    private FormSheet sheet(Actor actor, int year) {
        var of = heads.of(actor);
        return new FormSheet(of.parent(), of.agency(), of.made(), "SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN", "Năm: " + year, List.of(), COLUMNS, () -> new Steps<>(page -> ofYear(actor, year, page, 500))
                .map(line -> List.of(line.symbol(), Days.shown(line.on()), line.kind().form(), line.ofCode() + ": " + line.ofTitle(), line.signer(), line.recipients(),
                        String.valueOf(line.copies()))));
    }

    private List<CopyLine> ofYear(Actor actor, int year, int page, int size) {
        if (!Visibility.seesAll(actor)) return List.of();
        return actingAs.read(actor, () -> jdbc.sql("select * from outgoing.copy where agency_id = ? and on_day between ? and ? order by made_at, id limit ? offset ?")
                .params(actor.home().value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), size, (page - 1) * size).query(Copying::line).list());
    }

    /** Copies, the newest first; for clerks, heads and archivists. @param page from 1 */
    public List<CopyLine> list(Actor actor, int page, int size) {
        if (!Visibility.seesAll(actor)) return List.of();
        return actingAs.read(actor, () -> jdbc.sql("select * from outgoing.copy where agency_id = ? order by made_at desc limit ? offset ?")
                .params(actor.home().value(), size, (page - 1) * size).query(Copying::line).list());
    }

    public Optional<CopyLine> find(Actor actor, UUID id) {
        if (!Visibility.seesAll(actor)) return Optional.empty();
        return actingAs.read(actor, () -> jdbc.sql("select * from outgoing.copy where id = ?").param(id).query(Copying::line).optional());
    }

    public InputStream bytes(CopyLine copy) {
        try {
            return bitstore.open(copy.file().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CopyLine line(ResultSet row, int n) throws SQLException {
        return new CopyLine(
                row.getObject("id", UUID.class), CopyKind.valueOf(row.getString("kind")), Medium.valueOf(row.getString("medium")), row.getString("symbol"),
                row.getObject("on_day", LocalDate.class), row.getObject("of_incoming") != null,
                Optional.ofNullable(row.getObject("of_incoming", UUID.class)).orElse(row.getObject("of_outgoing", UUID.class)), row.getString("of_code"), row.getString("of_title"),
                row.getString("extract"), row.getString("signer_name"), row.getString("signer_post"), row.getString("recipients"),
                row.getInt("copies"), Optional.ofNullable(row.getBytes("sha256")).map(Checksum::ofDigest), row.getLong("size"));
    }

    /** From the register of incoming documents or from the outgoing ones, for the title of a form. */
    public Optional<String> titleOf(Actor actor, boolean fromIncoming, UUID id) {
        return source(actor, fromIncoming, id).map(source -> source.code() + source.date().map(day -> " ngày " + Days.shown(day)).orElse("") + ": " + source.title());
    }
}
