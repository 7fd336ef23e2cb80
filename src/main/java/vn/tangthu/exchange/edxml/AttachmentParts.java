package vn.tangthu.exchange.edxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together the manifest, the attachments inside the XML and the parts beside it. */
final class AttachmentParts {

    /** A part of a multipart message. */
    record Part(String name, String type, Content content) {}

    private static final String PREFIX = "cid:";

    private final Values values;

    AttachmentParts(Values values) {
        this.values = values;
    }

    /** @param parts by Content-ID, without angle brackets */
    List<Attachment> read(Element root, Map<String, Part> parts) {
        var brought = new LinkedHashMap<String, Attachment>();
        parts.forEach((id, part) -> brought.put(id, new Attachment(id, part.name(), part.type(), "", Optional.of(part.content()))));
        root.below("Attachment").forEach(element -> {
            var read = attachment(element);
            brought.put(brought.containsKey(read.id()) || read.id().isEmpty() ? read.id() + "#" + brought.size() : read.id(), read);
        });
        var all = new ArrayList<Attachment>();
        root.below("Manifest").forEach(manifest -> manifest.below("Reference").forEach(named -> all.add(named(named, brought))));
        root.below("edXMLManifest").forEach(manifest -> manifest.below("Reference").forEach(named -> all.add(named(named, brought))));
        brought.values().forEach(attachment -> {
            values.note(Rule.NOT_IN_MANIFEST, root.place(), attachment.name());
            all.add(attachment);
        });
        return List.copyOf(all);
    }

    static String withoutPrefix(String id) {
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    private Attachment named(Element reference, Map<String, Attachment> brought) {
        var written = values.textOrAttribute(reference, "ContentId");
        if (written.isEmpty()) written = reference.attribute("href").orElse("");
        if (!written.startsWith(PREFIX)) values.note(Rule.CID_PREFIX_MISSING, reference.place(), written);
        var id = withoutPrefix(written);
        var found = brought.remove(id);
        if (found == null || found.content().isEmpty()) values.fault(Rule.CONTENT_MISSING, reference.place(), id);
        return new Attachment(id, either(values.textOrAttribute(reference, "AttachmentName"), found == null ? "" : found.name()),
                either(values.textOrAttribute(reference, "ContentType"), found == null ? "" : found.type()),
                either(values.textOrAttribute(reference, "Description"), found == null ? "" : found.description()),
                found == null ? Optional.empty() : found.content());
    }

    private Attachment attachment(Element element) {
        var content = element.children().stream().flatMap(child -> child.content().stream()).findFirst();
        return new Attachment(withoutPrefix(values.textOrAttribute(element, "ContentId")), values.textOrAttribute(element, "AttachmentName"),
                values.textOrAttribute(element, "ContentType"), values.textOrAttribute(element, "Description"), content);
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
