package vn.tangthu.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tangthu.outgoing.Bureau.made;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.testing.Conforms;

/** What the books of the registry say as spreadsheet and in print: title, columns of their form, a line, and who printed them when. */
class BooksInPrintTest {

    private static final String MARK = "In từ Hệ thống Tàng Thư. Người in: Nguyễn Thị Lành. Lúc 09:00 ngày 20/11/2026.";

    @TempDir
    static Path folder;

    private static Bureau bureau;
    private static Bureau.Office office;

    @BeforeAll
    static void an_office_with_a_line_in_every_book() {
        bureau = new Bureau(folder);
        office = bureau.new Office("SNV");
        var id = office.approved(office.particulars("Công văn", "=1+1 là trích yếu, không phải công thức"));
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        assertThat(bureau.modules.get(OutgoingRegister.class).fill(office.clerk, id, office.revision(id), "Văn thư", 3, "Đã ký", "Gửi kèm danh mục")).isEmpty();
        assertThat(bureau.modules.get(PostRegister.class).add(office.clerk, LocalDate.of(2026, 11, 19), "05/GM-SNV", "Báo An Hải", 2, "Bảo đảm")).isEmpty();
        assertThat(bureau.modules.get(FileUses.class).add(office.clerk, LocalDate.of(2026, 11, 18),
                new FileUses.Use("Mai Gia Huy", "05/GM-SNV ngày 10/11/2026", "Giấy mời họp", "01/VP", "Phan Thị Mỹ Hạnh", "Đọc tại chỗ"))).isEmpty();
        bureau.modules.get(Copying.class).make(office.clerk, copyOf(issued()), Optional.empty());
    }

    @AfterAll
    static void close() {
        bureau.close();
    }

    private static CopyForm copyOf(OutgoingId id) {
        return new CopyForm(CopyKind.SY, Medium.PAPER, false, id.value(), "", office.head.person(), List.of("Kho bạc An Hải", "Báo An Hải"), 4);
    }

