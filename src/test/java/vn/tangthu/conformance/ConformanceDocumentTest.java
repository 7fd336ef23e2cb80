package vn.tangthu.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The document on each rule is written from its lines and from the tests that prove them. To write them anew:
 * run this test with {@code -Dtangthu.conformance=write}.
 */
class ConformanceDocumentTest {

    @ParameterizedTest
    @EnumSource
    void every_line_said_to_be_built_has_a_test_and_every_test_names_a_line(Rulebook rule) {
        for (var line : rule.lines) {
            if (line.built()) assertThat(rule.proofs.get(line.item())).as("tests of " + line.item()).isNotEmpty();
            else assertThat(line.reason()).as("reason of " + line.item()).isNotBlank();
        }
        assertThat(rule.lines).extracting(RuleLine::item).containsAll(rule.proofs.keySet()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void the_document_says_what_the_tests_show(Rulebook rule) throws IOException {
        var document = ConformanceDocument.write(rule);
        if ("write".equals(System.getProperty("tangthu.conformance"))) Files.writeString(Path.of(rule.document), document);
        assertThat(Files.readString(Path.of(rule.document))).as("write it anew with -Dtangthu.conformance=write").isEqualTo(document);
    }
}
