package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a PDF shows is measured there as well: documents that break one rule, printed. */
class RulesOnPdfTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> table() {
        var dispatch = Documents.dispatch();
        var decision = Documents.decision();
        var report = Documents.report();
        return Stream.of(
                arguments(Rule.PAGE_SIZE, dispatch, "size: A4;", "size: 216mm 297mm;"),
                arguments(Rule.MARGIN_TOP, dispatch, "margin: 20.0mm 20.0mm 20.0mm 30.0mm", "margin: 10.0mm 20.0mm 20.0mm 30.0mm"),
                arguments(Rule.MARGIN_LEFT, dispatch, "margin: 20.0mm 20.0mm 20.0mm 30.0mm", "margin: 20.0mm 20.0mm 20.0mm 20.0mm"),
                arguments(Rule.MARGIN_BOTTOM, report, "margin: 20.0mm 20.0mm 20.0mm 30.0mm", "margin: 20.0mm 20.0mm 11.0mm 30.0mm"),
                arguments(Rule.PAGE_NUMBER_MISSING, report, "content: counter(page)", "content: none"),
                arguments(Rule.PAGE_NUMBER_TOP, report, "@top-center { content: counter(page)", "@bottom-center { content: counter(page)"),
                arguments(Rule.PAGE_NUMBER_CENTRED, report, "@top-center", "@top-right"),
                arguments(Rule.SIZE, dispatch, css(Part.BODY, "14.0pt"), css(Part.BODY, "15.0pt")),
                arguments(Rule.SIZE, dispatch, css(Part.RECIPIENT, "11.0pt"), css(Part.RECIPIENT, "12.0pt")),
                arguments(Rule.MUST_BE_BOLD, dispatch, "<p class=\"VbSIGNER\" style=\"", "<p class=\"VbSIGNER\" style=\"font-weight: normal; "),
                arguments(Rule.MUST_BE_ITALIC, dispatch, "<p class=\"VbPLACEDATE\" style=\"", "<p class=\"VbPLACEDATE\" style=\"font-style: normal; "),
                arguments(Rule.MUST_BE_JUSTIFIED, dispatch, "text-align: justify; text-indent", "text-align: left; text-indent"),
                arguments(Rule.FIRST_LINE_INDENT, dispatch, "text-indent: 12.7mm", "text-indent: 20mm"),
                arguments(Rule.MOTTO_TEXT, dispatch, Printed.MOTTO, "Độc Lập - Tự Do - Hạnh Phúc"),
                arguments(Rule.NUMBER_TYPE, decision, "07/QĐ-SNV", "07/KH-SNV"),
                arguments(Rule.DATE_TWO_DIGITS, dispatch, "Đà Nẵng, ngày 05", "Đà Nẵng, ngày 5"),
                arguments(Rule.GROUND_END, decision, "năm 2025;", "năm 2025."),
                arguments(Rule.CONTENT_END, dispatch, "dẫn./.", "dẫn."),
                arguments(Rule.SIGNER_WITHOUT_TITLE, dispatch, "Nguyễn Thị Hải Vân", "ThS. Nguyễn Thị Hải Vân"),
                arguments(Rule.RECIPIENT_END, dispatch, "- Như trên;", "- Như trên."),
                arguments(Rule.MOTTO_LINE, dispatch, rule(dispatch, Printed.MOTTO), ""),
                arguments(Rule.AGENCY_LINE, dispatch, rule(dispatch, "SỞ NỘI VỤ"), ""),
                arguments(Rule.ABSTRACT_LINE, decision, rule(decision, "quản lý"), ""));
    }

    private static String css(Part part, String size) {
        return "." + part.styleId() + " { font-size: " + size;
    }

    private static String rule(LayoutContent content, String above) {
        var html = new HtmlSheets(content).page();
        int from = html.indexOf("<hr", html.indexOf(above + "</p>"));
        return above + "</p>" + html.substring(from, html.indexOf("/>", from) + 2);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("table")
    void a_printed_document_that_breaks_one_rule_gets_one_finding(Rule rule, LayoutContent content, String from, String to) throws IOException {
        var html = new HtmlSheets(content).page();
        assertThat(html).contains(from);
        var changed = from.endsWith("/>") ? html.replace(from, from.substring(0, from.indexOf("<hr"))) : html.replace(from, to);
        var checked = (FormCheck.Checked) LayoutCheck.of(Files.write(folder.resolve("a.pdf"), PdfSheets.ofPage(changed)));
        assertThat(checked.findings()).extracting(Finding::rule).containsOnly(rule);
    }

    @Test
    void a_finding_names_the_page() throws IOException {
        var html = new HtmlSheets(Documents.report()).page().replace("III. Phương hướng, nhiệm vụ", "III. Phương hướng, nhiệm vụ ngày 5 tháng 3");
        var checked = (FormCheck.Checked) LayoutCheck.of(Files.write(folder.resolve("a.pdf"), PdfSheets.ofPage(html)));
        assertThat(checked.findings()).hasSize(1);
        assertThat(checked.findings().get(0).where().page()).isEqualTo(3);
        assertThat(Words.vietnamese().where(checked.findings().get(0))).startsWith("trang 3, đoạn ");
    }
}
