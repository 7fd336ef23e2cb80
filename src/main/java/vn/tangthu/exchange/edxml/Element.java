package vn.tangthu.exchange.edxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of the envelope by its local name; what attachments contain is only digested. */
final class Element {

    private final String name;
    private final String namespace;
    private final Place place;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<Content> content = Optional.empty();

    Element(String name, String namespace, Place place, Map<String, String> attributes) {
        this.name = name;
        this.namespace = namespace;
        this.place = place;
        this.attributes = attributes;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    Place place() {
        return place;
    }

    String text() {
        return text.toString().strip();
    }

    StringBuilder growing() {
        return text;
    }

    Optional<Content> content() {
        return content;
    }

    void holds(Content digested) {
        content = Optional.of(digested);
    }

    void add(Element child) {
        children.add(child);
    }

    List<Element> children() {
        return children;
    }

    Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    Optional<Element> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    List<Element> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** In the order of the file, this element included; not below those found. */
    Stream<Element> below(String wanted) {
        return name.equals(wanted) ? Stream.of(this) : children.stream().flatMap(child -> child.below(wanted));
    }

    Optional<Element> find(String wanted) {
        return below(wanted).findFirst();
    }
}
