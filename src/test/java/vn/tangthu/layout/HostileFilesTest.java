package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could harm is refused with its reason, before anything of it is used. */
class HostileFilesTest {

    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"x\" Type=\"%s\" Target=\"%s\"%s/></Relationships>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @TempDir
    private Path folder;

    @Test
    void programs_are_refused() throws IOException {
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/vbaProject.bin", "x")))).isEqualTo(Obstacle.MACROS);
        var docm = HostileDocx.changed(folder, Documents.dispatch(), "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(refusal(docm)).isEqualTo(Obstacle.MACROS);
    }

    @Test
    void what_would_be_fetched_from_elsewhere_is_refused_but_a_link_to_click_on_is_not() throws IOException {
        assertThat(refusal(HostileDocx.external(folder))).isEqualTo(Obstacle.EXTERNAL);
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/_rels/header1.xml.rels", RELATIONS.formatted(OFFICE + "image", "file:///etc/passwd", " TargetMode=\"External\"")))))
                .isEqualTo(Obstacle.EXTERNAL);
        var link = HostileDocx.with(folder, Map.of("word/_rels/header1.xml.rels", RELATIONS.formatted(OFFICE + "hyperlink", "mailto:a@b", " TargetMode=\"External\"")));
        assertThat(LayoutCheck.of(link)).isInstanceOf(FormCheck.Checked.class);
    }

    @Test
    void fields_that_take_in_other_files_are_refused() throws IOException {
        for (var field : new String[] {" INCLUDETEXT \"/etc/passwd\" ", "DDEAUTO excel x", "includepicture x"}) {
            var file = HostileDocx.changed(folder, Documents.dispatch(), "word/document.xml", "<w:t xml:space=\"preserve\">2. Lập", "<w:instrText>" + field.replace("\"", "&quot;") + "</w:instrText><w:t>2. Lập");
            assertThat(refusal(file)).as(field).isEqualTo(Obstacle.EXTERNAL);
        }
    }

    @Test
    void documents_nested_inside_are_refused() throws IOException {
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/_rels/header1.xml.rels", RELATIONS.formatted(OFFICE + "aFChunk", "a.html", ""))))).isEqualTo(Obstacle.NESTED);
    }

    @Test
    void document_types_and_their_entities_are_refused() throws IOException {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:styles xmlns:w=\"" + DocxBody.W + "\">&b;</w:styles>";
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/styles.xml", bomb)))).isEqualTo(Obstacle.DOCTYPE);
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/styles.xml", " ".repeat(3000) + bomb)))).isEqualTo(Obstacle.DOCTYPE);
        var utf16 = new LinkedHashMap<>(HostileDocx.parts(Templates.docx(Documents.dispatch())));
        utf16.put("word/styles.xml", ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + bomb).getBytes(StandardCharsets.UTF_16BE));
        assertThat(refusal(Files.write(folder.resolve("utf16.docx"), HostileDocx.packed(utf16)))).isEqualTo(Obstacle.DOCTYPE);
    }

    @Test
    void what_unpacks_too_large_or_into_too_many_parts_is_refused_quickly() throws IOException {
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/media/image1.png", "0".repeat(20 << 20))))).isEqualTo(Obstacle.TOO_LARGE);
        assertThat(refusal(HostileDocx.changed(folder, Documents.dispatch(), "word/document.xml", "<w:body>", "<w:body>" + "<w:p/>".repeat(Limits.ELEMENTS)))).isIn(Obstacle.TOO_MANY_PARTS, Obstacle.TOO_LARGE);
        assertThat(refusal(HostileDocx.changed(folder, Documents.dispatch(), "word/document.xml", "<w:body>", "<w:body>" + "<w:sdt><w:sdtContent>".repeat(200)))).isEqualTo(Obstacle.TOO_MANY_PARTS);
        var many = new LinkedHashMap<>(HostileDocx.parts(Templates.docx(Documents.dispatch())));
        for (int i = 0; i <= Limits.ENTRIES; i++) many.put("word/media/" + i, new byte[0]);
        assertThat(refusal(Files.write(folder.resolve("many.docx"), HostileDocx.packed(many)))).isEqualTo(Obstacle.TOO_MANY_PARTS);
    }

    @Test
    void other_kinds_and_broken_files_are_told_apart() throws IOException {
        assertThat(refusal(folder.resolve("none.docx"))).isEqualTo(Obstacle.UNREADABLE);
        assertThat(refusal(folder)).isEqualTo(Obstacle.UNREADABLE);
        assertThat(refusal(file("a.txt", "Kính gửi".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Obstacle.UNKNOWN_KIND);
        assertThat(refusal(file("empty.docx", new byte[0]))).isEqualTo(Obstacle.UNKNOWN_KIND);
        assertThat(refusal(file("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}))).isEqualTo(Obstacle.OLD_OR_LOCKED);
        var good = Templates.docx(Documents.dispatch());
        assertThat(refusal(file("cut.docx", java.util.Arrays.copyOf(good, good.length / 2)))).isEqualTo(Obstacle.DAMAGED);
        assertThat(refusal(file("other.zip", HostileDocx.packed(Map.of("a.txt", new byte[3]))))).isEqualTo(Obstacle.UNKNOWN_KIND);
        assertThat(refusal(HostileDocx.with(folder, Map.of("word/document.xml", "<w:document")))).isEqualTo(Obstacle.DAMAGED);
    }

    @Test
    void a_pdf_with_a_password_without_letters_or_broken_could_not_be_checked() throws IOException {
        var locked = folder.resolve("locked.pdf");
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(folder.resolve("blank.pdf").toFile());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(locked.toFile());
        }
        assertThat(refusal(locked)).isEqualTo(Obstacle.ENCRYPTED);
        assertThat(refusal(folder.resolve("blank.pdf"))).isEqualTo(Obstacle.NO_TEXT);
        assertThat(refusal(file("broken.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII)))).isEqualTo(Obstacle.DAMAGED);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Obstacle refusal(Path file) {
        var check = LayoutCheck.of(file);
        assertThat(check).isInstanceOf(FormCheck.CouldNotCheck.class);
        return ((FormCheck.CouldNotCheck) check).why();
    }
}
