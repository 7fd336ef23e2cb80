package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.tangthu.layout.HostileDocx.changed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule a document that breaks only this one, made from a perfect one by one change in its XML. */
class RulesTest {

    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String HEADER = "word/header1.xml";

    @TempDir
    private Path folder;

    private static Arguments breaks(Rule rule, LayoutContent content, String part, String from, String to) {
        return arguments(rule, Optional.empty(), content, part, from, to);
    }

    private static Arguments breaks(Rule rule, Part component, LayoutContent content, String part, String from, String to) {
        return arguments(rule, Optional.of(component), content, part, from, to);
    }

    private static String style(Part part, String properties) {
        var xml = DocxStyles.xml();
        int from = xml.indexOf("w:styleId=\"" + part.styleId() + "\"");
        var style = xml.substring(from, xml.indexOf("</w:style>", from));
        assertThat(style).contains(properties);
        return style;
    }

    /** The style of one component, changed. */
    private static Arguments styled(Rule rule, Part component, LayoutContent content, String from, String to) {
        var style = style(component, from);
        return breaks(rule, component, content, STYLES, style, style.replace(from, to));
    }

    static Stream<Arguments> table() {
        var dispatch = Documents.dispatch();
        var decision = Documents.decision();
        return Stream.of(
                breaks(Rule.PAGE_SIZE, dispatch, BODY, "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\""),
                breaks(Rule.MARGIN_TOP, dispatch, BODY, "w:top=\"1134\"", "w:top=\"567\""),
                breaks(Rule.MARGIN_BOTTOM, dispatch, BODY, "w:bottom=\"1134\"", "w:bottom=\"2000\""),
                breaks(Rule.MARGIN_LEFT, dispatch, BODY, "w:left=\"1701\"", "w:left=\"1134\""),
                breaks(Rule.MARGIN_RIGHT, dispatch, BODY, "w:right=\"1134\"", "w:right=\"1701\""),
                breaks(Rule.FONT, dispatch, BODY, "<w:r><w:t xml:space=\"preserve\">2. Lập", "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr><w:t xml:space=\"preserve\">2. Lập"),
                breaks(Rule.PAGE_NUMBER_MISSING, dispatch, HEADER, " PAGE ", " NUMPAGES "),
                breaks(Rule.PAGE_NUMBER_TOP, dispatch, BODY, "<w:headerReference w:type=\"default\" r:id=\"r2\"/>", "<w:footerReference w:type=\"default\" r:id=\"r2\"/>"),
                styled(Rule.PAGE_NUMBER_CENTRED, Part.PAGE_NUMBER, dispatch, "\"center\"", "\"right\""),
                breaks(Rule.PAGE_NUMBER_NOT_ON_FIRST, dispatch, BODY, "<w:titlePg/>", ""),
                styled(Rule.SIZE, Part.PAGE_NUMBER, dispatch, "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"22\"/>"),

                breaks(Rule.MISSING, Part.NATION, dispatch, BODY, Printed.NATION, ""),
                breaks(Rule.MISSING, Part.NUMBER, dispatch, BODY, "Số: 07/SNV-VP", ""),
                breaks(Rule.MISSING, Part.PLACE_DATE, dispatch, BODY, "Đà Nẵng, ngày 05 tháng 02 năm 2026", ""),
                breaks(Rule.MISSING, Part.RECIPIENTS_HEAD, Documents.minutes(), BODY, "Nơi nhận:", ""),
                breaks(Rule.MISSING, Part.DECIDES, decision, BODY, "Quyết định:", ""),
                breaks(Rule.MISSING, Part.ABSTRACT, Documents.notice(), BODY, "Lịch nghỉ Tết Nguyên đán năm 2026<", "<"),

                styled(Rule.SIZE, Part.NATION, dispatch, "<w:sz w:val=\"24\"/>", "<w:sz w:val=\"28\"/>"),
                styled(Rule.MUST_BE_BOLD, Part.NATION, dispatch, "<w:b/>", ""),
                styled(Rule.SIZE, Part.MOTTO, dispatch, "<w:sz w:val=\"26\"/>", "<w:sz w:val=\"24\"/>"),
                styled(Rule.MUST_NOT_BE_BOLD, Part.NUMBER, dispatch, "<w:rPr>", "<w:rPr><w:b/>"),
                styled(Rule.MUST_BE_ITALIC, Part.PLACE_DATE, dispatch, "<w:i/>", ""),
                styled(Rule.MUST_BE_CENTRED, Part.MOTTO, dispatch, "\"center\"", "\"left\""),
                styled(Rule.MUST_BE_CAPITALS, Part.TYPE_NAME, decision, "<w:caps/>", ""),
                styled(Rule.SIZE, Part.TYPE_NAME, decision, "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"32\"/>"),
                styled(Rule.MUST_BE_BOLD, Part.ABSTRACT, decision, "<w:b/>", ""),
                styled(Rule.SIZE, Part.DISPATCH_ABSTRACT, dispatch, "<w:sz w:val=\"24\"/>", "<w:sz w:val=\"28\"/>"),
                styled(Rule.MUST_BE_ITALIC, Part.GROUND, decision, "<w:i/>", ""),
                styled(Rule.MUST_BE_UPRIGHT, Part.ADDRESSEES, dispatch, "<w:rPr>", "<w:rPr><w:i/>"),
                styled(Rule.MUST_BE_JUSTIFIED, Part.BODY, dispatch, "\"both\"", "\"left\""),
                styled(Rule.SIZE, Part.BODY, dispatch, "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"30\"/>"),
                styled(Rule.MUST_BE_CAPITALS, Part.CAPACITY, dispatch, "<w:caps/>", ""),
                styled(Rule.MUST_BE_BOLD, Part.SIGNER, dispatch, "<w:b/>", ""),
                styled(Rule.MUST_BE_ITALIC, Part.RECIPIENTS_HEAD, dispatch, "<w:i/>", ""),
                styled(Rule.SIZE, Part.RECIPIENT, dispatch, "<w:sz w:val=\"22\"/>", "<w:sz w:val=\"24\"/>"),
                styled(Rule.MUST_BE_BOLD, Part.URGENCY, dispatch, "<w:b/>", ""),
                styled(Rule.SIZE, Part.ATTACHED_HEAD, Documents.submission(), "<w:sz w:val=\"28\"/>", "<w:sz w:val=\"26\"/>"),
                styled(Rule.MUST_BE_BOLD, Part.COPY_FORM, Documents.copy(), "<w:b/>", ""),

                breaks(Rule.NATION_TEXT, dispatch, BODY, "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆT-NAM"),
                breaks(Rule.MOTTO_TEXT, dispatch, BODY, Printed.MOTTO, "Độc lập – Tự do – Hạnh phúc"),
                breaks(Rule.MOTTO_LINE, dispatch, BODY, ruleBelow(dispatch, Printed.MOTTO), ""),
                breaks(Rule.AGENCY_LINE, dispatch, BODY, ruleBelow(dispatch, "Sở Nội vụ"), ""),
                breaks(Rule.ABSTRACT_LINE, decision, BODY, ruleBelow(decision, "giữ chức vụ quản lý"), ""),
                breaks(Rule.NUMBER_FORM, dispatch, BODY, "Số: 07/SNV-VP", "Số: 07-SNV/VP"),
                breaks(Rule.NUMBER_FORM, decision, BODY, "Số: 07/QĐ-SNV", "Số: 07/QĐ"),
                breaks(Rule.NUMBER_FORM, decision, BODY, "Số: 07/QĐ-SNV", "Số: 07/2026/QĐ-SNV"),
                breaks(Rule.NUMBER_TWO_DIGITS, dispatch, BODY, "Số: 07/", "Số: 7/"),
                breaks(Rule.NUMBER_TYPE, decision, BODY, "Số: 07/QĐ-SNV", "Số: 07/TB-SNV"),
                breaks(Rule.PLACE_DATE_FORM, dispatch, BODY, "Đà Nẵng, ngày 05", "Đà Nẵng ngày 05"),
                breaks(Rule.DATE_TWO_DIGITS, dispatch, BODY, "Đà Nẵng, ngày 05", "Đà Nẵng, ngày 5"),
                breaks(Rule.DATE_TWO_DIGITS, dispatch, BODY, "ngày 05 tháng 02 năm 2026<", "ngày 05 tháng 2 năm 2026<"),
                breaks(Rule.DATE_IN_CALENDAR, dispatch, BODY, "Đà Nẵng, ngày 05", "Đà Nẵng, ngày 30"),
                breaks(Rule.TITLE_MISSING, dispatch, BODY, "V/v tăng cường công tác văn thư, lưu trữ năm 2026", ""),
                breaks(Rule.DISPATCH_BEGINS, dispatch, BODY, "V/v tăng", "Về việc tăng"),
                breaks(Rule.GROUND_END, decision, BODY, "năm 2025;", "năm 2025,"),
                breaks(Rule.FIRST_LINE_INDENT, dispatch, STYLES, style(Part.BODY, "w:firstLine=\"720\""), style(Part.BODY, "").replace("w:firstLine=\"720\"", "w:firstLine=\"0\"")),
                breaks(Rule.PARAGRAPH_SPACING, dispatch, STYLES, style(Part.BODY, "w:after=\"120\""), style(Part.BODY, "").replace("w:after=\"120\"", "w:after=\"0\"")),
                breaks(Rule.LINE_SPACING, dispatch, STYLES, style(Part.BODY, "w:line=\"264\""), style(Part.BODY, "").replace("w:line=\"264\"", "w:line=\"480\"")),
                breaks(Rule.CONTENT_END, dispatch, BODY, "hướng dẫn./.", "hướng dẫn."),
                breaks(Rule.TEXT_DATE_TWO_DIGITS, dispatch, BODY, "ngày 05 tháng 3 năm 2020", "ngày 5 tháng 3 năm 2020"),
                breaks(Rule.CAPACITY_PREFIX, dispatch, BODY, "KT. Giám đốc", "K/T Giám đốc"),
                breaks(Rule.DEPUTY_SIGNS_FOR_HEAD, decision, BODY, ">Giám đốc</w:t>", ">Phó Giám đốc</w:t>"),
                breaks(Rule.SIGNER_WITHOUT_TITLE, dispatch, BODY, "Nguyễn Thị Hải Vân", "TS. Nguyễn Thị Hải Vân"),
                breaks(Rule.RECIPIENT_DASH, dispatch, BODY, "- Như trên;", "Như trên;"),
                breaks(Rule.RECIPIENT_END, dispatch, BODY, "- Như trên;", "- Như trên,"),
                breaks(Rule.RECIPIENT_END, dispatch, BODY, "- Lưu: VT, VP.", "- Lưu: VT, VP;"),
                breaks(Rule.KEPT, dispatch, BODY, "- Lưu: VT, VP.", "- Lưu: Văn phòng."),
                breaks(Rule.ATTACHED_ROMAN, Documents.submission(), BODY, "Phụ lục I", "Phụ lục 1"));
    }

