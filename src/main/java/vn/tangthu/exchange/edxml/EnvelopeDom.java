package vn.tangthu.exchange.edxml;

import java.io.InputStream;
import java.util.ArrayDeque;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** A message as a tree with namespaces and everything else that a signature covers. Document types are refused. */
final class EnvelopeDom {

    private EnvelopeDom() {}

    /** The message without what stands below AttachmentEncoded. */
    static Document read(InputStream message) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((text, type, related, location) -> { /* warnings would be printed */ });
        var xml = factory.createXMLStreamReader(message);
        try {
            var document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
            var open = new ArrayDeque<Node>();
            open.push(document);
            int within = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (within > 0) {
                    if (event == XMLStreamConstants.START_ELEMENT) within++;
                    if (event == XMLStreamConstants.END_ELEMENT) within--;
                    if (within > 0) continue;
                    open.pop();
                    continue;
                }
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        var element = element(document, xml);
                        open.peek().appendChild(element);
                        open.push(element);
                        if (xml.getLocalName().equals("AttachmentEncoded")) within = 1;
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (open.peek() != document) open.peek().appendChild(document.createTextNode(xml.getText()));
                    }
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                            open.peek().appendChild(document.createProcessingInstruction(xml.getPITarget(), xml.getPIData() == null ? "" : xml.getPIData()));
                    case XMLStreamConstants.COMMENT -> open.peek().appendChild(document.createComment(xml.getText()));
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("DOCTYPE");
                    default -> { /* nothing of the tree */ }
                }
            }
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } finally {
            xml.close();
        }
    }

    private static org.w3c.dom.Element element(Document document, XMLStreamReader xml) {
        var element = document.createElementNS(emptyAsNull(xml.getNamespaceURI()), qualified(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            var prefix = xml.getNamespacePrefix(i);
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    xml.getNamespaceURI(i) == null ? "" : xml.getNamespaceURI(i));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.setAttributeNS(emptyAsNull(xml.getAttributeNamespace(i)), qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
        return element;
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String emptyAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
