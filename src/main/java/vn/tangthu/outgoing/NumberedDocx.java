package vn.tangthu.outgoing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Writes number and date into the blanks of a DOCX that was made elsewhere: "Số:      /SNV-VP" and "ngày   tháng   năm 2026".
 * Nothing else of it changes. Only for files that {@link vn.tangthu.layout.LayoutCheck} has read under its limits.
 */
final class NumberedDocx {

    private static final Pattern NUMBER = Pattern.compile("^\\s*Số\\s*:[\\s.…_]*\\d{0,6}[\\s.…_]*/.*");
    private static final Pattern DATE = Pattern.compile("^(.*?,\\s*)?ngày[\\s.…_]*\\d{0,2}[\\s.…_]*tháng[\\s.…_]*\\d{0,2}[\\s.…_]*năm[\\s.…_]*\\d{0,4}[\\s.…_]*$", Pattern.CASE_INSENSITIVE);

    private NumberedDocx() {}

    /** @return false when there is no blank for the number or none for the date; then nothing was written */
    static boolean write(Path docx, String code, LocalDate on, OutputStream to) throws IOException {
        try (var in = Files.newInputStream(docx); var document = new XWPFDocument(OPCPackage.open(in))) {
            var paragraphs = paragraphs(document);
            var number = paragraphs.stream().filter(one -> NUMBER.matcher(one.getText()).matches()).findFirst();
            var date = paragraphs.stream().filter(one -> DATE.matcher(one.getText().strip()).matches()).findFirst();
            if (number.isEmpty() || date.isEmpty()) return false;
            say(number.get(), "Số: " + code);
            say(date.get(), date.get().getText().replaceFirst("(?i)ngày[\\s.…_]*\\d{0,2}[\\s.…_]*tháng.*$", "").stripTrailing() + space(date.get()) + day(on));
            document.write(to);
            return true;
        } catch (OpenXML4JException | POIXMLException damaged) {
            throw new IOException("The DOCX cannot be read", damaged);
        }
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        var all = new ArrayList<XWPFParagraph>(document.getParagraphs());
        document.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells().forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all;
    }

    private static String space(XWPFParagraph date) {
        return date.getText().strip().toLowerCase(vn.tangthu.kernel.Wording.VIETNAMESE).startsWith("ngày") ? "" : " ";
    }

    /** A leading zero for days below 10 and for the months 1 and 2 (App. I, Part I, II.4). */
    private static String day(LocalDate on) {
        var month = on.getMonthValue() < 3 ? "0" + on.getMonthValue() : String.valueOf(on.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(on.getDayOfMonth(), month, on.getYear());
    }

    /** In the style of its first run that has one. */
    private static void say(XWPFParagraph paragraph, String text) {
        var runs = paragraph.getRuns();
        for (int i = 0; i < runs.size(); i++) runs.get(i).setText(i == 0 ? text : "", 0);
    }
}
