package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.layout.Capacity;
import vn.tangthu.layout.ContentReading;
import vn.tangthu.layout.FormCheck;
import vn.tangthu.layout.LayoutCheck;
import vn.tangthu.layout.LayoutContent;
import vn.tangthu.layout.Template;
import vn.tangthu.layout.Templates;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;

/** Puts a draft into the layout of its kind, and reads a draft back (Decree 30/2020/NĐ-CP, App. I and III). */
@Component
public class Composing {

    private static final Pattern GROUND = Pattern.compile("^(Căn cứ|Theo|Xét|Thực hiện)\\b.*");
    private static final Pattern ARTICLE = Pattern.compile("^Điều \\d+\\..*");
    private static final Pattern SECTION = Pattern.compile("^(Phần|Chương|Mục) .*");
    /** More than these under Kính gửi, or under Nơi nhận, are named by a list. */
    private static final int MOST_ADDRESSEES = 4;
    private static final int MOST_RECIPIENTS = 12;

    private final Agencies agencies;
    private final People people;
    private final SeriesRules rules;
    private final Moves moves;
    private final Bitstore bitstore;

    Composing(Agencies agencies, People people, SeriesRules rules, Moves moves, Bitstore bitstore) {
        this.agencies = agencies;
        this.people = people;
        this.rules = rules;
        this.moves = moves;
        this.bitstore = bitstore;
    }

    /** The form of the check, or why there was none. Only DOCX is looked at here; a PDF from elsewhere is not opened in the server's process. */
    public Optional<FormCheck> formCheck(Version version) {
        if (version.main().format() != Version.Format.DOCX) return Optional.empty();
        try (var copy = bitstore.localCopy(version.main().sha256())) {
            return Optional.of(LayoutCheck.of(copy.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("The draft cannot be read: " + version.main().sha256(), e);
        }
    }

    /** What the draft says, when it was made from one of our templates; absent for a PDF. */
    public Optional<ContentReading> read(Version version) {
        if (version.main().format() != Version.Format.DOCX) return Optional.empty();
        try (var copy = bitstore.localCopy(version.main().sha256())) {
            return Optional.of(LayoutContent.readFrom(copy.path()));
        } catch (IOException e) {
            throw new UncheckedIOException("The draft cannot be read: " + version.main().sha256(), e);
        }
    }

    /**
     * A DOCX in the layout of the kind, to be worked on.
     *
     * @param typed the body as it was typed, a paragraph a line; empty for a template to fill in
     */
    public byte[] docx(Actor actor, OutgoingDocument document, List<Recipient> recipients, String typed) {
        return Templates.docx(content(actor, document, recipients, typed));
    }

    private LayoutContent content(Actor actor, OutgoingDocument document, List<Recipient> recipients, String typed) {
        var particulars = document.particulars();
        var agency = agencies.find(actor, document.agency()).orElseThrow();
        var template = Template.forType(particulars.kind().replaceFirst(" \\(.*", ""));
        var body = new Body(template, typed);
        var writing = LayoutContent.writing(template)
                .by(agency.parent().flatMap(id -> agencies.find(actor, id)).map(Agency::name).orElse(""), agency.name())
                .number("", symbol(actor, document, agency))
                .at(agency.place())
                .urgency(particulars.urgency().toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE))
                .titled(particulars.kind().replaceFirst(" \\(.*", ""), particulars.abstractText().replaceFirst("(?i)^(V/v|Về việc)\\s+", particulars.kind().equals("Công văn") ? "" : "$1 "))
                .grounds(body.grounds.toArray(String[]::new))
                .body(body.paragraphs.toArray(LayoutContent.Paragraph[]::new))
                .signedBy(signature(actor, document, agency))
                .drafted(document.unitSymbol(), particulars.copies());
        if (decides(template)) writing.decidedBy(headPost(actor) + " " + agency.name());
        return sent(writing, template, recipients, particulars.keptBy()).done();
    }

    private static boolean decides(Template template) {
        return template == Template.DECISION || template == Template.PROMULGATION || template == Template.RESOLUTION;
    }

    private static LayoutContent.Writing sent(LayoutContent.Writing writing, Template template, List<Recipient> recipients, String keptBy) {
        var names = recipients.stream().map(Recipient::name).toList();
        var kept = keptBy.isEmpty() ? "VT" : keptBy;
        if (template == Template.DISPATCH) {
            writing.to(names.size() > MOST_ADDRESSEES ? new String[] {"Các cơ quan, đơn vị (theo danh sách gửi kèm)"} : names.toArray(String[]::new));
            return writing.sentTo(kept, "Như trên");
        }
        return writing.sentTo(kept, names.size() > MOST_RECIPIENTS ? new String[] {"Các cơ quan, đơn vị (theo danh sách gửi kèm)"} : names.toArray(String[]::new));
    }

    /** What stands behind the number. */
    private String symbol(Actor actor, OutgoingDocument document, Agency agency) {
        var kind = DocumentKind.named(document.particulars().kind()).orElseThrow();
        int year = moves.today().getYear();
        var rule = rules.of(actor, year).of(kind).orElseThrow();
        return rule.symbol(kind, year, agency.symbol(), document.unitSymbol()).replaceFirst("^\\{number}/?", "");
    }

    private LayoutContent.Signature signature(Actor actor, OutgoingDocument document, Agency agency) {
        var capacity = Arrays.stream(Capacity.values()).filter(one -> one.prefix().equals(document.particulars().capacity())).findFirst().orElse(Capacity.OWN);
        var inWhose = capacity == Capacity.ON_BEHALF ? (agency.kind() == AgencyKind.COMMITTEE ? "Ủy ban nhân dân" : agency.name()) : headPost(actor);
        return LayoutContent.Signature.of(capacity, inWhose, document.signerPost(), document.signer().name());
    }

    private String headPost(Actor actor) {
        return people.atWork(actor).stream().filter(person -> person.roles().contains(Role.AGENCY_HEAD)).map(Person::post)
                .filter(post -> !post.toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE).startsWith("phó")).findFirst().orElse("Thủ trưởng");
    }

    /** Lines as they were typed, told apart by how they begin. */
    private static final class Body {
        private final List<String> grounds = new ArrayList<>();
        private final List<LayoutContent.Paragraph> paragraphs = new ArrayList<>();

        Body(Template template, String typed) {
            for (var line : typed.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
                if (decides(template) && paragraphs.isEmpty() && GROUND.matcher(line).matches()) grounds.add(line.replaceFirst("[;.]$", ""));
                else if (ARTICLE.matcher(line).matches()) paragraphs.add(LayoutContent.Paragraph.article(line));
                else if (SECTION.matcher(line).matches()) paragraphs.add(LayoutContent.Paragraph.section(line));
                else paragraphs.add(LayoutContent.Paragraph.text(line));
            }
        }
    }
}
