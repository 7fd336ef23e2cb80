package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.recognition.products.PdfaCheck;

class ConverterTest {

    @TempDir
    private Path folder;

    @Test
    void a_foreign_docx_with_a_table_becomes_pdf_a_2b() throws Exception {
        var libreOffice = Converter.installed();
        assumeTrue(libreOffice.isAvailable(), "LibreOffice is not installed here: package " + Conversion.NotInstalled.PACKAGE);
        var docx = folder.resolve("b.docx");
        try (var word = new XWPFDocument(); var out = Files.newOutputStream(docx)) {
            word.createParagraph().createRun().setText("Danh sách đề nghị khen thưởng");
            word.createTable(2, 3).getRow(1).getCell(2).setText("Nguyễn Thị Hải Vân");
            word.write(out);
        }
        var pdf = folder.resolve("b.pdf");
        assertThat(libreOffice.convert(docx, pdf)).isEqualTo(new Conversion.Converted(pdf, 1));
        PdfaCheck.assertIsPdfA2b(Files.readAllBytes(pdf));
        try (var made = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(made)).contains("Danh sách đề nghị khen thưởng", "Nguyễn Thị Hải Vân");
        }
    }

    @Test
    void what_our_template_made_keeps_its_form_through_libre_office() throws Exception {
        var libreOffice = Converter.installed();
        assumeTrue(libreOffice.isAvailable(), "LibreOffice is not installed here: package " + Conversion.NotInstalled.PACKAGE);
        for (var content : java.util.List.of(Documents.dispatch(), Documents.promulgation())) {
            var pdf = folder.resolve("a.pdf");
            libreOffice.convert(Files.write(folder.resolve("a.docx"), Templates.docx(content)), pdf);
            assertThat(((FormCheck.Checked) LayoutCheck.of(pdf)).findings()).isEmpty();
        }
    }

    @Test
    void without_libre_office_it_says_so() throws Exception {
        var none = new Converter(folder.resolve("soffice"), Converter.USUAL_TIME);
        assertThat(none.isAvailable()).isFalse();
        assertThat(none.convert(docx(), folder.resolve("a.pdf"))).isEqualTo(new Conversion.NotInstalled());
    }

    @Test
    void a_hostile_file_never_reaches_it() throws Exception {
        var started = folder.resolve("started");
        var program = program("touch " + started);
        assertThat(program.convert(HostileDocx.external(folder), folder.resolve("a.pdf"))).isEqualTo(new Conversion.Refused(Obstacle.EXTERNAL));
        assertThat(started).doesNotExist();
    }

    @Test
    void one_that_takes_too_long_is_ended_with_all_it_started() throws Exception {
        var children = folder.resolve("children");
        var slow = new Converter(script("sleep 60 & echo $! > " + children + "; wait"), Duration.ofSeconds(1));
        assertThat(slow.convert(docx(), folder.resolve("a.pdf"))).isEqualTo(new Conversion.TooSlow(Duration.ofSeconds(1)));
        var child = ProcessHandle.of(Long.parseLong(Files.readString(children).strip()));
        assertThat(child.map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void one_that_ends_without_a_pdf_or_with_a_common_one_is_told() throws Exception {
        assertThat(program("echo cannot load >&2; exit 7").convert(docx(), folder.resolve("a.pdf"))).isEqualTo(new Conversion.Broken("exit status 7: cannot load"));
        var common = folder.resolve("common.pdf");
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pdf.save(common.toFile());
        }
        var answer = program("mkdir out; cp " + common + " out/document.pdf").convert(docx(), folder.resolve("a.pdf"));
        assertThat(answer).isEqualTo(new Conversion.Broken("the result is no PDF/A-2b"));
        assertThat(folder.resolve("a.pdf")).doesNotExist();
    }

    private Converter program(String commands) throws Exception {
        return new Converter(script(commands), Converter.USUAL_TIME);
    }

    private Path script(String commands) throws Exception {
        var script = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + commands + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private Path docx() throws Exception {
        return Files.write(folder.resolve("a.docx"), Templates.docx(Documents.dispatch()));
    }
}
