package vn.tangthu.layout;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tangthu.layout.ContentReading.Surplus;
import vn.tangthu.layout.LayoutContent.Attached;
import vn.tangthu.layout.LayoutContent.Paragraph;
import vn.tangthu.layout.LayoutContent.Signature;
import vn.tangthu.layout.Passage.Zone;

/** Reads a DOCX of ours back, component by component, by the names of its styles. */
final class ContentReader {

    private static final Pattern NUMBER = Pattern.compile("Số:\\s*([^/]*?)\\s*/\\s*(.*)");
    private static final Pattern PLACE_DATE = Pattern.compile("(.*?),\\s*ngày\\s+(\\S+)\\s+tháng\\s+(\\S+)\\s+năm\\s+(\\S+)");
    private static final Pattern DRAFTER = Pattern.compile("(.*?)\\.?(\\d*)");
    private static final Set<Part> WITH_LEAD = EnumSet.of(Part.BODY);

    private final DocxReading reading;
    private final Template template;
    private final List<Passage> passages;
    private final Set<Surplus> surplus;

    private ContentReader(DocxReading reading, Template template) {
        this.reading = reading;
        this.template = template;
        this.passages = reading.document().passages().stream().filter(passage -> !passage.isBlank()).toList();
        this.surplus = EnumSet.noneOf(Surplus.class);
        surplus.addAll(reading.surplus());
    }

    static ContentReading read(Path docx) {
        try {
            var reading = DocxReader.read(docx);
            var template = reading.form().flatMap(Template::ofForm);
            if (template.isEmpty()) return new ContentReading.Foreign();
            return new ContentReader(reading, template.get()).read();
        } catch (Refused e) {
            return new ContentReading.CouldNotRead(e.why());
        }
    }

    private ContentReading read() {
        if (all(Part.AGENCY).isEmpty()) return new ContentReading.Foreign();
        for (var passage : passages) look(passage);
        if (!surplus.isEmpty()) return new ContentReading.HoldsMore(List.copyOf(surplus));
        return new ContentReading.Understood(content());
    }

    /** A passage in a style of nobody counts as content where content stands; elsewhere nobody knows what it is. */
    private void look(Passage passage) {
        var part = part(passage);
        if (part.isEmpty() && passage.zone() != Zone.FULL && passage.zone() != Zone.TABLE) surplus.add(Surplus.PLACE_UNKNOWN);
        var pieces = passage.seen();
        boolean lead = part.filter(WITH_LEAD::contains).isPresent() && passage.line().matches("^Điều \\d+[a-zđ]?\\. .*");
        var rest = lead && pieces.size() > 1 && pieces.get(0).bold() ? pieces.subList(1, pieces.size()) : pieces;
        if (rest.stream().map(piece -> piece.bold() + " " + piece.italic()).distinct().count() > 1) surplus.add(Surplus.EMPHASIS);
        else part.filter(one -> one == Part.BODY).ifPresent(body -> {
            if (rest.stream().anyMatch(piece -> piece.bold() || piece.italic())) surplus.add(Surplus.EMPHASIS);
        });
    }

    private static Optional<Part> part(Passage passage) {
        return passage.style().flatMap(Part::ofStyleName);
    }

    private LayoutContent content() {
        int attached = firstAttached();
        var main = passages.subList(0, attached);
        return new LayoutContent(template, head(), title(), addressees(), texts(Part.GROUND).stream().map(ground -> ground.replaceFirst("[;.]$", "")).toList(),
                body(main), signatures(main), foot(), attached(passages.subList(attached, passages.size())));
    }

    private List<Passage> all(Part part) {
        return passages.stream().filter(passage -> part(passage).filter(one -> one == part).isPresent()).toList();
    }

    private List<String> texts(Part part) {
        return all(part).stream().map(ContentReader::typed).toList();
    }

