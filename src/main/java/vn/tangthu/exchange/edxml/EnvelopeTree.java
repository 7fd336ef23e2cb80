package vn.tangthu.exchange.edxml;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML into {@link Element}s and attachments' Base64 into digests. Document types, and with them entities of every
 * kind, are refused.
 */
final class EnvelopeTree {

    /** What stands beside the content in an Attachment. */
    private static final Set<String> ABOUT_ATTACHMENT =
            Set.of("ContentId", "AttachmentName", "ContentType", "Description", "Reference", "ContentTransferEncoding");
    private static final Set<String> ENCODING_WORDS = Set.of("base64", "binary", "8bit");

    /** Characters that the parser reads ahead, at most. */
    private static final int PARSERS_BUFFER = 1 << 17;

    private final Limits limits;
    private final ContentSink sink;
    private final Deque<Element> open = new ArrayDeque<>();
    private DeclaredEncoding.Guarded reader;
    private XMLStreamReader xml;
    private int elements;
    private int attachments;
    private long characters;
    private Element root;
    private ContentDigest digest;

    private EnvelopeTree(Limits limits, ContentSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /** @throws RuleBroken with the place where reading had to stop */
    static Element read(InputStream input, Limits limits, ContentSink sink) throws IOException {
        return new EnvelopeTree(limits, sink).read(input);
    }

    private Element read(InputStream input) throws IOException {
        try {
            reader = DeclaredEncoding.reader(input, 2 * limits.text() + PARSERS_BUFFER);
            xml = factory().createXMLStreamReader(reader);
            while (xml.hasNext()) {
                take(next());
                reader.event();
            }
            if (root == null) throw new RuleBroken(Rule.NOT_XML, Place.NOWHERE, "");
            return root;
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (RuleBroken e) {
            throw e.finding().place().equals(Place.NOWHERE) ? new RuleBroken(e.finding().rule(), here(), e.finding().detail()) : e;
        }
    }

    private static OutputStream next(ContentSink sink) {
        try {
            return sink.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's parser answers some malformed input with exceptions that are not its own. */
    private int next() throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuleBroken e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RuleBroken(Rule.XML_BROKEN, here(), "");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, related, location) -> { /* warnings would be printed */ });
        return factory;
    }

    private void take(int event) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new RuleBroken(Rule.DOCTYPE, here(), "");
            case XMLStreamConstants.START_ELEMENT -> begin();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> { /* comments and processing instructions say nothing */ }
        }
    }

    private void begin() {
        if (open.size() >= limits.depth()) throw new RuleBroken(Rule.TOO_DEEP, here(), "hơn " + limits.depth() + " tầng");
        if (++elements > limits.elements()) throw new RuleBroken(Rule.TOO_MANY_ELEMENTS, here(), "hơn " + limits.elements());
        var name = xml.getLocalName();
        if (name.equals("Attachment") && ++attachments > limits.attachments()) {
            throw new RuleBroken(Rule.TOO_MANY_ATTACHMENTS, here(), "hơn " + limits.attachments());
        }
        var namespace = xml.getNamespaceURI();
        var place = here();
        var path = place.path().isEmpty() ? name : place.path() + "/" + name;
        var element = new Element(name, namespace == null ? "" : namespace, new Place(place.line(), place.column(), path), attributes());
        if (root == null) root = element;
        else open.peek().add(element);
        digest = holdsContent(element) ? new ContentDigest(next(sink)) : null;
        open.push(element);
    }

    private Map<String, String> attributes() {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var value = xml.getAttributeValue(i);
            count(value.length());
            attributes.put(xml.getAttributeLocalName(i), value);
        }
        return attributes;
    }

    /** Systems name it differently ({@code ContentTransferEncoded}, {@code AttachmentData}): all that is not about the file. */
    private boolean holdsContent(Element element) {
        return !open.isEmpty() && open.peek().name().equals("Attachment") && !ABOUT_ATTACHMENT.contains(element.name());
    }

    private void text() {
        if (open.isEmpty()) return;
        if (digest != null) {
            content();
            return;
        }
        var text = open.peek().growing();
        count(xml.getTextLength());
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private void count(int more) {
        characters += more;
        if (characters > limits.text()) throw new RuleBroken(Rule.TEXT_TOO_LONG, here(), "hơn " + limits.text() + " ký tự");
    }

    private void content() {
        var word = open.peek().growing();
        int room = Math.min(16 - word.length(), xml.getTextLength());
        if (room > 0) word.append(xml.getTextCharacters(), xml.getTextStart(), room);
        try {
            digest.base64(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (IllegalArgumentException e) {
            throw new RuleBroken(Rule.BASE64_BROKEN, here(), "");
        }
    }

    private void end() {
        var element = open.peek();
        if (digest != null && !digest.untouched() && !ENCODING_WORDS.contains(element.text().toLowerCase(Locale.ROOT))) {
            try {
                element.holds(digest.finish());
            } catch (IllegalArgumentException e) {
                throw new RuleBroken(Rule.BASE64_BROKEN, here(), "");
            }
        }
        if (digest != null) digest.close();
        digest = null;
        open.pop();
    }

    private Place here() {
        var path = open.isEmpty() ? "" : open.peek().place().path();
        return xml == null ? Place.NOWHERE : place(xml.getLocation(), path);
    }

    private static Place place(Location location, String path) {
        return new Place(Math.max(0, location.getLineNumber()), Math.max(0, location.getColumnNumber()), path);
    }

    private RuleBroken broken(XMLStreamException e) {
        var path = open.isEmpty() ? "" : open.peek().place().path();
        var place = e.getLocation() != null ? place(e.getLocation(), path) : here();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleBroken broken) return broken;
            if (cause instanceof EOFException) return new RuleBroken(Rule.TRUNCATED, place, "");
        }
        return new RuleBroken(rule(String.valueOf(e.getMessage())), place, "");
    }

    /** The JDK's parser tells these cases apart by its message only. */
    private Rule rule(String message) {
        if (message.contains("must start and end within the same entity") || message.contains("end of file") || message.contains("end of document")) {
            return root == null ? Rule.NOT_XML : Rule.TRUNCATED;
        }
        if (message.contains("encoding")) return Rule.ENCODING_UNKNOWN;
        if (message.contains("entity")) return Rule.DOCTYPE;
        if (root == null) return message.contains("prolog") ? Rule.NOT_XML : Rule.XML_BROKEN;
        return reader.ended() && !open.isEmpty() ? Rule.TRUNCATED : Rule.XML_BROKEN;
    }
}
