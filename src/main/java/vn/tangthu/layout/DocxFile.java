package vn.tangthu.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a document as DOCX (ISO/IEC 29500-1, WordprocessingML): the few parts that a word processor needs. */
final class DocxFile {

    private static final String TEMPLATE_PROPERTY = "TangThu.Template";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxFile() {}

    static byte[] of(LayoutContent content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relationships(
                    relation("r1", OFFICE + "relationships/officeDocument", "word/document.xml")
                            + relation("r2", OFFICE + "relationships/custom-properties", "docProps/custom.xml")));
            part(zip, "docProps/custom.xml", templateProperty(content.template()));
            part(zip, "word/_rels/document.xml.rels", relationships(
                    relation("r1", OFFICE + "relationships/styles", "styles.xml")
                            + relation("r2", OFFICE + "relationships/header", "header1.xml")
                            + relation("r3", OFFICE + "relationships/footer", "footer1.xml")));
            part(zip, "word/document.xml", new DocxBody(content).xml());
            part(zip, "word/styles.xml", DocxStyles.xml());
            part(zip, "word/header1.xml", DocxBody.pageNumberHeader());
            part(zip, "word/footer1.xml", DocxBody.addressFooter(content.foot().address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0)); // the same bytes whenever it is made
        zip.putNextEntry(entry);
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return """
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/><Override PartName="/word/header1.xml" ContentType="%sheader+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%sfooter+xml"/>\
                <Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>"""
                .formatted(PACKAGE, TYPE, TYPE, TYPE, TYPE);
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    /** Word processors carry properties of this kind along; so a document knows its template again. */
    private static String templateProperty(Template template) {
        return """
                <Properties xmlns="%scustom-properties" xmlns:vt="%sdocPropsVTypes">\
                <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="%s"><vt:lpwstr>%s</vt:lpwstr></property></Properties>"""
                .formatted(OFFICE, OFFICE, TEMPLATE_PROPERTY, template.form());
    }

    static String templateProperty() {
        return TEMPLATE_PROPERTY;
    }
}
