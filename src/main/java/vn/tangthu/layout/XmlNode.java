package vn.tangthu.layout;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a part, by its local name: the transitional and the strict form of the standard differ in namespaces only. */
final class XmlNode {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>(4);
    private final List<XmlNode> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    private XmlNode(String name) {
        this.name = name;
    }

    /** Document types are refused whatever they say, so there are no entities. */
    static XmlNode parse(byte[] xml) throws Refused {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter(null);
        try {
            return parse(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw new Refused(Obstacle.DAMAGED, "XML: " + e.getMessage());
        }
    }

    private static XmlNode parse(XMLStreamReader reader) throws XMLStreamException, Refused {
        var open = new ArrayDeque<XmlNode>();
        XmlNode root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new Refused(Obstacle.DOCTYPE, "a document type is declared");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > Limits.ELEMENTS) throw new Refused(Obstacle.TOO_MANY_PARTS, elements + " elements");
                    if (open.size() >= Limits.DEPTH) throw new Refused(Obstacle.TOO_MANY_PARTS, "elements " + open.size() + " deep");
                    var node = new XmlNode(reader.getLocalName().intern());
                    for (int i = 0; i < reader.getAttributeCount(); i++) node.attributes.put(reader.getAttributeLocalName(i).intern(), reader.getAttributeValue(i));
                    if (open.isEmpty()) root = node;
                    else open.peek().children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) open.peek().text.append(reader.getText());
                }
                default -> { }
            }
        }
        if (root == null) throw new Refused(Obstacle.DAMAGED, "no element");
        return root;
    }

    boolean is(String local) {
        return name.equals(local);
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString();
    }

    List<XmlNode> children() {
        return children;
    }

    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(local));
    }

    Optional<XmlNode> child(String local) {
        return children.stream().filter(child -> child.is(local)).findFirst();
    }

    /** What stands below one child after the other, as {@code at("pPr", "jc")}. */
    Optional<XmlNode> at(String... path) {
        var node = Optional.of(this);
        for (var step : path) node = node.flatMap(one -> one.child(step));
        return node;
    }

    /** The attribute {@code val} of a child. */
    Optional<String> val(String... path) {
        return at(path).flatMap(node -> node.attribute("val"));
    }

    /** This element and all below, in the order they stand. */
    Stream<XmlNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
    }
}
