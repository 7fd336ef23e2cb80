package vn.tangthu.correspondence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** The register as a spreadsheet. Rows go to disk as they come, so its length does not matter. */
final class RegisterSheet implements AutoCloseable {

    private static final int COLUMN_UNIT = 256;

    private final SXSSFWorkbook book = new SXSSFWorkbook(100);
    private final SXSSFSheet sheet = book.createSheet("Văn bản đến");
    private final CellStyle plain = style(false, false);
    private final CellStyle head = style(true, true);
    private final XSSFFont struckFont = (XSSFFont) book.createFont();
    private int next;

    RegisterSheet(RegisterCover cover) {
        struckFont.setStrikeout(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(cover.made().forSpreadsheet());
        line(cover.parent());
        line(cover.agency());
        line(RegisterCover.TITLE + " NĂM " + cover.year());
        line(cover.days() + (cover.days().isEmpty() ? "" : "; ") + cover.numbers());
        next++;
        heads();
    }

    private void line(String text) {
        var cell = sheet.createRow(next).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style(true, false));
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, RegisterColumn.values().length - 1));
        next++;
    }

    private void heads() {
        var row = sheet.createRow(next);
        var numbers = sheet.createRow(next + 1);
        for (var column : RegisterColumn.values()) {
            sheet.setColumnWidth(column.ordinal(), column.width() * 2 * COLUMN_UNIT);
            cell(row.createCell(column.ordinal()), head, column.head());
            cell(numbers.createCell(column.ordinal()), head, "(" + (column.ordinal() + 1) + ")");
        }
        sheet.setRepeatingRows(new CellRangeAddress(next, next + 1, -1, -1));
        sheet.createFreezePane(0, next + 2);
        next += 2;
    }

    void line(RegisterLine line, List<Correction.Struck> struck) {
        var row = sheet.createRow(next++);
        for (var column : RegisterColumn.values()) {
            var cell = row.createCell(column.ordinal());
            cell.setCellStyle(plain);
            var before = column.struck(struck);
            if (before.isEmpty()) cell.setCellValue(column.of(line));
            else cell.setCellValue(withStruck(before, column.of(line)));
        }
    }

    /** Text is written as text: a value that begins with an equals sign never becomes a formula. */
    private XSSFRichTextString withStruck(List<String> before, String now) {
        var old = String.join("\n", before);
        var text = new XSSFRichTextString(old + "\n" + now);
        text.applyFont(0, old.length(), struckFont);
        return text;
    }

    private static void cell(org.apache.poi.ss.usermodel.Cell cell, CellStyle style, String text) {
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private CellStyle style(boolean bold, boolean centred) {
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

    void writeTo(OutputStream out) throws IOException {
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
