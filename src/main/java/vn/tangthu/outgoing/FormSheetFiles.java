package vn.tangthu.outgoing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.web.util.HtmlUtils;

/** Writes a {@link FormSheet} as spreadsheet and as A4 pages, in memory that does not grow with its length. */
final class FormSheetFiles {

    private static final int COLUMN_UNIT = 512;
    private static final int ROWS_A_PART = 1000;

    private FormSheetFiles() {}

    /** Text is written as text: a value that begins with an equals sign never becomes a formula. */
    static void xlsx(FormSheet form, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet("Sổ");
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getFooter().setLeft(form.made().forSpreadsheet());
            sheet.getPrintSetup().setFitHeight((short) 0);
            var bold = style(book, true, false);
            int at = 0;
            for (var line : List.of(form.parent(), form.agency(), form.title(), form.span())) at = line(sheet, at, line, bold, form.columns().size());
            at = heads(sheet, at + 1, form, style(book, true, true));
            var plain = style(book, false, false);
            for (var cells : form.rows()) {
                var row = sheet.createRow(at++);
                for (int i = 0; i < cells.size(); i++) cell(row, i, cells.get(i), plain);
            }
            book.write(out);
        }
    }

    private static int line(SXSSFSheet sheet, int at, String text, CellStyle style, int columns) {
        cell(sheet.createRow(at), 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
        return at + 1;
    }

    private static int heads(SXSSFSheet sheet, int at, FormSheet form, CellStyle style) {
        var names = sheet.createRow(at);
        var numbers = sheet.createRow(at + 1);
        for (int i = 0; i < form.columns().size(); i++) {
            sheet.setColumnWidth(i, form.columns().get(i).width() * COLUMN_UNIT);
            cell(names, i, form.columns().get(i).head(), style);
            cell(numbers, i, "(" + (i + 1) + ")", style);
        }
        sheet.setRepeatingRows(new CellRangeAddress(at, at + 1, -1, -1));
        sheet.createFreezePane(0, at + 2);
        return at + 2;
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private static CellStyle style(SXSSFWorkbook book, boolean bold, boolean centred) {
        var font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (centred) style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    /** A cover, then the columns with their heads on every page; typeset in parts that go to disk. */
    static void pdf(FormSheet form, OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("form-sheet");
        try {
            var parts = new ArrayList<Path>();
            part(folder, parts, COVER.formatted(style(form), text(form.parent()), text(form.agency()), text(form.title()), text(form.span()), ends(form)));
            var rows = new StringBuilder();
            int count = 0;
            for (var cells : form.rows()) {
                rows.append("<tr>");
                for (var cell : cells) rows.append("<td>").append(text(cell)).append("</td>");
                rows.append("</tr>");
                if (++count % ROWS_A_PART == 0) {
                    part(folder, parts, table(form, rows));
                    rows.setLength(0);
                }
            }
            if (rows.length() > 0 || count == 0) part(folder, parts, table(form, rows));
            var merger = new PDFMergerUtility();
            for (var part : parts) merger.addSource(part.toFile());
            merger.setDestinationStream(out);
            merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        } finally {
            try (var left = Files.walk(folder)) {
                for (var one : left.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
            }
        }
    }

    private static String table(FormSheet form, StringBuilder rows) {
        var widths = new StringBuilder();
        var heads = new StringBuilder();
        var numbers = new StringBuilder();
        for (int i = 0; i < form.columns().size(); i++) {
            widths.append("<col style=\"width:").append(form.columns().get(i).width()).append("%\"/>");
            heads.append("<th>").append(text(form.columns().get(i).head())).append("</th>");
            numbers.append("<th class=\"n\">(").append(i + 1).append(")</th>");
        }
        return "<html><head><style>" + style(form) + "</style></head><body><table><colgroup>" + widths + "</colgroup><thead><tr>" + heads + "</tr><tr>" + numbers
                + "</tr></thead><tbody>" + rows + "</tbody></table></body></html>";
    }

    private static void part(Path folder, List<Path> parts, String html) throws IOException {
        var file = folder.resolve(parts.size() + ".pdf");
        try (var out = Files.newOutputStream(file)) {
            var builder = new PdfRendererBuilder();
            font(builder, "Regular", 400, FontStyle.NORMAL);
            font(builder, "Bold", 700, FontStyle.NORMAL);
            font(builder, "Italic", 400, FontStyle.ITALIC);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        }
        parts.add(file);
    }

    private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        builder.useFont(() -> FormSheetFiles.class.getResourceAsStream("/fonts/LiberationSerif-" + name + ".ttf"), "Form", weight, style, true);
    }

    private static String ends(FormSheet form) {
        return form.ends().stream().map(line -> "<p>" + text(line) + "</p>").collect(Collectors.joining());
    }

    private static String style(FormSheet form) {
        return STYLE.replace("{made}", form.made().forCss());
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscapeDecimal(plain);
    }

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 20mm 15mm 15mm 25mm;
                    @bottom-left { content: {made}; font-family: Form; font-size: 8pt; width: 85%; }
                    @bottom-right { content: counter(page); font-family: Form; font-size: 10pt; } }
            body { font-family: Form; font-size: 10.5pt; line-height: 1.25; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: top; word-wrap: break-word; }
            th { font-weight: bold; text-align: center; vertical-align: middle; }
            th.n { font-weight: normal; font-style: italic; font-size: 9pt; }
            tr { page-break-inside: avoid; }
            .cover { text-align: center; } .cover .parent { font-size: 13pt; } .cover .agency { font-size: 14pt; font-weight: bold; }
            .cover h1 { font-size: 24pt; margin: 40mm 0 6mm; } .cover p { font-size: 14pt; margin: 3mm 0; }
            """;

    private static final String COVER = """
            <html><head><style>%s</style></head><body class="cover"><div class="parent">%s</div><div class="agency">%s</div>
            <h1>%s</h1><p>%s</p>%s<p>Quyển số: ........</p></body></html>""";
}
