package vn.tangthu.recognition.worker;

import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The text of a DOCX with its paragraphs, tables and emphasis, as XHTML for A4. Pictures are left out. */
final class DocxAsHtml {

    private static final String HEAD = """
            <html><head><style>
            @page { size: A4; margin: 20mm 18mm 20mm 30mm; font-family: 'Liberation Serif' }
            html { font-family: 'Liberation Serif'; font-size: 13pt; line-height: 1.2 }
            p { margin: 0 0 4pt 0; min-height: 1em; white-space: pre-wrap }
            table { width: 100%; border-collapse: collapse; margin-bottom: 4pt }
            td { vertical-align: top; padding: 1pt 4pt }
            table.ruled td { border: 0.5pt solid black }
            </style></head><body>""";

    private final XWPFDocument document;
    private final StringBuilder page = new StringBuilder(HEAD);

    DocxAsHtml(XWPFDocument document) {
        this.document = document;
    }

    String page() {
        add(document.getBodyElements());
        return page.append("</body></html>").toString();
    }

    private void add(List<IBodyElement> elements) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) add(paragraph);
            if (element instanceof XWPFTable table) add(table);
        }
    }

    private void add(XWPFTable table) {
        page.append(isRuled(table) ? "<table class=\"ruled\">" : "<table>");
        for (var row : table.getRows()) {
            page.append("<tr>");
            for (var cell : row.getTableCells()) {
                var grid = cell.getCTTc().getTcPr() == null ? null : cell.getCTTc().getTcPr().getGridSpan();
                page.append("<td colspan=\"").append(grid == null ? 1 : grid.getVal().intValue()).append('"');
                int width = width(cell);
                if (width > 0) page.append(" style=\"width:").append(width / 20).append("pt\"");
                page.append('>');
                add(cell.getBodyElements());
                page.append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</table>");
    }

    /** Twentieths of a point; 0 when it is not said that way. */
    private static int width(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || !properties.isSetTcW() || properties.getTcW().getW() == null) return 0;
        var said = properties.getTcW().xgetW().getStringValue();
        return properties.getTcW().getType() == STTblWidth.DXA && said.matches("\\d{1,6}") ? Integer.parseInt(said) : 0;
    }

    /** A table without lines is how heads and signature blocks are laid out. */
    private static boolean isRuled(XWPFTable table) {
        var properties = table.getCTTbl().getTblPr();
        if (properties == null || properties.getTblBorders() == null) return false;
        var top = properties.getTblBorders().getTop();
        return top != null && top.getVal() != STBorder.NONE && top.getVal() != STBorder.NIL;
    }

    private void add(XWPFParagraph paragraph) {
        page.append(paragraph.isPageBreak() ? "<p style=\"page-break-before: always;" : "<p style=\"");
        page.append("text-align:").append(alignment(paragraph.getAlignment()));
        if (paragraph.getIndentationFirstLine() > 0) page.append(";text-indent:").append(paragraph.getIndentationFirstLine() / 20).append("pt");
        page.append("\">");
        if (paragraph.getNumFmt() != null && paragraph.getNumFmt().equals("bullet")) page.append("- ");
        for (var run : paragraph.getRuns()) add(run);
        page.append("</p>");
    }

    private static String alignment(ParagraphAlignment alignment) {
        return switch (alignment) {
            case CENTER -> "center";
            case RIGHT, END -> "right";
            case BOTH, DISTRIBUTE -> "justify";
            default -> "left";
        };
    }

    private void add(XWPFRun run) {
        var text = run.text();
        if (text == null || text.isEmpty()) return;
        var size = run.getFontSizeAsDouble();
        page.append("<span style=\"");
        if (size != null && size >= 6 && size <= 40) page.append("font-size:").append(size).append("pt;");
        if (run.isBold()) page.append("font-weight:bold;");
        if (run.isItalic()) page.append("font-style:italic;");
        if (run.isCapitalized()) page.append("text-transform:uppercase;");
        page.append("\">").append(escaped(text)).append("</span>");
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
