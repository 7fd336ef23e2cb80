package vn.tangthu.exchange.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokenMessagesTest {

    private static final String TEXT = InventedMessages.text(InventedMessages.document(BusinessType.NEW));

    @Test
    void what_is_no_message_is_named() {
        assertThat(new EdXmlReader(Limits.USUAL).read(Path.of("there-is-no-such-file")).faults()).extracting(Finding::rule).containsExactly(Rule.NOT_READABLE);
        assertThat(new EdXmlReader(Limits.USUAL).read(Path.of(".")).faults()).extracting(Finding::rule).containsExactly(Rule.NOT_READABLE);
        assertBroken("", Rule.EMPTY);
        assertBroken("PK\3\4 and more", Rule.ZIP);
        assertBroken("Kính gửi: Sở Mưa", Rule.NOT_XML);
        assertBroken("<html><body/></html>", Rule.NOT_EDXML);
    }

    @Test
    void a_truncated_message_is_told_from_a_wrong_one() {
        for (int part = 1; part < 20; part++) {
            assertThat(rule(TEXT.substring(0, 200 + (TEXT.length() - 220) * part / 20))).isEqualTo(Rule.TRUNCATED);
        }
        assertBroken(TEXT.substring(0, TEXT.indexOf("</edXML:Subject>")), Rule.TRUNCATED);
        assertBroken(TEXT.replace("</edXML:Subject>", "</edXML:Object>"), Rule.XML_BROKEN);
    }

    @Test
    void the_place_of_a_fault_is_told() {
        var fault = InventedMessages.read(TEXT.replace("><", ">\n<").replace("2026/10/05<", "hôm qua<")).faults().get(0);
        assertThat(fault.rule()).isEqualTo(Rule.DATE_UNREADABLE);
        assertThat(fault.place().path()).isEqualTo("edXML/edXMLEnvelope/edXMLHeader/MessageHeader/PromulgationInfo/PromulgationDate");
        assertThat(fault.place().line()).isGreaterThan(20);
        assertThat(fault.sentence()).isEqualTo("Không hiểu được ngày: hôm qua.");
    }

    @Test
    void bytes_that_are_not_in_the_declared_encoding_are_told() {
        assertBroken(TEXT.replaceFirst("UTF-8", "UTF-16"), Rule.ENCODING_BROKEN);
        var latin = TEXT.replace("Trần", "Tr\u00e9n").replaceAll("[^\\x00-\\xff]", "a").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(InventedMessages.read(latin).faults()).extracting(Finding::rule).containsExactly(Rule.ENCODING_BROKEN);
        assertBroken(TEXT.replaceFirst("UTF-8", "X-MAY"), Rule.ENCODING_UNKNOWN);
    }

    @Test
    void bombs_and_external_entities_are_refused() {
        assertBroken("<!DOCTYPE a [<!ENTITY b \"b\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>", Rule.DOCTYPE);
        assertBroken("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>", Rule.DOCTYPE);
        assertBroken("<!DOCTYPE a SYSTEM \"there.dtd\"><a/>", Rule.DOCTYPE);
        assertBroken("<a>&x;</a>", Rule.DOCTYPE);
    }

    @Test
    void limits_are_kept() {
        assertThat(rule(TEXT, new Limits(500, 64, 1000, 1000, 5))).isEqualTo(Rule.TOO_LARGE);
        assertThat(rule(TEXT, new Limits(100_000, 3, 1000, 1000, 5))).isEqualTo(Rule.TOO_DEEP);
        assertThat(rule(TEXT, new Limits(100_000, 64, 10, 1000, 5))).isEqualTo(Rule.TOO_MANY_ELEMENTS);
        assertThat(rule(TEXT, new Limits(100_000, 64, 1000, 10, 5))).isEqualTo(Rule.TEXT_TOO_LONG);
        assertThat(rule(TEXT, new Limits(100_000, 64, 1000, 1000, 0))).isEqualTo(Rule.TOO_MANY_ATTACHMENTS);
        assertBroken("<a>".repeat(100_000), Rule.TOO_DEEP);
        assertBroken("<a><!--" + "x".repeat(10_000_000) + "--></a>", Rule.TEXT_TOO_LONG);
        assertBroken("<a b=\"" + "x".repeat(10_000_000) + "\"/>", Rule.TEXT_TOO_LONG);
    }

    @Test
    void required_values_are_required() {
        assertBroken(TEXT.replace(">SM-VP<", "><"), Rule.MISSING);
        assertBroken(TEXT.replaceAll("<edXML:Subject>.*</edXML:Subject>", ""), Rule.MISSING);
        assertBroken(TEXT.replace(">Z98.07<", "> <"), Rule.MISSING);
        assertBroken(TEXT.replace("BussinessDocType>0<", "BussinessDocType>9<"), Rule.BUSINESS_UNKNOWN);
        assertBroken(InventedMessages.text(InventedMessages.status(StatusCode.ACCEPTED)).replace(">03<", ">42<"), Rule.STATUS_UNKNOWN);
    }

    @Test
    void content_must_be_Base64_and_there() {
        assertBroken(TEXT.replace("ContentTransferEncoded>", "ContentTransferEncoded>*"), Rule.BASE64_BROKEN);
        assertBroken(TEXT.replaceAll("<edXML:Attachment>.*</edXML:Attachment>", ""), Rule.CONTENT_MISSING);
    }

    @Test
    void a_multipart_message_without_end_is_truncated() {
        assertBroken("--a\r\nContent-Type: text/xml\r\n\r\n<edXML/>", Rule.TRUNCATED);
        assertBroken(PARTS + "AAA=\r\n", Rule.TRUNCATED);
        assertBroken("--a\r\nno header", Rule.MIME_BROKEN);
    }

    @Test
    void a_part_that_is_not_in_the_encoding_it_names_is_told() {
        assertBroken(PARTS + "AA*A\r\n--a--", Rule.BASE64_BROKEN);
    }

    private static final String PARTS = "--a\r\nContent-Type: text/xml\r\n\r\n<edXML/>\r\n--a\r\nContent-ID: <x>\r\nContent-Transfer-Encoding: base64\r\n\r\n";

    private static void assertBroken(String message, Rule rule) {
        assertThat(InventedMessages.read(message).good()).isFalse();
        assertThat(InventedMessages.read(message).faults()).extracting(Finding::rule).contains(rule);
    }

    private static Rule rule(String message) {
        return rule(message, Limits.USUAL);
    }

    private static Rule rule(String message, Limits limits) {
        return InventedMessages.read(message.getBytes(StandardCharsets.UTF_8), limits).faults().get(0).rule();
    }
}