    private static String typed(Passage passage) {
        return passage.typed().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** Somebody may have broken it into several paragraphs. */
    private String joined(Part part) {
        return String.join(" ", texts(part));
    }

    private String first(Part part) {
        return texts(part).stream().findFirst().orElse("");
    }

    private LayoutContent.Head head() {
        var number = NUMBER.matcher(first(Part.NUMBER));
        boolean numbered = number.matches();
        var placed = PLACE_DATE.matcher(first(Part.PLACE_DATE));
        boolean dated = placed.matches();
        int repeated = template == Template.PROMULGATION ? all(Part.AGENCY).size() - 1 : 0;
        return new LayoutContent.Head(parent(repeated), first(Part.AGENCY), numbered && number.group(1).matches("\\d+") ? number.group(1) : "", numbered ? number.group(2) : "",
                dated ? placed.group(1) : first(Part.PLACE_DATE), dated ? date(placed.group(2), placed.group(3), placed.group(4)) : Optional.empty(), first(Part.URGENCY), first(Part.CIRCULATION));
    }

    private String parent(int repeated) {
        return repeated > 0 ? first(Part.PARENT_AGENCY) : joined(Part.PARENT_AGENCY);
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        if (!(day + month + year).matches("\\d{3,8}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty(); // the thirtieth of February is for the check to tell
        }
    }

    private LayoutContent.Title title() {
        var type = template == Template.COPY ? first(Part.COPY_FORM) : first(Part.TYPE_NAME);
        var about = template == Template.DISPATCH ? joined(Part.DISPATCH_ABSTRACT).replaceFirst("^V/v\\s*", "") : joinedAbstract();
        var authority = template == Template.TELEGRAM ? first(Part.ADDRESSEES).replaceFirst("\\s*điện:.*", "") : joined(Part.AUTHORITY);
        return new LayoutContent.Title(type.equalsIgnoreCase(template.typeName()) ? "" : type, about, authority);
    }

    /** The abstract of a promulgated text has the same style and stands further down. */
    private String joinedAbstract() {
        int until = firstAttached();
        return passages.subList(0, until).stream().filter(passage -> part(passage).filter(part -> part == Part.ABSTRACT).isPresent()).map(ContentReader::typed).collect(Collectors.joining(" "));
    }

    private List<String> addressees() {
        var lines = texts(Part.ADDRESSEES);
        if (lines.isEmpty()) return List.of();
        var rest = lines.get(0).replaceFirst("^.*?:\\s*", "");
        if (!rest.isEmpty()) return List.of(Printed.bare(rest));
        return lines.subList(1, lines.size()).stream().map(Printed::bare).toList();
    }

    private static List<Paragraph> body(List<Passage> among) {
        return among.stream().filter(passage -> passage.zone() == Zone.FULL).flatMap(passage -> paragraph(passage).stream()).toList();
    }

    private static Optional<Paragraph> paragraph(Passage passage) {
        var text = typed(passage);
        var part = part(passage);
        if (part.filter(one -> one == Part.SECTION).isPresent()) return Optional.of(Paragraph.section(text));
        if (part.isPresent() && part.get() != Part.BODY) return Optional.empty();
        return Optional.of(text.matches("^Điều \\d+[a-zđ]?\\. .*") ? Paragraph.article(text) : Paragraph.text(text));
    }

    /** The right one is the first. */
    private static List<Signature> signatures(List<Passage> among) {
        var signatures = new ArrayList<Signature>();
        for (var side : List.of(Zone.RIGHT, Zone.LEFT)) {
            var lines = among.stream().filter(passage -> passage.zone() == side).toList();
            var capacity = lines.stream().filter(passage -> part(passage).filter(one -> one == Part.CAPACITY).isPresent()).map(ContentReader::typed).toList();
            var name = lines.stream().filter(passage -> part(passage).filter(one -> one == Part.SIGNER).isPresent()).map(ContentReader::typed).collect(Collectors.joining(" "));
            if (!capacity.isEmpty() || !name.isEmpty()) signatures.add(new Signature(capacity, name));
        }
        return signatures;
    }

    private LayoutContent.Foot foot() {
        var lines = texts(Part.RECIPIENT).stream().map(Printed::bare).toList();
        var kept = lines.stream().filter(line -> line.startsWith("Lưu")).findFirst().map(line -> line.replaceFirst("^Lưu\\s*:?\\s*", "")).orElse("");
        var drafter = DRAFTER.matcher(first(Part.DRAFTER));
        boolean copies = drafter.matches() && drafter.group(2).matches("\\d{1,6}");
        return new LayoutContent.Foot(lines.stream().filter(line -> !line.startsWith("Lưu")).toList(), kept, copies ? drafter.group(1) : first(Part.DRAFTER),
                copies ? Integer.parseInt(drafter.group(2)) : 0, reading.address());
    }

    private int firstAttached() {
        int foot = 0;
        for (int i = 0; i < passages.size(); i++) {
            var part = part(passages.get(i));
            if (part.filter(one -> one == Part.SIGNER || one == Part.CAPACITY || one == Part.RECIPIENT).isPresent()) foot = i + 1;
            if (part.filter(one -> one == Part.ATTACHED_HEAD || one == Part.ATTACHED_REFERENCE).isPresent()) return part.get() == Part.ATTACHED_HEAD ? i : foot;
        }
        return passages.size();
    }

    private static List<Attached> attached(List<Passage> among) {
        var all = new ArrayList<Attached>();
        for (int i = 0; i < among.size(); i++) {
            if (part(among.get(i)).filter(one -> one == Part.ATTACHED_HEAD || one == Part.TYPE_NAME).isEmpty()) continue;
            int end = i + 1;
            while (end < among.size() && part(among.get(end)).filter(one -> one == Part.ATTACHED_HEAD || one == Part.TYPE_NAME).isEmpty()) end++;
            var title = among.subList(i, end).stream().filter(passage -> part(passage).filter(one -> one == Part.ATTACHED_TITLE || one == Part.ABSTRACT).isPresent())
                    .map(ContentReader::typed).collect(Collectors.joining(" "));
            all.add(new Attached(typed(among.get(i)), title, body(among.subList(i, end))));
        }
        return all;
    }
}
