package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What our own templates make has nothing against the form. */
class PerfectDocumentsTest {

    @TempDir
    private Path folder;

    static Stream<LayoutContent> every() {
        return Documents.all().stream();
    }

    @ParameterizedTest
    @MethodSource("every")
    void the_docx_of_every_template_is_without_any_finding_and_everything_was_seen(LayoutContent content) throws IOException {
        var checked = (FormCheck.Checked) LayoutCheck.of(Files.write(folder.resolve("a.docx"), Templates.docx(content)));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.unseen()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("every")
    void the_pdf_of_every_template_is_without_any_finding_and_says_what_it_does_not_show(LayoutContent content) throws IOException {
        var checked = (FormCheck.Checked) LayoutCheck.of(Files.write(folder.resolve("a.pdf"), Templates.pdf(content)));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.unseen()).extracting(FormCheck.Unseen::rule).contains(Rule.MARGIN_BOTTOM, Rule.AGENCY_LINE);
    }
}