    private static String ruleBelow(LayoutContent content, String text) {
        var xml = new DocxBody(content).xml();
        int from = xml.indexOf("</w:p>", xml.indexOf(text + "<")) + 6;
        var paragraph = xml.substring(from, xml.indexOf("</w:p>", from) + 6);
        assertThat(paragraph).contains("w:pBdr");
        return paragraph;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void a_document_that_breaks_one_rule_gets_one_finding(Rule rule, Optional<Part> component, LayoutContent content, String part, String from, String to) throws IOException {
        var checked = (FormCheck.Checked) LayoutCheck.of(changed(folder, content, part, from, to));
        assertThat(checked.findings()).extracting(Finding::rule).containsExactly(rule);
        component.filter(one -> one != Part.PAGE_NUMBER).ifPresent(one -> assertThat(checked.findings().get(0).part()).contains(one));
    }

    @Test
    void every_rule_has_a_document_that_breaks_it() {
        var broken = EnumSet.noneOf(Rule.class);
        table().forEach(row -> broken.add((Rule) row.get()[0]));
        assertThat(broken).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void a_finding_says_rule_place_expected_and_found_in_both_languages() throws IOException {
        var checked = (FormCheck.Checked) LayoutCheck.of(changed(folder, Documents.decision(), BODY, "Số: 07/QĐ-SNV", "Số: 07/TB-SNV"));
        var finding = checked.findings().get(0);
        assertThat(Words.vietnamese().of(finding)).isEqualTo("Ký hiệu phải bắt đầu bằng chữ viết tắt của tên loại: “QĐ-…”, đang là “TB-SNV”.");
        assertThat(Words.in(Locale.ENGLISH).of(finding)).isEqualTo("The symbol begins with the abbreviation of the type: “QĐ-…”, here “TB-SNV”.");
        assertThat(finding.source()).isEqualTo("Phụ lục I Phần I mục II.3, Phụ lục III, Nghị định 30/2020/NĐ-CP");
        assertThat(finding.where().text()).isEqualTo("Số: 07/TB-SNV");
        assertThat(checked.inForm()).isFalse();
    }

    @Test
    void what_only_practice_shows_is_a_warning_and_the_document_stays_in_form() throws IOException {
        var checked = (FormCheck.Checked) LayoutCheck.of(changed(folder, Documents.dispatch(), BODY, "Nguyễn Thị Hải Vân", "ThS. Nguyễn Thị Hải Vân"));
        assertThat(checked.findings()).extracting(Finding::severity).containsExactly(Finding.Severity.WARNING);
        assertThat(checked.inForm()).isTrue();
    }

    @Test
    void every_rule_and_part_has_its_words_in_both_languages() {
        for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            var words = Words.in(locale);
            Arrays.stream(Rule.values()).forEach(rule -> assertThat(words.sentence("rule." + rule)).isNotBlank());
            Arrays.stream(Part.values()).forEach(part -> assertThat(words.sentence("part." + part)).isNotBlank());
            Arrays.stream(Obstacle.values()).forEach(why -> assertThat(words.of(why)).isNotBlank());
        }
    }
}
