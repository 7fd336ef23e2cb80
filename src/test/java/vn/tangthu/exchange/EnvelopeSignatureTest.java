package vn.tangthu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tangthu.exchange.edxml.Attachment;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.Content;
import vn.tangthu.exchange.edxml.DocumentCode;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlReader;
import vn.tangthu.exchange.edxml.EdXmlReading;
import vn.tangthu.exchange.edxml.EdXmlWriter;
import vn.tangthu.exchange.edxml.EnvelopeVerifier;
import vn.tangthu.exchange.edxml.EnvelopeVerifier.Verdict;
import vn.tangthu.exchange.edxml.Limits;
import vn.tangthu.exchange.edxml.OtherInfo;
import vn.tangthu.exchange.edxml.Party;
import vn.tangthu.exchange.edxml.ResponseFor;
import vn.tangthu.exchange.edxml.Signer;
import vn.tangthu.exchange.edxml.Staff;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.exchange.edxml.StatusMessage;
import vn.tangthu.kernel.Checksum;

/** A message's signature: over the envelope and every attachment, by the certificate that is known of the sender and no other. */
class EnvelopeSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Keys KEY = new Keys("Nơi gửi");
    private static final byte[] FILE = "Nội dung văn bản".getBytes(StandardCharsets.UTF_8);

    private static DocumentMessage message(int attachments) {
        var files = new ArrayList<Attachment>();
        for (int n = 1; n <= attachments; n++) files.add(new Attachment("tep-" + n, "tệp " + n + ".pdf", "application/pdf", "", Optional.of(new Content(FILE.length, Checksum.of(FILE), false))));
        return new DocumentMessage(
                Party.of("Z1", "Sở Mây & Gió"), List.of(Party.of("Z2", "Phường Nắng")), "Z1,2026/11/18,12/SM", new DocumentCode("12", "SM"), "Mây",
                Optional.of(LocalDate.of(2026, 11, 18)), "", "Công văn", "V/v trồng cây <xanh>\r\nvà \"sạch\"", "", new Signer("", "Giám đốc", "Trần Văn Mưa"), Optional.empty(), List.of(),
                OtherInfo.NONE, List.of(), false, List.of(), Business.NEW, files, List.of());
    }

    private static String signed(DocumentMessage message) {
        try {
            var out = new ByteArrayOutputStream();
            EdXmlWriter.write(message, attachment -> new ByteArrayInputStream(FILE), KEY.signer(), out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Verdict verdict(String message, Keys key) {
        return verdict(message, Optional.of(key.certificate), NOW);
    }

    private static Verdict verdict(String message, Optional<X509Certificate> certificate, Instant now) {
        try {
            return EnvelopeVerifier.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), read(message), certificate, now);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static EdXmlReading read(String message) throws IOException {
        return new EdXmlReader(Limits.USUAL).read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_signed_message_is_read_like_any_other_and_is_valid() throws IOException {
        var message = signed(message(2));
        assertThat(read(message).good()).isTrue();
        assertThat(verdict(message, KEY)).isEqualTo(Verdict.VALID);
    }

    @Test
    void built_twice_it_is_the_same_byte_by_byte() {
        assertThat(signed(message(3))).isEqualTo(signed(message(3)));
    }

    @Test
    void one_letter_of_the_envelope_changed_breaks_it() {
        assertThat(verdict(signed(message(1)).replace("Trần Văn Mưa", "Trần Văn Nắng"), KEY)).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void another_key_breaks_it_whatever_certificate_the_message_brings() {
        assertThat(verdict(signed(message(1)), new Keys("Kẻ khác"))).isEqualTo(Verdict.BROKEN);
    }

    @Test
    void without_or_with_an_expired_certificate_nothing_is_known() {
        assertThat(verdict(signed(message(1)), Optional.empty(), NOW)).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(signed(message(1)), Optional.of(KEY.certificate), Instant.parse("2031-01-01T00:00:00Z"))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_signature_over_something_else_in_the_message_is_not_taken_for_one_over_the_envelope() {
        var message = signed(message(0));
        var wrapped = message.replace("<edXML:edXMLEnvelope Id=\"edXMLEnvelope\">", "<edXML:edXMLEnvelope><edXML:edXMLEnvelope Id=\"edXMLEnvelope\">")
                .replace("</edXML:edXMLEnvelope>", "</edXML:edXMLEnvelope></edXML:edXMLEnvelope>");
        assertThat(wrapped).isNotEqualTo(message);
        assertThat(verdict(wrapped, KEY)).isNotEqualTo(Verdict.VALID);
    }

    @Test
    void an_attachment_that_the_signature_does_not_name_leaves_it_undecided() {
        var message = signed(message(1));
        var added = message.replace("</edXML:AttachmentEncoded>", "<edXML:Attachment><edXML:ContentId>cid:them</edXML:ContentId><edXML:AttachmentName>them.pdf</edXML:AttachmentName>"
                + "<edXML:ContentTransferEncoded>QUJD</edXML:ContentTransferEncoded></edXML:Attachment></edXML:AttachmentEncoded>");
        assertThat(verdict(added, KEY)).isEqualTo(Verdict.NOT_CHECKED);
    }

    @Test
    void a_weak_digest_is_undecided_and_not_an_error() {
        assertThat(verdict(signed(message(0)).replace("http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2000/09/xmldsig#sha1"), KEY)).isEqualTo(Verdict.NOT_CHECKED);
    }

    @Test
    void twenty_nine_attachments_can_be_signed_and_thirty_are_refused() {
        assertThat(verdict(signed(message(29)), KEY)).isEqualTo(Verdict.VALID);
        assertThatThrownBy(() -> signed(message(30))).hasMessageContaining("at most 29");
    }

    @Test
    void a_status_is_signed_whole() throws IOException {
        var status = new StatusMessage(Party.of("Z2", "Phường Nắng"), List.of(), new ResponseFor("Z1", "12/SM", Optional.empty(), "Z1,2026/11/18,12/SM"), StatusCode.REJECTED,
                "Gửi nhầm", Optional.empty(), Staff.NOBODY, List.of());
        var out = new ByteArrayOutputStream();
        EdXmlWriter.write(status, KEY.signer(), out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(verdict(text, KEY)).isEqualTo(Verdict.VALID);
        assertThat(verdict(text.replace("Gửi nhầm", "Gửi đúng"), KEY)).isEqualTo(Verdict.BROKEN);
    }
}
