package vn.tangthu.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.tangthu.layout.ContentReading.Surplus;
import vn.tangthu.layout.LayoutDocument.PageNumber;
import vn.tangthu.layout.Passage.Zone;

/** Reads how a DOCX is laid out. What it says is believed of fonts and lengths; where lines and pages break, only a printer knows. */
final class DocxReader {

    private final DocxPackage parts;
    private final DocxFormats formats;
    private final DocxBullets bullets;
    private final List<Passage> passages = new ArrayList<>();
    private final Set<Surplus> surplus = EnumSet.noneOf(Surplus.class);

    private DocxReader(DocxPackage parts) throws Refused {
        this.parts = parts;
        formats = new DocxFormats(parts.related("styles"), parts.related("theme"));
        bullets = new DocxBullets(parts.related("numbering"));
    }

    static DocxReading read(Path file) throws Refused {
        try (var parts = DocxPackage.open(file)) {
            return new DocxReader(parts).read();
        }
    }

    private DocxReading read() throws Refused {
        var body = parts.document().child("body").orElseThrow(() -> new Refused(Obstacle.DAMAGED, "no body"));
        refuseFetchingFields(body);
        blocks(body, Zone.FULL);
        var section = body.child("sectPr");
        var document = new LayoutDocument(LayoutDocument.Kind.DOCX, sheet(section), DocxLines.drawn(passages), pageNumber(section), 0);
        return new DocxReading(document, surplus, form(), address(section));
    }

    /** They would take in other files when the document is opened for printing. */
    private static void refuseFetchingFields(XmlNode body) throws Refused {
        var fetching = body.all().filter(node -> node.is("instrText") || node.is("fldSimple"))
                .map(node -> node.attribute("instr").orElse(node.text()).strip().toUpperCase(java.util.Locale.ROOT))
                .filter(field -> field.matches("(INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK|IMPORT|RD|DATABASE)\\b.*")).findFirst();
        if (fetching.isPresent()) throw new Refused(Obstacle.EXTERNAL, fetching.get());
    }

    private void blocks(XmlNode parent, Zone zone) {
        for (var node : parent.children()) {
            switch (node.name()) {
                case "p" -> passages.add(passage(node, zone));
                case "tbl" -> table(node, zone);
                case "sdt" -> node.child("sdtContent").ifPresent(content -> blocks(content, zone));
                case "ins", "customXml", "smartTag" -> blocks(node, zone);
                default -> { }
            }
        }
    }

    /** A table of two columns without lines is how heads and signatures are laid out; any other belongs to the content. */
    private void table(XmlNode table, Zone around) {
        boolean columns = around == Zone.FULL && !isRuled(table) && table.children().stream().filter(node -> node.is("tr")).allMatch(row -> cells(row).size() <= 3);
        if (!columns) surplus.add(Surplus.TABLE);
        for (var row : table.children()) {
            if (!row.is("tr")) continue;
            var cells = cells(row);
            for (int i = 0; i < cells.size(); i++) {
                blocks(cells.get(i), !columns ? Zone.TABLE : cells.size() == 1 ? Zone.FULL : i == 0 ? Zone.LEFT : Zone.RIGHT);
            }
        }
    }

    private static List<XmlNode> cells(XmlNode row) {
        return row.children().stream().filter(node -> node.is("tc")).toList();
    }

