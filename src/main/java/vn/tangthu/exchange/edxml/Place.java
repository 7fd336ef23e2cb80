package vn.tangthu.exchange.edxml;

/**
 * Where in a message something stands.
 *
 * @param line from 1; 0 when no line can be named
 * @param column from 1; 0 when no column can be named
 * @param path local names from the root, {@code edXML/edXMLEnvelope/…}; empty outside of the root
 */
public record Place(int line, int column, String path) {

    static final Place NOWHERE = new Place(0, 0, "");
}
