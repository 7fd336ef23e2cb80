package vn.tangthu.correspondence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.web.util.HtmlUtils;

/**
 * The register as A4 pages. It is typeset in parts of {@link #LINES_A_PART} lines that go to disk and are joined at the end,
 * so that a year of many thousand lines needs no more memory than one of a few hundred.
 */
final class RegisterPages implements AutoCloseable {

    static final int LINES_A_PART = 1000;

    private final Path folder;
    private final List<Path> parts = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private final String style;
    private int inPart;

    RegisterPages(RegisterCover cover) throws IOException {
        style = STYLE.replace("{made}", cover.made().forCss());
        folder = Files.createTempDirectory("register");
        part(COVER.formatted(style, text(cover.parent()), text(cover.agency()), cover.year(), cover.days(), cover.numbers()));
    }

    void line(RegisterLine line, List<Correction.Struck> struck) {
        rows.append("<tr>");
        for (var column : RegisterColumn.values()) {
            rows.append("<td class=\"").append(column.name().toLowerCase(java.util.Locale.ROOT)).append("\">");
            for (var old : column.struck(struck)) rows.append("<s>").append(text(old)).append("</s><br/>");
            rows.append(text(column.of(line))).append("</td>");
        }
        rows.append("</tr>");
        if (++inPart == LINES_A_PART) finishPart();
    }

    private void finishPart() {
        if (inPart == 0) return;
        var heads = new StringBuilder();
        var numbers = new StringBuilder();
        var widths = new StringBuilder();
        for (var column : RegisterColumn.values()) {
            widths.append("<col style=\"width:").append(column.width()).append("%\"/>");
            heads.append("<th>").append(column.head()).append("</th>");
            numbers.append("<th class=\"n\">(").append(column.ordinal() + 1).append(")</th>");
        }
        part("<html><head><style>" + style + "</style></head><body><table><colgroup>" + widths + "</colgroup><thead><tr>" + heads
                + "</tr><tr>" + numbers + "</tr></thead><tbody>" + rows + "</tbody></table></body></html>");
        rows.setLength(0);
        inPart = 0;
    }

    private void part(String html) {
        var file = folder.resolve(parts.size() + ".pdf");
        try (var out = Files.newOutputStream(file)) {
            var builder = new PdfRendererBuilder();
            for (var face : Face.values()) {
                builder.useFont(() -> RegisterPages.class.getResourceAsStream(face.file), "Register", face.weight, face.style, true);
            }
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The register could not be typeset", e);
        }
        parts.add(file);
    }

    private enum Face {
        REGULAR("Regular", 400, FontStyle.NORMAL),
        BOLD("Bold", 700, FontStyle.NORMAL),
        ITALIC("Italic", 400, FontStyle.ITALIC);

        private final String file;
        private final int weight;
        private final FontStyle style;

        Face(String name, int weight, FontStyle style) {
            this.file = "/fonts/LiberationSerif-" + name + ".ttf";
            this.weight = weight;
            this.style = style;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        finishPart();
        var merger = new PDFMergerUtility();
        for (var part : parts) merger.addSource(part.toFile());
        merger.setDestinationStream(out);
        merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
    }

    @Override
    public void close() throws IOException {
        for (var part : parts) Files.deleteIfExists(part);
        Files.deleteIfExists(folder);
    }

    /** As a string of CSS within HTML; a name may hold anything. */
    private static String text(String plain) {
        return HtmlUtils.htmlEscapeDecimal(plain);
    }

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 20mm 15mm 15mm 25mm;
                    @bottom-left { content: {made}; font-family: Register; font-size: 8pt; width: 85%; }
                    @bottom-right { content: counter(page); font-family: Register; font-size: 10pt; } }
            body { font-family: Register; font-size: 10.5pt; line-height: 1.25; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
            th, td { border: 0.5pt solid #000; padding: 2pt 3pt; vertical-align: top; word-wrap: break-word; }
            th { font-weight: bold; text-align: center; vertical-align: middle; }
            th.n { font-weight: normal; font-style: italic; font-size: 9pt; }
            td.number, td.arrived, td.document_date, td.forwarded { text-align: center; white-space: nowrap; font-size: 9.5pt; }
            tr { page-break-inside: avoid; }
            s { color: #555; }
            .cover { text-align: center; }
            .cover .parent { font-size: 13pt; } .cover .agency { font-size: 14pt; font-weight: bold; }
            .cover h1 { font-size: 24pt; margin: 40mm 0 6mm; } .cover p { font-size: 14pt; margin: 3mm 0; }
            """;

    private static final String COVER = """
            <html><head><style>%s</style></head><body class="cover">
            <div class="parent">%s</div><div class="agency">%s</div>
            <h1>SỔ ĐĂNG KÝ VĂN BẢN ĐẾN</h1>
            <p>Năm: %d</p><p>%s</p><p>%s</p><p>Quyển số: ........</p></body></html>""";
}
