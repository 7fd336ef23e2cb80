package vn.tangthu.recognition.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;

/** ALTO and hOCR. The schema of ALTO may not be kept here (CC BY-SA), so its rules stand here as assertions. */
class WordFilesTest {

    private static final Instant MADE = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<Word> WORDS = List.of(
            new Word("Kính", new Box(100, 200, 80, 40), 0.98, 0), new Word("gửi:", new Box(190, 200, 70, 40), 0.5, 0),
            new Word("<b>&\"'\u0000]]>", new Box(100, 300, 90, 40), 0.123456, 1), new Word("\u0001\u200b", new Box(0, 0, 5, 5), 0.1, 1),
            new Word("😀", new Box(300, 300, 40, 40), 1, 1));

    private static PagesInMemory pages() {
        return PagesInMemory.of(WORDS).and(List.of()).and(List.of(), Optional.empty(), PageReading.State.FAILED);
    }

    @Test
    void alto_has_every_word_with_its_box_and_confidence() {
        var alto = parsed(PagesInMemory.bytes(out -> Alto.write(pages(), MADE, out)));
        assertThat(alto.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.loc.gov/standards/alto/ns-v4#");
        assertThat(alto.getDocumentElement().getAttribute("SCHEMAVERSION")).isEqualTo("4.4");
        var strings = elements(alto, "String");
        assertThat(strings).extracting(word -> word.getAttribute("CONTENT")).containsExactly("Kính", "gửi:", "<b>&\"']]>", "😀");
        assertThat(strings).extracting(word -> word.getAttribute("WC")).containsExactly("0.980", "0.500", "0.123", "1.000");
        assertThat(List.of(strings.get(1).getAttribute("HPOS"), strings.get(1).getAttribute("VPOS"),
                        strings.get(1).getAttribute("WIDTH"), strings.get(1).getAttribute("HEIGHT")))
                .containsExactly("190", "200", "70", "40");
        assertThat(elements(alto, "fileName").get(0).getTextContent()).isEqualTo("Công văn <\"số\" 1 & 2>.pdf");
    }

    /** Order, nesting, attributes and identifiers as the schema of version 4.4 asks for them. */
    @Test
    void alto_is_built_as_its_schema_says() {
        var alto = parsed(PagesInMemory.bytes(out -> Alto.write(pages(), MADE, out)));
        assertThat(children(alto.getDocumentElement())).containsExactly("Description", "Layout");
        assertThat(children(elements(alto, "Description").get(0))).containsExactly("MeasurementUnit", "sourceImageInformation", "Processing");
        assertThat(children(elements(alto, "Processing").get(0))).containsExactly("processingCategory", "processingDateTime", "processingSoftware");
        assertThat(elements(alto, "processingDateTime").get(0).getTextContent()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(children(elements(alto, "Layout").get(0))).containsExactly("Page", "Page", "Page");
        assertThat(elements(alto, "TextLine")).hasSize(2).allSatisfy(line -> {
            assertThat(children(line)).startsWith("String").endsWith("String").doesNotContainSequence("String", "String").doesNotContainSequence("SP", "SP");
            assertThat(line.getAttribute("BASELINE")).matches("-?\\d+\\.\\d,-?\\d+\\.\\d -?\\d+\\.\\d,-?\\d+\\.\\d");
        });
        var identifiers = elements(alto, "*").stream().map(element -> element.getAttribute("ID")).filter(id -> !id.isEmpty()).toList();
        assertThat(identifiers).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).matches("[A-Za-z_][\\w.-]*"));
        assertThat(elements(alto, "Page")).allSatisfy(page -> assertThat(page.getAttribute("PHYSICAL_IMG_NR")).matches("\\d+"));
        var failed = elements(alto, "Page").get(2);
        assertThat(failed.getAttribute("QUALITY")).isEqualTo("Damaged");
        assertThat(failed.getChildNodes().getLength()).isZero();
    }

    @Test
    void hocr_has_every_word_with_its_box_and_confidence() {
        var hocr = parsed(PagesInMemory.bytes(out -> Hocr.write(pages(), out)));
        assertThat(ofClass(hocr, "ocr_page")).hasSize(3);
        assertThat(ofClass(hocr, "ocr_line")).hasSize(2).allSatisfy(line -> assertThat(line.getAttribute("title")).contains("bbox ").contains("baseline "));
        var words = ofClass(hocr, "ocrx_word");
        assertThat(words).extracting(Element::getTextContent).containsExactly("Kính", "gửi:", "<b>&\"']]>", "😀");
        assertThat(words.get(1).getAttribute("title")).isEqualTo("bbox 190 200 260 240; x_wconf 50");
        assertThat(ofClass(hocr, "ocr_page").get(0).getAttribute("title")).contains("bbox 0 0 1240 1754").contains("ppageno 0");
        assertThat(ofClass(hocr, "ocr_page").get(2).getAttribute("data-read")).isEqualTo("false");
        assertThat(elements(hocr, "meta")).extracting(meta -> meta.getAttribute("name")).contains("ocr-system", "ocr-capabilities");
    }

    @Test
    void the_same_pages_give_the_same_bytes() {
        assertThat(PagesInMemory.bytes(out -> Alto.write(pages(), MADE, out))).isEqualTo(PagesInMemory.bytes(out -> Alto.write(pages(), MADE, out)));
        assertThat(PagesInMemory.bytes(out -> Hocr.write(pages(), out))).isEqualTo(PagesInMemory.bytes(out -> Hocr.write(pages(), out)));
    }

    private static Document parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception e) {
            throw new AssertionError("Not well-formed", e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static List<Element> ofClass(Document document, String name) {
        return elements(document, "*").stream().filter(element -> element.getAttribute("class").equals(name)).toList();
    }

    private static List<String> children(Element element) {
        var names = new ArrayList<String>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) names.add(found.getLocalName());
        }
        return names;
    }
}
