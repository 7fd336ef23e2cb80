package vn.tangthu.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.correspondence.Entries.anEntry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.PrintMark;
import vn.tangthu.testing.Conforms;

/** What the printed register and its spreadsheet say (Decree 30/2020/NĐ-CP App. IV form VI). */
class RegisterInPrintTest {

    private static final RegisterCover COVER = new RegisterCover(
            "Ủy ban nhân dân thành phố Hải Vân", "Sở Nội vụ", 2026,
            Optional.of(new RegisterCover.Ends(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 20), 1, 312)),
            new PrintMark("Nguyễn Thị Lành", Instant.parse("2026-11-22T01:15:00Z")));
    private static final RegisterLine LINE = new RegisterLine(
            new LineId(UUID.randomUUID()), new RegisterNumber(2026, 7), anEntry().about("=1+1 là trích yếu, không phải công thức").build(), 1,
            Optional.empty(), Optional.empty(), Optional.empty(), Pages.ALL, "Nguyễn Thị Lành", Instant.parse("2026-11-20T02:00:00Z"));
    private static final List<Correction.Struck> STRUCK = List.of(new Correction.Struck(
            1, "code", "1204/SNV-VP", "1204/SNV-CCHC", "Đọc nhầm", "Nguyễn Thị Lành", Instant.parse("2026-11-20T03:00:00Z")));
    private static final List<String> HEADS = List.of(
            "Ngày đến", "Số đến", "Tác giả", "Số, ký hiệu", "Ngày tháng", "Tên loại và trích yếu nội dung", "Đơn vị hoặc người nhận",
            "Ngày chuyển", "Ký nhận", "Ghi chú");

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L1")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H4")
    @Test
    void the_pages_have_the_cover_the_ten_columns_and_both_values_of_a_corrected_one() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pages = new RegisterPages(COVER)) {
            pages.line(LINE, STRUCK);
            pages.writeTo(out);
        }
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf)).contains("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "Sở Nội vụ", "Từ ngày 05/01/2026 đến ngày 20/11/2026", "Từ số 01 đến số 312")
                    .contains("(10)", "07", "20/11/2026", "18/11/2026", "1204/SNV-VP");
            // the column is narrow: the new value stands on two lines, broken behind its hyphen
            assertThat(text(pdf).replaceAll("\\s+", "")).contains("1204/SNV-CCHC");
        }
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L1")
    @Test
    void the_spreadsheet_has_the_same_and_never_a_formula() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var sheet = new RegisterSheet(COVER)) {
            sheet.line(LINE, STRUCK);
            sheet.writeTo(out);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("SỔ ĐĂNG KÝ VĂN BẢN ĐẾN NĂM 2026");
            for (int column = 0; column < 10; column++) {
                assertThat(sheet.getRow(5).getCell(column).getStringCellValue()).isEqualTo(HEADS.get(column));
                assertThat(sheet.getRow(7).getCell(column).getCellType()).isEqualTo(CellType.STRING);
            }
            assertThat(sheet.getRow(7).getCell(1).getStringCellValue()).isEqualTo("07");
            assertThat(sheet.getRow(7).getCell(3).getStringCellValue()).isEqualTo("1204/SNV-VP\n1204/SNV-CCHC");
            assertThat(sheet.getRow(7).getCell(5).getStringCellValue()).contains("=1+1 là trích yếu");
        }
    }

    @Test
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    void every_page_and_every_sheet_says_that_the_system_made_it_for_whom_and_when() throws Exception {
        var mark = "In từ Hệ thống Tàng Thư. Người in: Nguyễn Thị Lành. Lúc 08:15 ngày 22/11/2026.";
        var out = new ByteArrayOutputStream();
        try (var pages = new RegisterPages(COVER)) {
            pages.line(LINE, STRUCK);
            pages.writeTo(out);
        }
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(text(pdf).split(java.util.regex.Pattern.quote(mark), -1)).as("once on the cover and once on the page").hasSize(3);
        }
        var table = new ByteArrayOutputStream();
        try (var sheet = new RegisterSheet(COVER)) {
            sheet.writeTo(table);
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(table.toByteArray()))) {
            assertThat(book.getSheetAt(0).getFooter().getLeft()).isEqualTo(mark);
        }
    }

    private static String text(org.apache.pdfbox.pdmodel.PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf);
    }
}
