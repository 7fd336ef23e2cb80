package vn.tangthu.exchange.edxml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes messages and statuses as QCVN 102:2016/BTTTT lays them out, with the old spelling {@code Bussiness} that systems
 * in use expect. Attachments pass through in pieces. A signature covers the envelope as it stands in the message and each
 * attachment by its digest, so that only the envelope lies in memory.
 */
public final class EdXmlWriter {

    /** A name, compared and never fetched. */
    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

    private static final String PREFIX = "edXML";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");
    /** A multiple of 3, so that pieces join to one Base64 text. */
    private static final int PIECE = 3 * 16 * 1024;

    private final XMLStreamWriter xml;
    private final OutputStream out;

    private EdXmlWriter(XMLStreamWriter xml, OutputStream out) {
        this.xml = xml;
        this.out = out;
    }

    /** The stream is flushed and stays open. Attachments without content are named in the manifest only. */
    public static void write(DocumentMessage message, AttachmentSource source, OutputStream out) throws IOException {
        written(out, writer -> writer.document(message, source));
    }

    /** @param signer of the sender; the files' digests are those of their {@link Content} */
    public static void write(DocumentMessage message, AttachmentSource source, EnvelopeSigner signer, OutputStream out) throws IOException {
        var envelope = new ByteArrayOutputStream();
        written(envelope, writer -> writer.envelopeAlone(message));
        var signed = signer.signedEnvelope(envelope.toByteArray(), message.attachments());
        written(out, writer -> writer.around(signed, message, source));
    }

    /** @param signer of the agency that says it */
    public static void write(StatusMessage status, EnvelopeSigner signer, OutputStream out) throws IOException {
        var unsigned = new ByteArrayOutputStream();
        write(status, unsigned);
        out.write(signer.signedStatus(unsigned.toByteArray()));
    }

    public static void write(StatusMessage status, OutputStream out) throws IOException {
        written(out, writer -> writer.status(status));
    }

    private interface Writing {
        void with(EdXmlWriter writer) throws XMLStreamException, IOException;
    }

