package vn.tangthu.layout;

import java.util.List;
import java.util.Locale;

/** The sheets as XHTML and CSS for paper, styles from the table of rules. */
final class HtmlSheets {

    static final String FONT = "Liberation Serif";

    private final LayoutContent content;
    private final StringBuilder html = new StringBuilder();

    HtmlSheets(LayoutContent content) {
        this.content = content;
    }

    String page() {
        html.append("<html lang=\"vi\"><head><title>").append(XmlText.of(title())).append("</title><style>").append(css()).append("</style></head><body>");
        if (!content.foot().address().isEmpty()) html.append("<div id=\"address\">").append(XmlText.of(content.foot().address())).append("</div>");
        Composition.of(content).forEach(this::block);
        return html.append("</body></html>").toString();
    }

    private String title() {
        var about = content.title().abstractText();
        return about.isEmpty() ? content.typeName() : content.typeName() + ": " + about;
    }

    private static String css() {
        var css = new StringBuilder("""
                @page { size: A4; margin: %smm %smm %smm %smm; font-family: '%s';
                  @top-center { content: counter(page); font-family: '%s'; font-size: %spt; vertical-align: middle } }
                @page:first { @top-center { content: none } @bottom-center { content: element(address); vertical-align: top } }
                html { font-family: '%s'; font-size: 14pt; line-height: 1.15 }
                body { margin: 0 }
                p { margin: 0; white-space: pre-wrap }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed }
                tr { page-break-inside: avoid } td { vertical-align: top; padding: 0 }
                hr { border: 0; border-top: 0.75pt solid black; margin: 2pt auto 0 auto; height: 0 }
                #address { position: running(address); border-top: 0.75pt solid black; padding-top: 2pt; text-align: center; font-size: %spt }
                .whole { white-space: nowrap }
                .framed { border: 0.75pt solid black; padding: 1pt 8pt }
                """.formatted(used("margin-top"), used("margin-right"), used("margin-bottom"), used("margin-left"), FONT, FONT, size(Part.PAGE_NUMBER), FONT, size(Part.ADDRESS)));
        for (var part : Part.values()) style(css, LayoutRules.style(part));
        return css.toString();
    }

    private static void style(StringBuilder css, PartStyle style) {
        css.append('.').append(style.part().styleId()).append(" { font-size: ").append(style.used()).append("pt; text-align: ").append(align(style.align()));
        if (style.bold()) css.append("; font-weight: bold");
        if (style.italic()) css.append("; font-style: italic");
        if (DocxStyles.isText(style.part())) {
            css.append("; text-indent: %smm; margin-bottom: %spt; line-height: %s".formatted(used("first-line-indent"), used("paragraph-spacing"), used("line-spacing") * 1.15));
        }
        css.append(" }\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Line line) line(line);
        else if (block instanceof Block.Rule rule) html.append(String.format(Locale.ROOT, "<hr style=\"width: %.1fpt\"/>", rule.width()));
        else if (block instanceof Block.Columns columns) columns(columns);
        else html.append("<div style=\"page-break-before: always\"></div>");
    }

    private void line(Block.Line line) {
        html.append("<p class=\"").append(line.part().styleId()).append("\" style=\"");
        if (line.before() > 0) html.append(String.format(Locale.ROOT, "padding-top: %.1fpt; ", line.before()));
        if (line.indent() > 0) html.append(String.format(Locale.ROOT, "margin-left: %.1fpt; ", line.indent()));
        if (line.align() != line.style().align()) html.append("text-align: ").append(align(line.align()));
        html.append("\">");
        if (!line.lead().isEmpty()) html.append("<b>").append(XmlText.of(line.lead())).append("</b>");
        var text = line.printed();
        if (line.part() == Part.URGENCY) html.append(span("framed", text));
        else if (text.endsWith("./.")) html.append(XmlText.of(text.substring(0, text.lastIndexOf(' ') + 1))).append(span("whole", text.substring(text.lastIndexOf(' ') + 1)));
        else html.append(XmlText.of(text));
        html.append("</p>");
    }

    private static String span(String name, String text) {
        return "<span class=\"" + name + "\">" + XmlText.of(text) + "</span>";
    }

    private void columns(Block.Columns columns) {
        html.append(String.format(Locale.ROOT, "<table><colgroup><col style=\"width: %.1fpt\"/><col style=\"width: %.1fpt\"/></colgroup>",
                columns.leftWidth(), columns.rightWidth()));
        for (var row : columns.rows()) {
            html.append("<tr>");
            for (var cell : List.of(row.left(), row.right())) {
                html.append("<td>");
                cell.forEach(this::block);
                html.append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private static String align(PartStyle.Align align) {
        return switch (align) {
            case CENTRE -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "justify";
            default -> "left";
        };
    }

    private static double used(String measure) {
        return LayoutRules.measure(measure).used();
    }

    private static double size(Part part) {
        return LayoutRules.style(part).used();
    }
}
