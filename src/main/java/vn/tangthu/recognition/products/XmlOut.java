package vn.tangthu.recognition.products;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML as it comes. Names and attributes come from the program; what documents say must be {@link PlainText}. */
final class XmlOut {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlOut(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        this.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param attributes names and values in turn */
    void open(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(">\n");
        open.push(name);
    }

    void close() throws IOException {
        out.write("</" + open.pop() + ">\n");
    }

    void empty(String name, String... attributes) throws IOException {
        tag(name, attributes);
        out.write("/>\n");
    }

    void element(String name, String text) throws IOException {
        inline(name, text);
        out.write("\n");
    }

    /** Without a line feed after it, which would be read as a space. */
    void inline(String name, String text, String... attributes) throws IOException {
        tag(name, attributes);
        out.write(">");
        text(text);
        out.write("</" + name + ">");
    }

    void text(String text) throws IOException {
        out.write(escaped(text));
    }

    void finish() throws IOException {
        out.flush();
    }

    private void tag(String name, String... attributes) throws IOException {
        out.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