    private static void written(OutputStream out, Writing writing) throws IOException {
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writing.with(new EdXmlWriter(xml, out));
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void document(DocumentMessage message, AttachmentSource source) throws XMLStreamException, IOException {
        root("edXML");
        open("edXMLEnvelope");
        envelope(message);
        attachments(message, source);
        close();
    }

    private void envelopeAlone(DocumentMessage message) throws XMLStreamException {
        root("edXML");
        open("edXMLEnvelope");
        xml.writeAttribute("Id", EnvelopeSigner.ENVELOPE_ID);
        envelope(message);
        close();
    }

    /** The signed envelope goes in as it is, byte by byte. */
    private void around(byte[] envelope, DocumentMessage message, AttachmentSource source) throws XMLStreamException, IOException {
        root("edXML");
        asItIs();
        out.write(envelope);
        attachments(message, source);
        close();
    }

    /** What needs no escaping goes into the stream itself: the tag before it is closed and everything written so far passed on. */
    private void asItIs() throws XMLStreamException {
        xml.writeCharacters("");
        xml.flush();
    }

    private void envelope(DocumentMessage message) throws XMLStreamException {
        open("edXMLHeader");
        header(message);
        traces(message);
        close();
        open("edXMLBody");
        manifest(message);
        close();
        close();
    }

    private void header(DocumentMessage message) throws XMLStreamException {
        open("MessageHeader");
        party("From", message.from());
        for (var to : message.to()) party("To", to);
        open("Code");
        text("CodeNumber", message.code().number());
        text("CodeNotation", message.code().notation());
        close();
        open("PromulgationInfo");
        text("Place", message.place());
        day("PromulgationDate", message.promulgated());
        close();
        open("DocumentType");
        text("Type", message.type());
        text("TypeName", message.typeName());
        close();
        text("Subject", message.subject());
        text("Content", message.content());
        open("SignerInfo");
        text("Competence", message.signer().competence());
        text("Position", message.signer().position());
        text("FullName", message.signer().name());
        close();
        day("DueDate", message.due());
        open("ToPlaces");
        for (var place : message.toPlaces()) text("Place", place);
        close();
        other(message.other());
        for (var answered : message.responseFor()) responseFor(answered);
        text("SteeringType", message.steering() ? "1" : "0");
        text("DocumentId", message.documentId());
        close();
    }

    private void party(String name, Party party) throws XMLStreamException {
        open(name);
        text("OrganId", party.code());
        text("OrganizationInCharge", party.inCharge());
        text("OrganName", party.name());
        text("OrganAdd", party.address());
        text("Email", party.email());
        text("Telephone", party.telephone());
        text("Fax", party.fax());
        text("Website", party.website());
        close();
    }

    private void other(OtherInfo other) throws XMLStreamException {
        open("OtherInfo");
        text("Priority", other.priority());
        text("SphereOfPromulgation", other.sphere());
        text("TyperNotation", other.typist());
        text("PromulgationAmount", other.copies());
        text("PageAmount", other.pages());
        open("Appendixes");
        for (var appendix : other.appendixes()) text("Appendix", appendix);
        close();
        close();
    }

    private void responseFor(ResponseFor answered) throws XMLStreamException {
        open("ResponseFor");
        text("OrganId", answered.agency());
        text("Code", answered.code());
        day("PromulgationDate", answered.promulgated());
        text("DocumentId", answered.documentId());
        close();
    }

    private void traces(DocumentMessage message) throws XMLStreamException {
        open("TraceHeaderList");
        for (var trace : message.traces()) {
            open("TraceHeader");
            text("OrganId", trace.agency());
            text("Timestamp", trace.at().map(TIME::format).orElse(""));
            close();
        }
        var business = message.business();
        open("Bussiness");
        text("BussinessDocType", business.type().code());
        text("BussinessDocReason", business.reason());
        text("DocumentId", business.documentId());
        staff(business.staff());
        text("Paper", business.paper() ? "1" : "0");
        open("ReplacementInfoList");
        for (var replaced : business.replaced()) {
            open("ReplacementInfo");
            text("DocumentId", replaced);
            close();
        }
        close();
        close();
        close();
    }

    private void staff(Staff staff) throws XMLStreamException {
        open("StaffInfo");
        text("Department", staff.department());
        text("Staff", staff.name());
        text("Mobile", staff.mobile());
        text("Email", staff.email());
        close();
    }

    private void manifest(DocumentMessage message) throws XMLStreamException {
        open("edXMLManifest");
        xml.writeAttribute("version", "1.0");
        for (var attachment : message.attachments()) {
            open("Reference");
            about(attachment);
            close();
        }
        close();
    }

    private void about(Attachment attachment) throws XMLStreamException {
        text("ContentId", "cid:" + attachment.id());
        text("ContentType", attachment.type());
        text("AttachmentName", attachment.name());
        text("Description", attachment.description());
    }

    private void attachments(DocumentMessage message, AttachmentSource source) throws XMLStreamException, IOException {
        open("AttachmentEncoded");
        for (var attachment : message.attachments()) {
            if (attachment.content().isEmpty()) continue;
            open("Attachment");
            about(attachment);
            open("ContentTransferEncoded");
            try (var content = source.open(attachment)) {
                asItIs();
                for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) out.write(Base64.getEncoder().encode(piece));
            }
            close();
            close();
        }
        close();
    }

    private void status(StatusMessage status) throws XMLStreamException {
        root("Status");
        responseFor(status.responseFor());
        party("From", status.from());
        for (var to : status.to()) party("To", to);
        text("StatusCode", status.status().code());
        text("Description", status.description());
        text("Timestamp", status.at().map(TIME::format).orElse(""));
        staff(status.staff());
        close();
    }

    private void root(String name) throws XMLStreamException {
        open(name);
        xml.writeNamespace(PREFIX, NAMESPACE);
    }

    private void open(String name) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void day(String name, Optional<LocalDate> day) throws XMLStreamException {
        text(name, day.map(DAY::format).orElse(""));
    }

    /** Control characters, which XML cannot hold, become spaces. */
    private void text(String name, String value) throws XMLStreamException {
        open(name);
        xml.writeCharacters(value.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
        close();
    }
}
