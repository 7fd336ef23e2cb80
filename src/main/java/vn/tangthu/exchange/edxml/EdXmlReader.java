package vn.tangthu.exchange.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.exchange.edxml.EdXmlReading.Envelope;

/** Reads messages and statuses of every system in use. Whatever a file holds, the answer is an {@link EdXmlReading}. */
public final class EdXmlReader {

    private static final int HEAD = 1024;

    private final Limits limits;

    public EdXmlReader(Limits limits) {
        this.limits = limits;
    }

    public EdXmlReading read(Path file) {
        try (var input = Files.newInputStream(file)) {
            return read(input);
        } catch (IOException e) {
            return refused(new Finding(Rule.NOT_READABLE, Place.NOWHERE, ""));
        }
    }

    /** @throws IOException only what the stream itself throws before reading has begun */
    public EdXmlReading read(InputStream message) throws IOException {
        return read(message, ContentSink.NOWHERE);
    }

    /** @param sink gets the content of the attachments, decoded; what it throws goes to the caller */
    public EdXmlReading read(InputStream message, ContentSink sink) throws IOException {
        var input = new BufferedInputStream(new LimitedInput(message, limits.bytes()), 1 << 16);
        try {
            input.mark(HEAD);
            var head = input.readNBytes(HEAD);
            input.reset();
            return switch (Kind.of(head)) {
                case EMPTY -> refused(new Finding(Rule.EMPTY, Place.NOWHERE, ""));
                case ZIP -> refused(new Finding(Rule.ZIP, Place.NOWHERE, ""));
                case MULTIPART -> multipart(input, sink);
                case XML -> understood(EnvelopeTree.read(input, limits, sink), Map.of(), false);
                case OTHER -> refused(new Finding(Rule.NOT_XML, Place.NOWHERE, ""));
            };
        } catch (RuleBroken broken) {
            return refused(broken.finding());
        }
    }

    private static EdXmlReading refused(Finding finding) {
        return new EdXmlReading(Optional.empty(), Optional.empty(), List.of(finding), List.of());
    }

    /** What the first bytes look like. */
    private enum Kind {
        EMPTY, ZIP, MULTIPART, XML, OTHER;

        static Kind of(byte[] head) {
            // in UTF-16 every other byte is zero
            var text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(ï»¿|þÿ|ÿþ)", "").stripLeading();
            if (text.isEmpty()) return EMPTY;
            if (text.startsWith("PK\3\4")) return ZIP;
            if (text.startsWith("<")) return XML;
            var lower = text.toLowerCase(Locale.ROOT);
            return lower.startsWith("--") || lower.contains("multipart/") ? MULTIPART : OTHER;
        }
    }

    private EdXmlReading multipart(InputStream input, ContentSink sink) throws IOException {
        var mime = new MimeParts(input);
        var envelope = mime.next();
        if (envelope.isEmpty()) throw new RuleBroken(Rule.MIME_BROKEN, Place.NOWHERE, "");
        var root = EnvelopeTree.read(envelope.get().content(), limits, sink);
        var parts = new LinkedHashMap<String, AttachmentParts.Part>();
        for (var part = mime.next(); part.isPresent(); part = mime.next()) {
            if (parts.size() >= limits.attachments()) throw new RuleBroken(Rule.TOO_MANY_ATTACHMENTS, Place.NOWHERE, "");
            var id = part.get().id().isEmpty() ? "part-" + (parts.size() + 1) : AttachmentParts.withoutPrefix(part.get().id());
            parts.put(id, new AttachmentParts.Part(part.get().fileName(), part.get().type(), part.get().digested(sink)));
        }
        return understood(root, parts, true);
    }

    private static EdXmlReading understood(Element root, Map<String, AttachmentParts.Part> parts, boolean multipart) {
        var values = new Values();
        var soap = root.name().equals("Envelope");
        var envelope = soap ? multipart ? Envelope.SOAP_MULTIPART : Envelope.SOAP : multipart ? Envelope.EDXML_MULTIPART : Envelope.EDXML;
        if (soap) values.note(Rule.SOAP_ENVELOPE, root.place(), "");
        var message = message(root, parts, values);
        return new EdXmlReading(message.isEmpty() && !isEdXml(root) ? Optional.empty() : Optional.of(envelope), message, values.faults(), values.notes());
    }

    private static boolean isEdXml(Element root) {
        return Set.of("edXML", "edXMLEnvelope", "Envelope", "Status").contains(root.name());
    }

    private static Optional<EdXmlMessage> message(Element root, Map<String, AttachmentParts.Part> parts, Values values) {
        var attachments = new AttachmentParts(values).read(root, parts);
        var signatures = new SignatureParts(values).read(root, attachments);
        var status = StatusParts.holder(root);
        if (status.isPresent()) {
            namespace(status.get(), values);
            return new StatusParts(values).read(status.get(), signatures);
        }
        var header = root.find("MessageHeader");
        if (header.isEmpty()) {
            values.fault(Rule.NOT_EDXML, root.place(), root.name());
            return Optional.empty();
        }
        namespace(header.get(), values);
        return Optional.of(new HeaderParts(values).read(root, header.get(), attachments, signatures));
    }

    private static void namespace(Element header, Values values) {
        if (!header.namespace().equals(EdXmlWriter.NAMESPACE)) values.note(Rule.OTHER_NAMESPACE, header.place(), header.namespace());
    }
}
