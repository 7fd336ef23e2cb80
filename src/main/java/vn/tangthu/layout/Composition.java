package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.List;
import vn.tangthu.layout.LayoutContent.Paragraph;
import vn.tangthu.layout.LayoutContent.Signature;
import vn.tangthu.layout.PartStyle.Align;

/** Puts the components of a document in the places of Appendices I and III. */
final class Composition {

    private static final double MM = 72 / 25.4;
    static final double WIDTH = (LayoutRules.measure("page-width").used() - LayoutRules.measure("margin-left").used()
            - LayoutRules.measure("margin-right").used()) * MM;
    private static final double LEFT_HEAD = 0.41 * WIDTH;
    private static final double LEFT_FOOT = 0.47 * WIDTH;
    /** Room in which one signs. */
    private static final double SIGNATURE_ROOM = 64;

    private final LayoutContent content;
    private final List<Block> blocks = new ArrayList<>();

    private Composition(LayoutContent content) {
        this.content = content;
    }

    static List<Block> of(LayoutContent content) {
        var composition = new Composition(content);
        composition.compose();
        return composition.blocks;
    }

    private void compose() {
        if (content.template() == Template.COPY) {
            copyHead();
        } else {
            head();
            title();
            addressees();
            decision();
            body(content.body(), true);
        }
        foot();
        content.attached().forEach(this::attached);
    }

    private void head() {
        var head = content.head();
        var below = new ArrayList<Block>();
        below.add(Block.Line.of(Part.NUMBER, Printed.number(head.number(), head.symbol())).before(4));
        if (content.template() == Template.DISPATCH) below.add(Block.Line.of(Part.DISPATCH_ABSTRACT, "V/v " + content.title().abstractText()));
        if (!head.urgency().isEmpty()) below.add(Block.Line.of(Part.URGENCY, head.urgency()).before(6));
        if (!head.circulation().isEmpty()) below.add(Block.Line.of(Part.CIRCULATION, head.circulation()).before(6));
        blocks.add(headColumns(agency(), nation(), below, placeAndDate()));
    }

    private static Block headColumns(List<Block> agency, List<Block> nation, List<Block> number, List<Block> place) {
        return new Block.Columns(LEFT_HEAD, WIDTH - LEFT_HEAD, List.of(new Block.Columns.Row(agency, nation), new Block.Columns.Row(number, place)));
    }

    private List<Block> agency() {
        var lines = new ArrayList<Block>();
        var head = content.head();
        if (!head.parentAgency().isEmpty()) lines.add(Block.Line.of(Part.PARENT_AGENCY, head.parentAgency()));
        var name = Block.Line.of(Part.AGENCY, head.agency());
        lines.add(name);
        lines.add(new Block.Rule(share(name, LEFT_HEAD)));
        return lines;
    }

    private static List<Block> nation() {
        var motto = Block.Line.of(Part.MOTTO, Printed.MOTTO);
        return List.of(Block.Line.of(Part.NATION, Printed.NATION), motto, new Block.Rule(width(motto)));
    }

    /** Minutes say in their text when and where. */
    private List<Block> placeAndDate() {
        if (content.template() == Template.MINUTES) return List.of();
        return List.of(Block.Line.of(Part.PLACE_DATE, Printed.placeAndDate(content.head().place(), content.head().date())).before(4));
    }

    private void copyHead() {
        var head = content.head();
        blocks.add(headColumns(agency(), List.of(Block.Line.of(Part.COPY_FORM, content.typeName())),
                List.of(Block.Line.of(Part.NUMBER, Printed.number(head.number(), head.symbol())).before(4)), placeAndDate()));
    }

    private void title() {
        if (!content.template().printsTypeName()) return;
        blocks.add(Block.Line.of(Part.TYPE_NAME, content.typeName()).before(12));
        if (content.title().abstractText().isEmpty()) return;
        var about = Block.Line.of(Part.ABSTRACT, content.title().abstractText());
        blocks.add(about);
        blocks.add(new Block.Rule(share(about, WIDTH)));
    }

    private void addressees() {
        var to = content.addressees();
        if (to.isEmpty()) return;
        var call = content.template() == Template.TELEGRAM ? content.title().authority() + " điện:" : "Kính gửi:";
        if (to.size() == 1) {
            blocks.add(Block.Line.of(Part.ADDRESSEES, call + " " + Printed.bare(to.get(0))).aligned(Align.CENTRE, 0).before(12));
            return;
        }
        blocks.add(Block.Line.of(Part.ADDRESSEES, call).aligned(Align.LEFT, 30 * MM).before(12));
        for (int i = 0; i < to.size(); i++) {
            blocks.add(Block.Line.of(Part.ADDRESSEES, entry(to.get(i), i == to.size() - 1)).aligned(Align.LEFT, 45 * MM));
        }
    }

    private static String entry(String text, boolean last) {
        return "- " + Printed.bare(text) + (last ? "." : ";");
    }

