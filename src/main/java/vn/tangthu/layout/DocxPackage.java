package vn.tangthu.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a DOCX, after everything that could harm was looked for: too much when unpacked, programs, things fetched from elsewhere,
 * documents nested inside. Every part is unpacked once into nothing, for the sizes written in a ZIP may lie.
 */
final class DocxPackage implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The compound file of Office 97 to 2003, in which Word also wraps what has a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final ZipFile zip;
    private final String main;
    private final Map<String, String> relations = new HashMap<>();

    private DocxPackage(ZipFile zip) throws IOException, Refused {
        this.zip = zip;
        checkUnpacked();
        checkRelations();
        main = mainPart();
        readRelations();
    }

    static DocxPackage open(Path file) throws Refused {
        ZipFile zip = null;
        try {
            if (!Files.isRegularFile(file)) throw new Refused(Obstacle.UNREADABLE, "no file");
            checkKind(file);
            if (Files.size(file) > Limits.PACKED) throw new Refused(Obstacle.TOO_LARGE, Files.size(file) + " bytes");
            zip = new ZipFile(file.toFile());
            return new DocxPackage(zip);
        } catch (ZipException e) {
            closeQuietly(zip);
            throw new Refused(Obstacle.DAMAGED, e.getMessage());
        } catch (IOException e) {
            closeQuietly(zip);
            throw new Refused(zip == null ? Obstacle.UNREADABLE : Obstacle.DAMAGED, String.valueOf(e.getMessage()));
        } catch (Refused e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            if (zip != null) zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void checkKind(Path file) throws IOException, Refused {
        byte[] first;
        try (var in = Files.newInputStream(file)) {
            first = in.readNBytes(4);
        }
        if (java.util.Arrays.equals(first, COMPOUND)) throw new Refused(Obstacle.OLD_OR_LOCKED, "compound file");
        if (!java.util.Arrays.equals(first, ZIP)) throw new Refused(Obstacle.UNKNOWN_KIND, "no ZIP");
    }

    private void checkUnpacked() throws IOException, Refused {
        if (zip.size() > Limits.ENTRIES) throw new Refused(Obstacle.TOO_MANY_PARTS, zip.size() + " entries");
        var names = new HashSet<String>();
        long total = 0;
        var buffer = new byte[1 << 14];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (!names.add(entry.getName().toLowerCase(java.util.Locale.ROOT))) throw new Refused(Obstacle.DAMAGED, "twice: " + entry.getName());
            if (entry.getName().toLowerCase(java.util.Locale.ROOT).endsWith("vbaproject.bin")) throw new Refused(Obstacle.MACROS, entry.getName());
            total += size(entry, total, buffer);
        }
    }

    private long size(ZipEntry entry, long before, byte[] buffer) throws IOException, Refused {
        long size = 0;
        try (var in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                size += n;
                boolean bomb = size > Limits.SMALL && size > Limits.HIGHEST_RATIO * Math.max(1, entry.getCompressedSize());
                if (bomb || before + size > Limits.UNPACKED) throw new Refused(Obstacle.TOO_LARGE, entry.getName());
            }
        }
        return size;
    }

    private void checkRelations() throws IOException, Refused {
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var name = entries.nextElement().getName();
            if (!name.endsWith(".rels")) continue;
            for (var relation : xml(name).orElseThrow().children()) {
                var type = relation.attribute("Type").orElse("");
                boolean external = relation.attribute("TargetMode").orElse("").equalsIgnoreCase("External");
                if (external && !type.endsWith("/hyperlink")) throw new Refused(Obstacle.EXTERNAL, type);
                if (type.endsWith("/aFChunk") || type.endsWith("/subDocument")) throw new Refused(Obstacle.NESTED, type);
                if (type.endsWith("/vbaProject")) throw new Refused(Obstacle.MACROS, type);
            }
        }
    }

    private String mainPart() throws IOException, Refused {
        var types = xml("[Content_Types].xml").orElseThrow(() -> new Refused(Obstacle.UNKNOWN_KIND, "a ZIP, but no Office file"));
        for (var type : types.children()) {
            var content = type.attribute("ContentType").orElse("");
            if (content.contains("macroEnabled")) throw new Refused(Obstacle.MACROS, content);
            if (content.equals(DOCUMENT)) return type.attribute("PartName").orElse("").replaceFirst("^/", "");
        }
        throw new Refused(Obstacle.UNKNOWN_KIND, "an Office file, but no DOCX");
    }

    private void readRelations() throws IOException, Refused {
        int slash = main.lastIndexOf('/');
        var folder = main.substring(0, slash + 1);
        var file = xml(folder + "_rels/" + main.substring(slash + 1) + ".rels");
        if (file.isEmpty()) return;
        for (var relation : file.get().children()) {
            var target = relation.attribute("Target").orElse("");
            var part = target.startsWith("/") ? target.substring(1) : folder + target;
            relation.attribute("Id").ifPresent(id -> relations.put(id, part));
            relations.putIfAbsent(lastWord(relation.attribute("Type").orElse("")), part);
        }
    }

    private static String lastWord(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    XmlNode document() throws Refused {
        return part(main).orElseThrow(() -> new Refused(Obstacle.DAMAGED, "no " + main));
    }

    /** @param relation its id, or the last word of its type: "styles" */
    Optional<XmlNode> related(String relation) throws Refused {
        return relations.containsKey(relation) ? part(relations.get(relation)) : Optional.empty();
    }

    Optional<XmlNode> part(String name) throws Refused {
        try {
            return xml(name);
        } catch (IOException e) {
            throw new Refused(Obstacle.DAMAGED, name + ": " + e.getMessage());
        }
    }

    private Optional<XmlNode> xml(String name) throws IOException, Refused {
        var entry = zip.getEntry(name);
        if (entry == null) return Optional.empty();
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(Limits.XML + 1);
        }
        if (bytes.length > Limits.XML) throw new Refused(Obstacle.TOO_LARGE, name);
        if (new String(bytes, 0, Math.min(bytes.length, 2000), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) throw new Refused(Obstacle.DOCTYPE, name);
        return Optional.of(XmlNode.parse(bytes));
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }
}
