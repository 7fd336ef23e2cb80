package vn.tangthu.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.samples.DocumentType;
import vn.tangthu.samples.Layout;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;

/** Documents of another making, of agencies of a whole country: every component is found, and only what truly departs is said. */
class ForeignDocumentsTest {

    /** The maker of these draws no lines in a DOCX, numbers no pages, and sets marks and forms of copies at the left. */
    private static final Set<Rule> TRUE_OF_THEM = EnumSet.of(Rule.MOTTO_LINE, Rule.AGENCY_LINE, Rule.ABSTRACT_LINE, Rule.PAGE_NUMBER_MISSING, Rule.MUST_BE_CENTRED);

    @TempDir
    private Path folder;

    @Test
    void as_pdf_and_docx_nothing_is_said_against_them_that_is_not_true() {
        IntStream.range(0, 60).mapToObj(seed -> Samples.ofTheCountry(1_000_003L + seed)).filter(ForeignDocumentsTest::isAdministrative).forEach(document -> {
            assertThat(rules(write(document, "a.docx", SampleWriter.docx(document)))).as(document.id()).isSubsetOf(TRUE_OF_THEM);
            assertThat(rules(write(document, "a.pdf", SampleWriter.pdf(document)))).as(document.id()).isEmpty();
        });
    }

    @Test
    void party_and_law_making_documents_are_left_alone() {
        var others = IntStream.range(0, 200).mapToObj(seed -> Samples.ofTheCountry(1_000_003L + seed)).filter(document -> !isAdministrative(document)).toList();
        assertThat(others).isNotEmpty().allSatisfy(document -> assertThat(((FormCheck.CouldNotCheck) LayoutCheck.of(write(document, "a.docx", SampleWriter.docx(document)))).why())
                .as(document.id()).isEqualTo(Obstacle.OTHER_RULES));
    }

    private static boolean isAdministrative(SampleDocument document) {
        return document.layout() == Layout.STATE && document.type() != DocumentType.CIRCULAR && document.type() != DocumentType.DECREE;
    }

    private Path write(SampleDocument document, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(document.id(), e);
        }
    }

    private static Set<Rule> rules(Path file) {
        var rules = EnumSet.noneOf(Rule.class);
        ((FormCheck.Checked) LayoutCheck.of(file)).findings().forEach(finding -> rules.add(finding.rule()));
        return rules;
    }
}
