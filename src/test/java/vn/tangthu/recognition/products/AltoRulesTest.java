package vn.tangthu.recognition.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** Our ALTO keeps the rules of ALTO 4.4, and the rules notice when a file does not. */
class AltoRulesTest {

    private static final String WRITTEN = written(PagesInMemory.of(words())
            .and(List.of()).and(List.of(), Optional.empty(), PageReading.State.FAILED).and(PagesInMemory.typeset(List.of("Kính gửi: Sở Nội vụ", "Thực hiện kế hoạch"), 30)));

    private static List<Word> words() {
        return List.of(
                new Word("Kính", new Box(100, 200, 80, 40), 0.98, 0), new Word("gửi:", new Box(190, 200, 70, 40), 1, 0),
                new Word("<b>&\"'\u0000]]>", new Box(100, 300, 90, 40), 0, 1), new Word("một", new Box(0, 0, 5, 5), 0.1, 2));
    }

    @Test
    void what_we_write_keeps_the_rules() {
        assertThat(AltoRules.broken(parsed(WRITTEN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<MeasurementUnit>pixel, <MeasurementUnit>points, MeasurementUnit must say",
        "ns-v4#, ns-v3#, Not of ALTO",
        "SCHEMAVERSION=\"4.4\", SCHEMAVERSION=\"4.1\", SCHEMAVERSION must be",
        "PROCESSINGREFS=\"reading\", PROCESSINGREFS=\"elsewhere\", Nothing has the ID elsewhere",
        "ID=\"p2\", ID=\"p1\", Twice: p1",
        "ID=\"p1b1\", ID=\"1b\", ID must be",
        "ID=\"p3\" PHYSICAL_IMG_NR=\"3\", ID=\"p3\", Page lacks PHYSICAL_IMG_NR",
        "QUALITY=\"Damaged\", QUALITY=\"bad\", QUALITY must be",
        "WC=\"0.980\", WC=\"98\", WC must be",
        "HPOS=\"190\", HPOS=\"190px\", HPOS must be",
        "CONTENT=\"Kính\", TEXT=\"Kính\", String lacks CONTENT",
        "<Layout>, <Layout><SP/>, Layout must hold"
    })
    void a_broken_rule_is_noticed(String sound, String spoilt, String said) {
        assertThat(WRITTEN).contains(sound);
        var broken = AltoRules.broken(parsed(WRITTEN.replaceFirst(java.util.regex.Pattern.quote(sound), spoilt)));
        assertThat(broken).anyMatch(fault -> fault.contains(said));
    }

    private static String written(PagesInMemory pages) {
        return new String(PagesInMemory.bytes(out -> Alto.write(pages, Instant.parse("2026-11-23T02:00:00Z"), out)), StandardCharsets.UTF_8);
    }

    static Document parsed(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed", e);
        }
    }
}
