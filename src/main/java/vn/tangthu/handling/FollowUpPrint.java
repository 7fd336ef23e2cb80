package vn.tangthu.handling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PrintMark;
import vn.tangthu.organisation.Agencies;

/** The follow-up register and the report of a period, as spreadsheet and on paper, however many lines. */
@Component
public class FollowUpPrint {

    private static final int LINES_A_PART = 1000;
    private static final int COLUMN_UNIT = 256;
    private static final List<Integer> WIDTHS = List.of(6, 28, 18, 10, 16, 10, 12);
    private static final List<String> FIGURES = List.of("Tên", "Nhận", "Xong đúng hạn", "Xong trễ hạn", "Đang làm, trong hạn", "Đang làm, trễ hạn");

    private final FollowUp followUp;
    private final Agencies agencies;
    private final Clock clock;

    FollowUpPrint(FollowUp followUp, Agencies agencies, Clock clock) {
        this.followUp = followUp;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Two sheets: the register and the report. */
    public void xlsx(Actor actor, RegisterQuestion question, FollowUp.Report report, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook(100)) {
            var plain = style(book, false);
            var bold = style(book, true);
            var sheet = book.createSheet("Sổ theo dõi");
            marked(sheet, actor);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            for (int i = 0; i < WIDTHS.size(); i++) sheet.setColumnWidth(i, WIDTHS.get(i) * 2 * COLUMN_UNIT);
            row(sheet, List.of("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN NĂM " + question.year()), bold);
            row(sheet, FollowUp.HEADS, bold);
            followUp.each(actor, question, line -> row(sheet, line.cells(), plain));
            var second = book.createSheet("Báo cáo");
            marked(second, actor);
            second.setColumnWidth(0, 50 * COLUMN_UNIT);
            row(second, List.of("BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN " + period(report)), bold);
            figures(second, "Theo đơn vị", report.units(), plain, bold);
            figures(second, "Theo người xử lý", report.people(), plain, bold);
            book.write(out);
        }
    }

    /** Who printed it and when (App. VI, H5). */
    private void marked(SXSSFSheet sheet, Actor actor) {
        sheet.getFooter().setLeft(PrintMark.of(actor, clock.instant()).forSpreadsheet());
    }

