package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tangthu.layout.LayoutContent.Paragraph;

/** A document that our template made and somebody changed in its text goes back and is printed without LibreOffice. */
class ContentReadingTest {

    @TempDir
    private Path folder;

    static List<LayoutContent> every() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("every")
    void every_document_comes_back_and_prints_the_same(LayoutContent content) throws IOException {
        var again = ((ContentReading.Understood) LayoutContent.readFrom(file(Templates.docx(content)))).content();
        assertThat(Templates.docx(again)).isEqualTo(Templates.docx(content));
        assertThat(again.head().agency()).isEqualTo(content.head().agency());
    }

    @Test
    void what_somebody_changed_in_a_word_processor_is_in_the_content() throws IOException {
        var changed = changed(Documents.dispatch(), word -> {
            var paragraph = word.getParagraphs().stream().filter(p -> p.getText().startsWith("2. ")).findFirst().orElseThrow();
            paragraph.getRuns().get(0).setText("2. Nộp lưu trước ngày 15 tháng 02 năm 2026.", 0);
        });
        var content = ((ContentReading.Understood) LayoutContent.readFrom(changed)).content();
        assertThat(content.body()).contains(Paragraph.text("2. Nộp lưu trước ngày 15 tháng 02 năm 2026."));
    }

    @Test
    void a_paragraph_added_in_the_usual_style_is_content_too() throws IOException {
        var changed = changed(Documents.notice(), word -> {
            var last = word.getParagraphs().stream().filter(p -> p.getText().startsWith("2. ")).findFirst().orElseThrow();
            try (var cursor = last.getCTP().newCursor()) {
                word.insertNewParagraph(cursor).createRun().setText("Đường dây nóng: 0236 3 111 111.");
            }
        });
        assertThat(((ContentReading.Understood) LayoutContent.readFrom(changed)).content().body()).contains(Paragraph.text("Đường dây nóng: 0236 3 111 111."));
    }

    @Test
    void a_table_or_emphasis_is_told_and_never_dropped() throws IOException {
        var table = changed(Documents.notice(), word -> word.createTable(2, 4).getRow(0).getCell(0).setText("STT"));
        assertThat(LayoutContent.readFrom(table)).isEqualTo(new ContentReading.HoldsMore(List.of(ContentReading.Surplus.TABLE)));
        var bold = changed(Documents.notice(), word -> {
            var run = word.getParagraphs().stream().filter(p -> p.getText().startsWith("1. ")).findFirst().orElseThrow().createRun();
            run.setText(" Không làm bù.");
            run.setBold(true);
        });
        assertThat(LayoutContent.readFrom(bold)).isEqualTo(new ContentReading.HoldsMore(List.of(ContentReading.Surplus.EMPHASIS)));
    }

    @Test
    void a_foreign_document_is_said_to_be_one() throws IOException {
        try (var word = new XWPFDocument(); var out = Files.newOutputStream(folder.resolve("b.docx"))) {
            word.createParagraph().createRun().setText("Kính gửi: Sở Nội vụ");
            word.write(out);
        }
        assertThat(LayoutContent.readFrom(folder.resolve("b.docx"))).isEqualTo(new ContentReading.Foreign());
        assertThat(LayoutContent.readFrom(folder.resolve("none.docx"))).isEqualTo(new ContentReading.CouldNotRead(Obstacle.UNREADABLE));
    }

    private interface Change {
        void on(XWPFDocument word);
    }

    /** By another program than the one that wrote it. */
    private Path changed(LayoutContent content, Change change) throws IOException {
        var to = folder.resolve("a.docx");
        try (var word = new XWPFDocument(new ByteArrayInputStream(Templates.docx(content))); var out = Files.newOutputStream(to)) {
            change.on(word);
            word.write(out);
        }
        return to;
    }

    private Path file(byte[] docx) throws IOException {
        return Files.write(folder.resolve("a.docx"), docx);
    }
}