    /** On paper, with its scan. */
    private static OutgoingId issued() {
        var electronic = office.particulars("Quyết định", "Về việc giao kế hoạch năm 2027");
        var id = office.approved(new Particulars(electronic.kind(), Medium.PAPER, electronic.abstractText(), "", electronic.label(), "", electronic.signer(), "",
                List.of(), Optional.empty(), "VT", 1, ""));
        var issuing = bureau.modules.get(Issuing.class);
        made(issuing.signedOnPaper(office.clerk, id, office.revision(id), ""));
        made(bureau.numbering.number(office.clerk, id, office.revision(id)));
        var scan = new Upload("quet.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        made(issuing.scanned(office.clerk, id, office.revision(id), scan, List.of(), false, Optional.empty()));
        made(issuing.issue(office.clerk, id, office.revision(id)));
        return id;
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L3")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Test
    void the_register_of_outgoing_documents_has_the_ten_columns_of_form_one() throws Exception {
        var register = bureau.modules.get(OutgoingRegister.class);
        var question = new OutgoingRegisterQuestion(2026, "", "", Optional.empty(), Optional.empty(), 1, 50);
        var book = new Book(out -> register.xlsx(office.clerk, question, out), out -> register.pdf(office.clerk, question, out));
        book.says("SỔ ĐĂNG KÝ VĂN BẢN ĐI", "Năm: 2026", List.of(
                "Số, ký hiệu", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung", "Người ký", "Nơi nhận văn bản", "Đơn vị, người nhận bản lưu", "Số lượng bản",
                "Ngày chuyển", "Ký nhận", "Ghi chú"));
        assertThat(book.text).as("the cover").contains("Từ ngày 20/11/2026 đến ngày 20/11/2026").contains("Từ số 01 đến số 02");
        book.hasLine(List.of("01/SNV-VP", "20/11/2026", "=1+1 là trích yếu, không phải công thức", "Phan Thị Mỹ Hạnh", "Ủy ban nhân dân phường An Hải", "Văn thư", "3", "",
                "Đã ký", "Gửi kèm danh mục"));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Test
    void the_register_of_post_has_the_six_columns_of_form_three() throws Exception {
        var post = bureau.modules.get(PostRegister.class);
        var book = new Book(out -> post.xlsx(office.clerk, 2026, out), out -> post.pdf(office.clerk, 2026, out));
        book.says("SỔ GỬI VĂN BẢN ĐI BƯU ĐIỆN", "Năm: 2026", List.of(
                "Ngày chuyển", "Số, ký hiệu văn bản", "Nơi nhận văn bản", "Số lượng bì", "Ký nhận và dấu bưu điện", "Ghi chú"));
        book.hasLine(List.of("19/11/2026", "05/GM-SNV", "Báo An Hải", "2", "", "Bảo đảm"));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Test
    void the_register_of_the_use_of_file_copies_has_the_nine_columns_of_form_four() throws Exception {
        var uses = bureau.modules.get(FileUses.class);
        var book = new Book(out -> uses.xlsx(office.clerk, 2026, out), out -> uses.pdf(office.clerk, 2026, out));
        book.says("SỔ SỬ DỤNG BẢN LƯU", "Năm: 2026", List.of(
                "Ngày tháng", "Họ tên người sử dụng", "Số, ký hiệu, ngày tháng văn bản", "Tên loại và trích yếu nội dung", "Số, ký hiệu hồ sơ", "Ký nhận", "Ngày trả",
                "Người cho phép sử dụng", "Ghi chú"));
        book.hasLine(List.of("18/11/2026", "Mai Gia Huy", "05/GM-SNV ngày 10/11/2026", "Giấy mời họp", "01/VP", "", "", "Phan Thị Mỹ Hạnh", "Đọc tại chỗ"));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Test
    void the_register_of_copies_names_the_copy_and_what_was_copied() throws Exception {
        var copying = bureau.modules.get(Copying.class);
        var book = new Book(out -> copying.xlsx(office.clerk, 2026, out), out -> copying.pdf(office.clerk, 2026, out));
        book.says("SỔ ĐĂNG KÝ BẢN SAO VĂN BẢN", "Năm: 2026", List.of(
                "Số, ký hiệu bản sao", "Ngày tháng bản sao", "Hình thức sao", "Số, ký hiệu, tên loại và trích yếu văn bản được sao", "Người ký", "Nơi nhận bản sao", "Số lượng bản"));
        book.hasLine(List.of("01/SY-SNV", "20/11/2026", "Sao y", "02/QĐ-SNV: Quyết định Về việc giao kế hoạch năm 2027", "Phan Thị Mỹ Hạnh", "Kho bạc An Hải; Báo An Hải", "4"));
    }

    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "L4")
    @Conforms(rule = "Decree 30/2020/NĐ-CP App. VI", item = "H5")
    @Test
    void the_report_counts_by_drafter_and_by_unit() throws Exception {
        var report = bureau.modules.get(OutgoingReport.class);
        var from = LocalDate.of(2026, 11, 1);
        var to = LocalDate.of(2026, 11, 30);
        for (boolean byPerson : new boolean[] {true, false}) {
            var book = new Book(out -> report.xlsx(office.clerk, from, to, byPerson, out), out -> report.pdf(office.clerk, from, to, byPerson, out));
            book.says("TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐI", "Từ ngày 01/11/2026 đến ngày 30/11/2026", List.of(
                    "Đơn vị, người soạn thảo", "Dự thảo", "Đang xử lý", "Quá hạn", "Đã phát hành", "Bị trả lại (lượt)", "Đã hủy, thu hồi", "Ngày trung bình đến khi phát hành"));
            book.hasLine(List.of(byPerson ? "Võ Doãn Cảnh" : "Văn phòng", "2", "1", "0", "1", "0", "0", "0,0"));
        }
    }

    @Test
    void an_officer_prints_no_book_of_the_registry() throws Exception {
        var out = new ByteArrayOutputStream();
        bureau.modules.get(PostRegister.class).xlsx(office.officer, 2026, out);
        assertThat(cells(out)).noneMatch(row -> row.contains("05/GM-SNV"));
        var other = bureau.new Office("STC");
        var theirs = new ByteArrayOutputStream();
        bureau.modules.get(Copying.class).xlsx(other.clerk, 2026, theirs);
        assertThat(cells(theirs)).noneMatch(row -> row.contains("01/SY-SNV"));
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** One book in both its forms. */
    private static final class Book {
        private final List<List<String>> cells;
        private final String footer;
        private final String text;
        private final int pages;

        Book(Writing xlsx, Writing pdf) throws IOException {
            var table = new ByteArrayOutputStream();
            xlsx.to(table);
            cells = cells(table);
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(table.toByteArray()))) {
                footer = book.getSheetAt(0).getFooter().getLeft();
            }
            var print = new ByteArrayOutputStream();
            pdf.to(print);
            try (var document = Loader.loadPDF(print.toByteArray())) {
                text = new PDFTextStripper().getText(document);
                pages = document.getNumberOfPages();
            }
        }

        void says(String title, String span, List<String> heads) {
            assertThat(cells.stream().limit(4).map(row -> row.get(0))).containsExactly("", "Sở SNV", title, span);
            assertThat(cells).contains(heads);
            for (int i = 1; i <= heads.size(); i++) assertThat(cells.get(cells.indexOf(heads) + 1).get(i - 1)).isEqualTo("(" + i + ")");
            assertThat(text).contains("Sở SNV").contains(title).contains(span);
            for (var head : heads) assertThat(folded(text)).contains(folded(head));
            assertThat(footer).isEqualTo(MARK);
            assertThat(text.split(java.util.regex.Pattern.quote(MARK), -1)).as("at the foot of every page").hasSize(pages + 1);
        }

        void hasLine(List<String> line) {
            assertThat(cells).contains(line);
            for (var cell : line) assertThat(folded(text)).contains(folded(cell));
        }

        /** A narrow column breaks its words anywhere. */
        private static String folded(String text) {
            return text.replaceAll("\\s+", "");
        }
    }

    private static List<List<String>> cells(ByteArrayOutputStream xlsx) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var rows = new ArrayList<List<String>>();
            for (var row : sheet) {
                var cells = new ArrayList<String>();
                for (var cell : row) {
                    if (cell.getCellType() == CellType.BLANK) continue;
                    assertThat(cell.getCellType()).as("never a formula").isEqualTo(CellType.STRING);
                    cells.add(cell.getStringCellValue());
                }
                rows.add(cells);
            }
            return rows;
        }
    }
}