    private void decision() {
        var authority = content.title().authority();
        if (!authority.isEmpty() && content.template() != Template.TELEGRAM) blocks.add(Block.Line.of(Part.AUTHORITY, authority).before(12));
        var grounds = content.grounds();
        for (int i = 0; i < grounds.size(); i++) {
            var ground = Block.Line.of(Part.GROUND, Printed.ended(grounds.get(i).strip(), i == grounds.size() - 1 ? "." : ";"));
            blocks.add(i == 0 ? ground.before(12) : ground);
        }
        switch (content.template()) {
            case DECISION, PROMULGATION -> blocks.add(Block.Line.of(Part.DECIDES, "Quyết định:").before(3));
            case RESOLUTION -> blocks.add(Block.Line.of(Part.DECIDES, "Quyết nghị:").before(3));
            default -> { }
        }
    }

    private void body(List<Paragraph> paragraphs, boolean ends) {
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean last = i == paragraphs.size() - 1;
            var line = paragraph(paragraphs.get(i), ends && last);
            blocks.add(i == 0 ? line.before(content.grounds().isEmpty() ? 12 : 6) : line);
        }
    }

    private static Block.Line paragraph(Paragraph paragraph, boolean ends) {
        var text = ends ? Printed.ended(paragraph.text().strip(), "./.") : paragraph.text().strip();
        if (paragraph.kind() == Paragraph.Kind.SECTION) return Block.Line.of(Part.SECTION, text);
        int lead = paragraph.kind() == Paragraph.Kind.ARTICLE ? text.indexOf(". ") + 1 : 0;
        return Block.Line.of(Part.BODY, text.substring(lead)).lead(text.substring(0, lead));
    }

    private void foot() {
        var signatures = content.signatures();
        var right = signatures.isEmpty() ? List.<Block>of() : signature(signatures.get(0));
        if (signatures.size() < 2) {
            blocks.add(new Block.Columns(LEFT_FOOT, WIDTH - LEFT_FOOT, List.of(new Block.Columns.Row(recipients(), right))));
            return;
        }
        blocks.add(new Block.Columns(LEFT_FOOT, WIDTH - LEFT_FOOT, List.of(new Block.Columns.Row(signature(signatures.get(1)), right))));
        blocks.addAll(recipients());
    }

    private static List<Block> signature(Signature signature) {
        var lines = new ArrayList<Block>();
        signature.capacity().forEach(line -> lines.add(Block.Line.of(Part.CAPACITY, line)));
        if (!signature.name().isEmpty()) lines.add(Block.Line.of(Part.SIGNER, signature.name()).before(SIGNATURE_ROOM));
        return lines;
    }

    private List<Block> recipients() {
        var foot = content.foot();
        var lines = new ArrayList<Block>();
        if (foot.recipients().isEmpty() && foot.kept().isEmpty()) return lines;
        lines.add(Block.Line.of(Part.RECIPIENTS_HEAD, "Nơi nhận:"));
        var all = new ArrayList<>(foot.recipients());
        if (!foot.kept().isEmpty()) all.add("Lưu: " + Printed.bare(foot.kept()));
        for (int i = 0; i < all.size(); i++) lines.add(Block.Line.of(Part.RECIPIENT, entry(all.get(i), i == all.size() - 1)));
        if (!foot.drafter().isEmpty() || foot.copies() > 0) {
            lines.add(Block.Line.of(Part.DRAFTER, foot.drafter() + (foot.copies() > 0 ? (foot.drafter().isEmpty() ? "" : ".") + foot.copies() : "")));
        }
        return lines;
    }

    private void attached(LayoutContent.Attached one) {
        blocks.add(new Block.NewPage());
        if (!one.isAppendix()) blocks.add(new Block.Columns(LEFT_HEAD, WIDTH - LEFT_HEAD, List.of(new Block.Columns.Row(agency(), nation()))));
        blocks.add(one.isAppendix() ? Block.Line.of(Part.ATTACHED_HEAD, one.label()) : Block.Line.of(Part.TYPE_NAME, one.label()).before(12));
        blocks.add(Block.Line.of(one.isAppendix() ? Part.ATTACHED_TITLE : Part.ABSTRACT, one.title()));
        blocks.add(Block.Line.of(Part.ATTACHED_REFERENCE, reference()));
        body(one.body(), false);
    }

    private String reference() {
        var head = content.head();
        var date = head.date().map(Printed::day).orElse("ngày ... tháng ... năm ...");
        var number = head.number().isEmpty() ? "..." : head.number().matches("\\d") ? "0" + head.number() : head.number();
        return "(Kèm theo %s số %s/%s %s của %s)".formatted(content.typeName(), number, head.symbol(), date, head.agency());
    }

    private static double width(Block.Line line) {
        return (line.style().bold() ? Letters.BOLD : Letters.REGULAR).width(line.printed(), line.style().used());
    }

    private static double share(Block.Line line, double room) {
        return Math.min(width(line), room) * LayoutRules.measure("rule-share").used();
    }
}