    private boolean isRuled(XmlNode table) {
        var borders = table.at("tblPr", "tblBorders");
        if (borders.isPresent()) return borders.get().children().stream().anyMatch(DocxReader::isLine);
        return table.val("tblPr", "tblStyle").flatMap(formats::nameOf).filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains("grid")).isPresent();
    }

    static boolean isLine(XmlNode border) {
        return border.attribute("val").filter(val -> !val.equals("none") && !val.equals("nil")).isPresent();
    }

    private Passage passage(XmlNode node, Zone zone) {
        var pieces = new DocxPieces(formats, node, surplus);
        var read = new ArrayList<>(pieces.read());
        var number = formats.ofParagraph(node, properties -> properties.child("numPr"));
        if (number.isPresent() && number.get().val("numId").filter(id -> !id.equals("0")).isPresent()) {
            surplus.add(Surplus.LIST_NUMBERING);
            bullets.of(number.get()).ifPresent(mark -> read.add(0, new Passage.Piece(mark + " ", mark + " ", read.get(0).font(), read.get(0).size(), read.get(0).bold(), read.get(0).italic())));
        }
        boolean line = pieces.holdsDrawing() || formats.ofParagraph(node, properties -> properties.at("pBdr", "bottom")).filter(DocxReader::isLine).isPresent();
        return new Passage(passages.size() + 1, 0, zone, List.copyOf(read), formats.styleName(node), align(node), length(node, "ind", "firstLine", 1440 / 25.4),
                length(node, "spacing", "before", 20), length(node, "spacing", "after", 20), lineSpacing(node), Optional.of(line));
    }

    private Optional<PartStyle.Align> align(XmlNode node) {
        return Optional.of(formats.ofParagraph(node, properties -> properties.val("jc")).map(jc -> switch (jc) {
            case "center" -> PartStyle.Align.CENTRE;
            case "right", "end" -> PartStyle.Align.RIGHT;
            case "both", "distribute" -> PartStyle.Align.JUSTIFY;
            default -> PartStyle.Align.LEFT;
        }).orElse(PartStyle.Align.LEFT));
    }

    private OptionalDouble length(XmlNode node, String element, String attribute, double unit) {
        var said = formats.ofParagraph(node, properties -> properties.child(element).flatMap(one -> one.attribute(attribute)));
        return OptionalDouble.of(said.map(DocxFormats::number).orElse(0.0) / unit);
    }

    private OptionalDouble lineSpacing(XmlNode node) {
        var rule = formats.ofParagraph(node, properties -> properties.child("spacing").flatMap(one -> one.attribute("lineRule"))).orElse("auto");
        if (!rule.equals("auto")) return OptionalDouble.empty();
        return OptionalDouble.of(formats.ofParagraph(node, properties -> properties.child("spacing").flatMap(one -> one.attribute("line"))).map(DocxFormats::number).orElse(240.0) / 240);
    }

    private static LayoutDocument.Sheet sheet(Optional<XmlNode> section) {
        return new LayoutDocument.Sheet(of(section, "pgSz", "w").orElse(0), of(section, "pgSz", "h").orElse(0), of(section, "pgMar", "top"), of(section, "pgMar", "bottom"),
                of(section, "pgMar", "left"), of(section, "pgMar", "right"));
    }

    private static OptionalDouble of(Optional<XmlNode> section, String element, String attribute) {
        var said = section.flatMap(node -> node.child(element)).flatMap(node -> node.attribute(attribute));
        return said.isPresent() ? OptionalDouble.of(Math.abs(DocxFormats.number(said.get())) * 25.4 / 1440) : OptionalDouble.empty();
    }

    /** In the header or footer of all pages; a first page of its own, or without one, does not show it. */
    private PageNumber pageNumber(Optional<XmlNode> section) throws Refused {
        if (section.isEmpty()) return nowhere();
        boolean firstDiffers = section.get().child("titlePg").filter(node -> node.attribute("val").filter(val -> val.equals("0") || val.equals("false")).isEmpty()).isPresent();
        for (var kind : List.of("header", "footer")) {
            var usual = numbered(section.get(), kind, "default");
            if (usual.isEmpty()) continue;
            boolean onFirst = firstDiffers ? numbered(section.get(), kind, "first").isPresent() : true;
            var paragraph = usual.get();
            var run = paragraph.all().filter(node -> node.is("r")).findFirst();
            return new PageNumber(kind.equals("header") ? PageNumber.Where.TOP : PageNumber.Where.BOTTOM, align(paragraph), OptionalDouble.of(formats.size(paragraph, run)), onFirst);
        }
        return nowhere();
    }

    private static PageNumber nowhere() {
        return new PageNumber(PageNumber.Where.NOWHERE, Optional.empty(), OptionalDouble.empty(), false);
    }

    private Optional<XmlNode> numbered(XmlNode section, String kind, String type) throws Refused {
        for (var reference : section.children()) {
            if (!reference.is(kind + "Reference") || !reference.attribute("type").orElse("default").equals(type)) continue;
            var part = parts.related(reference.attribute("id").orElse(""));
            if (part.isEmpty()) continue;
            refuseFetchingFields(part.get());
            var found = part.get().all().filter(node -> node.is("p")).filter(DocxReader::showsPageNumber).findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private String address(Optional<XmlNode> section) throws Refused {
        if (section.isEmpty()) return "";
        for (var reference : section.get().children()) {
            if (!reference.is("footerReference") || !reference.attribute("type").orElse("").equals("first")) continue;
            var part = parts.related(reference.attribute("id").orElse(""));
            if (part.isPresent()) return part.get().all().filter(node -> node.is("t")).map(XmlNode::text).collect(java.util.stream.Collectors.joining()).strip();
        }
        return "";
    }

    private static boolean showsPageNumber(XmlNode paragraph) {
        return paragraph.all().anyMatch(node -> (node.is("fldSimple") ? node.attribute("instr").orElse("") : node.is("instrText") ? node.text() : "").strip().matches("PAGE\\b.*")
                || node.is("pgNum"));
    }

    private Optional<String> form() throws Refused {
        return parts.part("docProps/custom.xml").flatMap(root -> root.children().stream()
                .filter(property -> property.attribute("name").orElse("").equals(DocxFile.templateProperty())).findFirst())
                .flatMap(property -> property.children().stream().findFirst()).map(XmlNode::text);
    }
}
