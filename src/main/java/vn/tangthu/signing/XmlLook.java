package vn.tangthu.signing;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A look through an XML file before the library reads it as a tree: document types, programs (XSLT) among the transforms, and references
 * to other machines or files are refused, for the library's reader of signatures works without the secure mode that would do so.
 */
final class XmlLook {

    private static final int MOST_DEPTH = 500;
    private static final int MOST_SIGNATURES = 200;
    private static final int MOST_REFERENCES = 5_000;
    private static final String XSLT = "http://www.w3.org/TR/1999/REC-xslt-19991116";
    /** Parts of the same message, which do not lie in this file; the library does not look for them. */
    private static final String MESSAGE_PART = "cid:";
    private static final Set<String> HAVE_ADDRESS = Set.of("Reference", "RetrievalMethod", "KeyInfoReference");

    private int depth;
    private int signatures;
    private int references;

    static void over(InputStream in) throws Refused {
        new XmlLook().look(in);
    }

    private void look(InputStream in) throws Refused {
        try {
            var reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) see(reader, reader.next());
        } catch (XMLStreamException e) {
            throw new Refused(Findings.Obstacle.DAMAGED, e.getMessage());
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void see(XMLStreamReader reader, int event) throws Refused {
        if (event == XMLStreamConstants.DTD) throw new Refused(Findings.Obstacle.DOCTYPE, "line " + reader.getLocation().getLineNumber());
        if (event == XMLStreamConstants.END_ELEMENT) depth--;
        if (event == XMLStreamConstants.START_ELEMENT) enter(reader);
    }

    private void enter(XMLStreamReader reader) throws Refused {
        if (++depth > MOST_DEPTH) throw new Refused(Findings.Obstacle.HOSTILE, "more than " + MOST_DEPTH + " elements inside one another");
        var name = reader.getLocalName();
        if (name.equals("Signature") && ++signatures > MOST_SIGNATURES) throw tooMany("signatures");
        if (name.equals("Reference") && ++references > MOST_REFERENCES) throw tooMany("references");
        if (name.equals("Transform") && XSLT.equals(reader.getAttributeValue(null, "Algorithm"))) throw new Refused(Findings.Obstacle.HOSTILE, "XSLT");
        if (HAVE_ADDRESS.contains(name) && leadsElsewhere(reader.getAttributeValue(null, "URI"))) {
            throw new Refused(Findings.Obstacle.HOSTILE, "reference to " + reader.getAttributeValue(null, "URI"));
        }
    }

    private static Refused tooMany(String what) {
        return new Refused(Findings.Obstacle.TOO_LARGE, "too many " + what);
    }

    /** Inside the file: nothing or {@code #id}; inside a container: a relative name without steps upwards. */
    private static boolean leadsElsewhere(String address) {
        if (address == null || address.startsWith("#") || address.startsWith(MESSAGE_PART)) return false;
        return address.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*") || address.startsWith("/") || address.startsWith("\\") || address.contains("..");
    }
}
