package vn.tangthu.layout;

import java.util.List;

/** The text of a DOCX. Lengths inside are twentieths of a point ("twips"). */
final class DocxBody {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<Block> blocks;
    private final StringBuilder xml = new StringBuilder();

    DocxBody(LayoutContent content) {
        blocks = Composition.of(content);
    }

    String xml() {
        xml.append("<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(W, R));
        for (int i = 0; i < blocks.size(); i++) {
            boolean before = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Columns;
            block(blocks.get(i), Composition.WIDTH, before);
        }
        return xml.append(section()).append("</w:body></w:document>").toString();
    }

    /** @param keep with what follows, so that nobody signs on an empty page */
    private void block(Block block, double room, boolean keep) {
        if (block instanceof Block.Line line) line(line, room, keep);
        else if (block instanceof Block.Rule rule) rule(rule, room);
        else if (block instanceof Block.Columns columns) columns(columns);
        else xml.append("<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void line(Block.Line line, double room, boolean keep) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(line.part().styleId()).append("\"/>");
        if (keep) xml.append("<w:keepNext/>");
        if (line.part() == Part.URGENCY) frame(line, room);
        if (line.before() > 0) xml.append("<w:spacing w:before=\"").append(points(line.before())).append("\"/>");
        if (line.indent() > 0) xml.append("<w:ind w:left=\"").append(points(line.indent())).append("\"/>");
        if (line.align() != line.style().align()) xml.append("<w:jc w:val=\"").append(DocxStyles.jc(line.align())).append("\"/>");
        xml.append("</w:pPr>");
        if (!line.lead().isEmpty()) run(line.lead(), "<w:rPr><w:b/><w:bCs/></w:rPr>");
        run(line.text(), "");
        xml.append("</w:p>");
    }

    /** Marks of urgency stand in a frame as wide as their word. */
    private void frame(Block.Line line, double room) {
        double word = Letters.BOLD.width(line.printed(), line.style().used()) + 16;
        long side = Math.max(0, points((room - word) / 2));
        xml.append("<w:pBdr>");
        for (var edge : List.of("top", "left", "bottom", "right")) xml.append("<w:%s w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/>".formatted(edge));
        xml.append("</w:pBdr><w:ind w:left=\"%1$d\" w:right=\"%1$d\"/>".formatted(side));
    }

    private void run(String text, String properties) {
        xml.append("<w:r>").append(properties).append("<w:t xml:space=\"preserve\">").append(XmlText.of(text)).append("</w:t></w:r>");
    }

    private void rule(Block.Rule rule, double room) {
        long side = points((room - rule.width()) / 2);
        xml.append(("<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
                + "<w:spacing w:line=\"40\" w:lineRule=\"exact\"/><w:ind w:left=\"%1$d\" w:right=\"%1$d\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>").formatted(side));
    }

    private void columns(Block.Columns columns) {
        long left = points(columns.leftWidth());
        long right = points(columns.rightWidth());
        xml.append(("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>")
                .formatted(left + right, left, right));
        for (var row : columns.rows()) {
            xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            cell(row.left(), columns.leftWidth());
            cell(row.right(), columns.rightWidth());
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        xml.append("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"); // parts two tables
    }

    private void cell(List<Block> blocks, double width) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(points(width)).append("\" w:type=\"dxa\"/></w:tcPr>");
        blocks.forEach(block -> block(block, width, false));
        if (blocks.isEmpty()) xml.append("<w:p/>"); // a cell must hold a paragraph
        xml.append("</w:tc>");
    }

    /** The page number is not shown on the first page, whose foot holds the address. */
    private static String section() {
        return ("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/><w:footerReference w:type=\"first\" r:id=\"r3\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"/>"
                + "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"454\" w:footer=\"397\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>")
                .formatted(used("page-width"), used("page-height"), used("margin-top"), used("margin-right"), used("margin-bottom"), used("margin-left"));
    }

    static String pageNumberHeader() {
        return ("<w:hdr xmlns:w=\"%s\"><w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>")
                .formatted(W, Part.PAGE_NUMBER.styleId());
    }

    static String addressFooter(String address) {
        var line = address.isEmpty() ? "<w:p/>" : ("<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/>"
                + "</w:pBdr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>").formatted(Part.ADDRESS.styleId(), XmlText.of(address));
        return "<w:ftr xmlns:w=\"" + W + "\">" + line + "</w:ftr>";
    }

    private static long used(String measure) {
        return twips(LayoutRules.measure(measure).used());
    }

    static long twips(double millimetres) {
        return Math.round(millimetres / 25.4 * 1440);
    }

    private static long points(double points) {
        return Math.round(points * 20);
    }
}