    private static void figures(SXSSFSheet sheet, String title, List<FollowUp.Figures> of, CellStyle plain, CellStyle bold) {
        row(sheet, List.of(title), bold);
        row(sheet, FIGURES, bold);
        for (var one : of) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(one.name());
            row.getCell(0).setCellStyle(plain);
            long[] numbers = {one.received(), one.onTime(), one.late(), one.open(), one.openLate()};
            for (int i = 0; i < numbers.length; i++) row.createCell(i + 1).setCellValue(numbers[i]);
        }
    }

    /** Text is written as text: a value that begins with an equals sign never becomes a formula. */
    private static void row(SXSSFSheet sheet, List<String> cells, CellStyle style) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(cells.get(i));
            cell.setCellStyle(style);
        }
    }

    private static CellStyle style(SXSSFWorkbook book, boolean bold) {
        var font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(bold);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(!bold);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Form VIII on A4 landscape, typeset in parts that go to disk, so that its length does not matter. */
    public void pdf(Actor actor, RegisterQuestion question, OutputStream out) throws IOException {
        var folder = Files.createTempDirectory("follow-up");
        var parts = new ArrayList<Path>();
        try {
            var rows = new StringBuilder();
            int[] count = {0};
            followUp.each(actor, question, line -> {
                rows.append(line.cells().stream().map(cell -> "<td>" + Paper.text(cell) + "</td>").collect(Collectors.joining("", line.late() ? "<tr class=\"late\">" : "<tr>", "</tr>")));
                if (++count[0] % LINES_A_PART == 0) part(actor, question, rows, folder, parts);
            });
            if (rows.length() > 0 || parts.isEmpty()) part(actor, question, rows, folder, parts);
            var merger = new PDFMergerUtility();
            for (var part : parts) merger.addSource(part.toFile());
            merger.setDestinationStream(out);
            merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
        } finally {
            for (var part : parts) Files.deleteIfExists(part);
            Files.deleteIfExists(folder);
        }
    }

    private void part(Actor actor, RegisterQuestion question, StringBuilder rows, Path folder, List<Path> parts) {
        var head = parts.isEmpty() ? "<div class=\"agency\">" + Paper.text(agency(actor)) + "</div><h1>SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN</h1><p class=\"of\">Năm " + question.year() + "</p>" : "";
        var widths = WIDTHS.stream().map(width -> "<col style=\"width:" + width + "%\"/>").collect(Collectors.joining());
        var heads = FollowUp.HEADS.stream().map(text -> "<th>" + text + "</th>").collect(Collectors.joining());
        var numbers = java.util.stream.IntStream.rangeClosed(1, WIDTHS.size()).mapToObj(n -> "<th class=\"n\">(" + n + ")</th>").collect(Collectors.joining());
        var file = folder.resolve(parts.size() + ".pdf");
        parts.add(file);
        try (var to = Files.newOutputStream(file)) {
            Paper.pdf("<html><head><title>Sổ theo dõi giải quyết văn bản đến</title><style>" + style(actor) + "</style></head><body>" + head + "<table><colgroup>" + widths
                    + "</colgroup><thead><tr>" + heads + "</tr><tr>" + numbers + "</tr></thead><tbody>" + rows + "</tbody></table></body></html>", to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The follow-up register could not be typeset", e);
        }
        rows.setLength(0);
    }

    /** The report of a period. */
    public void pdf(Actor actor, FollowUp.Report report, OutputStream out) throws IOException {
        Paper.pdf("<html><head><title>Báo cáo tình hình giải quyết văn bản đến</title><style>" + style(actor) + "</style></head><body><div class=\"agency\">" + Paper.text(agency(actor))
                + "</div><h1>BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN</h1><p class=\"of\">" + period(report) + "</p>" + table("Theo đơn vị", report.units())
                + table("Theo người xử lý", report.people()) + "</body></html>", out);
    }

    private static String table(String title, List<FollowUp.Figures> of) {
        var rows = of.stream().map(one -> "<tr><td>" + Paper.text(one.name()) + "</td><td class=\"f\">" + one.received() + "</td><td class=\"f\">" + one.onTime()
                + "</td><td class=\"f\">" + one.late() + "</td><td class=\"f\">" + one.open() + "</td><td class=\"f\">" + one.openLate() + "</td></tr>").collect(Collectors.joining());
        return "<h2>" + title + "</h2><table><colgroup><col style=\"width:40%\"/></colgroup><thead><tr>" + FIGURES.stream().map(head -> "<th>" + head + "</th>").collect(Collectors.joining())
                + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String period(FollowUp.Report report) {
        return "từ ngày " + Days.shown(report.from()) + " đến ngày " + Days.shown(report.to());
    }

    private String agency(Actor actor) {
        return agencies.find(actor, actor.home()).orElseThrow().name();
    }

    private String style(Actor actor) {
        return STYLE.replace("{made}", Paper.footer(PrintMark.of(actor, clock.instant())));
    }

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 20mm 15mm 15mm 25mm; {made} @bottom-right { content: counter(page); font-family: Document; font-size: 10pt; } }
            body { font-family: Document; font-size: 11pt; line-height: 1.25; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: top; word-wrap: break-word; }
            th { text-align: center; vertical-align: middle; } th.n { font-weight: normal; font-style: italic; font-size: 9pt; } td.f { text-align: right; }
            tr { page-break-inside: avoid; } tr.late td { font-weight: bold; }
            .agency { font-weight: bold; } h1 { text-align: center; font-size: 15pt; margin: 4mm 0 1mm; } h2 { font-size: 12pt; margin: 5mm 0 2mm; } .of { text-align: center; margin: 0 0 4mm; }
            """;
}
