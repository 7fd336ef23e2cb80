package vn.tangthu.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The document on the regulation is written from its lines and from the tests that prove them. To write it anew:
 * run this test with {@code -Dtangthu.conformance=write}.
 */
class ConformanceDocumentTest {

    private static final String RULE = "QCVN 12:2026/BCA";
    private static final Path DOCUMENT = Path.of("docs/conformance/qcvn-12.md");

    private final List<RuleLine> lines = RuleLine.read("/conformance/qcvn-12.csv");
    private final Map<String, List<String>> proofs = Proofs.of(RULE);

    @Test
    void every_line_said_to_be_built_has_a_test_and_every_test_names_a_line() {
        for (var line : lines) {
            if (line.built()) assertThat(proofs.get(line.item())).as("tests of " + line.item()).isNotEmpty();
            else assertThat(line.reason()).as("reason of " + line.item()).isNotBlank();
        }
        assertThat(lines).extracting(RuleLine::item).containsAll(proofs.keySet()).doesNotHaveDuplicates();
    }

    @Test
    void the_document_says_what_the_tests_show() throws IOException {
        var document = ConformanceDocument.write(RULE, lines, proofs);
        if ("write".equals(System.getProperty("tangthu.conformance"))) Files.writeString(DOCUMENT, document);
        assertThat(Files.readString(DOCUMENT)).as("write it anew with -Dtangthu.conformance=write").isEqualTo(document);
    }
}
