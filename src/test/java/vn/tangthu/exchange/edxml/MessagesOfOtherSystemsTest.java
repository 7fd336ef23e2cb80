package vn.tangthu.exchange.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.tangthu.exchange.edxml.EdXmlReading.Envelope;
import vn.tangthu.exchange.edxml.SignatureSeen.DigestCheck;

class MessagesOfOtherSystemsTest {

    private static final DocumentMessage MESSAGE = InventedMessages.document(BusinessType.NEW);
    private static final String TEXT = InventedMessages.text(MESSAGE);

    @Test
    void another_namespace_and_other_prefixes_read_all_the_same() {
        var reading = InventedMessages.read(TEXT.replace(EdXmlWriter.NAMESPACE, "urn:other").replace("edXML:", "x:").replace("xmlns:edXML", "xmlns:x"));
        assertThat(reading.message()).contains(MESSAGE);
        assertThat(codes(reading)).containsExactly("other-namespace");
        assertThat(reading.good()).isTrue();
    }

    @Test
    void other_names_other_dates_and_words_for_nothing_are_noted() {
        var reading = InventedMessages.read(TEXT.replace("OrganizationInCharge", "OrganInCharge").replace("Bussiness", "Business")
                .replace("2026/11/02", "02/11/2026").replace(">Trồng cây<", ">N/A<").replaceFirst(">cid:", ">"));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.notes()).extracting(note -> note.rule().code()).contains("other-name", "other-date-form", "no-value-word", "cid-prefix-missing");
        var message = (DocumentMessage) reading.message().orElseThrow();
        assertThat(message.due()).isEqualTo(MESSAGE.due());
        assertThat(message.content()).isEmpty();
        assertThat(message.business()).isEqualTo(MESSAGE.business());
        assertThat(message.from().inCharge()).isEqualTo("UBND tỉnh Mây");
        assertThat(message.attachments()).isEqualTo(MESSAGE.attachments());
    }

    @Test
    void a_bare_envelope_is_read() {
        var bare = TEXT.replaceFirst("<edXML:edXML [^>]*>", "").replace("<edXML:edXMLEnvelope>", "<edXML:edXMLEnvelope xmlns:edXML=\"" + EdXmlWriter.NAMESPACE + "\">")
                .replaceFirst("<edXML:AttachmentEncoded>.*", "");
        assertThat(InventedMessages.read(bare).faults()).extracting(fault -> fault.rule()).containsExactly(Rule.CONTENT_MISSING);
    }

    @Test
    void a_SOAP_envelope_with_parts_beside_it_is_read() {
        var reading = InventedMessages.read(multipart("base64", Base64.getMimeEncoder().encodeToString(InventedMessages.PAPER)));
        assertThat(reading.envelope()).contains(Envelope.SOAP_MULTIPART);
        assertThat(reading.faults()).isEmpty();
        assertThat(((DocumentMessage) reading.message().orElseThrow()).attachments()).singleElement()
                .satisfies(attachment -> assertThat(attachment.content()).contains(InventedMessages.digest(InventedMessages.PAPER)));
    }

    @Test
    void a_part_that_is_not_encoded_keeps_its_bytes() {
        var reading = InventedMessages.read(multipart("binary", new String(InventedMessages.PAPER, StandardCharsets.UTF_8)));
        assertThat(((DocumentMessage) reading.message().orElseThrow()).attachments().get(0).content())
                .contains(InventedMessages.digest(InventedMessages.PAPER));
    }

    @Test
    void quoted_printable_is_decoded_and_an_encoding_nobody_knows_is_told() {
        var reading = InventedMessages.read(multipart("Quoted-Printable", "s=\u0103n s=C3=A0ng".replace("=\u0103", "=C4=83")));
        assertThat(((DocumentMessage) reading.message().orElseThrow()).attachments().get(0).content())
                .contains(InventedMessages.digest("s\u0103n s\u00e0ng".getBytes(StandardCharsets.UTF_8)));
        assertThat(InventedMessages.read(multipart("x-uuencode", "AAAA")).faults()).extracting(Finding::rule).containsExactly(Rule.TRANSFER_ENCODING_UNKNOWN);
    }

    @Test
    void the_messages_own_header_may_be_missing() {
        var whole = multipart("binary", "giấy");
        assertThat(InventedMessages.read(whole.substring(whole.indexOf("--ranh-gioi"))).message()).isEqualTo(InventedMessages.read(whole).message());
    }

    @Test
    void the_prefix_of_a_status_may_be_bound_to_SOAP() {
        var status = InventedMessages.status(StatusCode.ACCEPTED);
        var reading = InventedMessages.read(InventedMessages.text(status).replace(EdXmlWriter.NAMESPACE, "urn:soap"));
        assertThat(reading.message()).contains(status);
    }

    @Test
    void UTF_16_is_read_when_it_is_declared() {
        var text = TEXT.replaceFirst("UTF-8", "UTF-16");
        assertThat(InventedMessages.read(text.getBytes(StandardCharsets.UTF_16)).message()).contains(MESSAGE);
        assertThat(InventedMessages.read(TEXT.replaceFirst("UTF-8", "UTF-16BE").getBytes(StandardCharsets.UTF_16BE)).message()).contains(MESSAGE);
    }

    @Test
    void a_signature_is_told_and_the_digest_of_an_attachment_compared() throws Exception {
        var digest = Base64.getEncoder().encodeToString(java.security.MessageDigest.getInstance("SHA-256").digest(InventedMessages.PAPER));
        assertThat(signed(digest).faults()).isEmpty();
        assertThat(references(signed(digest))).containsExactly(DigestCheck.NOT_CHECKED, DigestCheck.MATCHES);
        assertThat(references(signed("AAAA"))).containsExactly(DigestCheck.NOT_CHECKED, DigestCheck.DIFFERS);
        assertThat(signed("AAAA").faults()).extracting(Finding::rule).containsExactly(Rule.DIGEST_DIFFERS);
    }

    @Test
    void an_empty_DigitalSignature_is_noted() {
        assertThat(codes(InventedMessages.read(TEXT.replace("</edXML:edXMLHeader>", "<edXML:DigitalSignature/></edXML:edXMLHeader>"))))
                .containsExactly("signature-empty");
    }

    private static EdXmlReading signed(String digest) {
        return InventedMessages.read(TEXT.replace("</edXML:edXMLHeader>", """
                <Signature><SignedInfo><SignatureMethod Algorithm="urn:x#rsa-sha256"/>
                <Reference URI=""><DigestMethod Algorithm="urn:x#sha1"/><DigestValue>AAAA</DigestValue></Reference>
                <Reference URI="cid:tep-1"><DigestMethod Algorithm="urn:x#sha256"/><DigestValue>%s</DigestValue></Reference>
                </SignedInfo></Signature></edXML:edXMLHeader>""".formatted(digest)));
    }

    private static java.util.List<DigestCheck> references(EdXmlReading reading) {
        return ((DocumentMessage) reading.message().orElseThrow()).signatures().get(0).references().stream()
                .map(SignatureSeen.SignedReference::digest).toList();
    }

    private static java.util.List<String> codes(EdXmlReading reading) {
        return reading.notes().stream().map(note -> note.rule().code()).toList();
    }

    private static String multipart(String encoding, String content) {
        return """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="ranh-gioi"; type="text/xml"

                --ranh-gioi
                Content-Type: text/xml; charset=UTF-8
                Content-ID: <envelope>

                <S:Envelope xmlns:S="urn:soap" xmlns:e="urn:other" xmlns:xlink="urn:link"><S:Header><e:MessageHeader>
                <e:From><e:OrganId>Z98.01</e:OrganId></e:From><e:To><e:OrganId>Z98.07</e:OrganId></e:To>
                <e:Code><e:CodeNumber>9</e:CodeNumber><e:CodeNotation>SM</e:CodeNotation></e:Code>
                <e:PromulgationInfo><e:Place>Mây</e:Place><e:PromulgationDate>2026-10-05</e:PromulgationDate></e:PromulgationInfo>
                <e:Subject>V/v mây</e:Subject></e:MessageHeader></S:Header>
                <S:Body><e:Manifest><e:Reference xlink:href="cid:tep-1"/></e:Manifest></S:Body></S:Envelope>
                --ranh-gioi
                Content-Type: application/pdf; name="mây.pdf"
                Content-ID: <tep-1>
                Content-Transfer-Encoding: %s

                %s
                --ranh-gioi--
                """.formatted(encoding, content.replace("\r", "")).replace("\n", "\r\n");
    }
}
