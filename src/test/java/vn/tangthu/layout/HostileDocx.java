package vn.tangthu.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A good DOCX with one part exchanged or added. */
final class HostileDocx {

    private HostileDocx() {}

    static Path external(Path folder) throws IOException {
        return with(folder, Map.of("word/_rels/settings.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///tmp/x.dotm" TargetMode="External"/></Relationships>"""));
    }

    static Path with(Path folder, Map<String, String> parts) throws IOException {
        var all = parts(Templates.docx(Documents.dispatch()));
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Files.write(folder.resolve("hostile.docx"), packed(all));
    }

    /** @param replaced in the text of one part */
    static Path changed(Path folder, LayoutContent content, String part, String from, String replaced) throws IOException {
        var all = parts(Templates.docx(content));
        var text = new String(all.get(part), StandardCharsets.UTF_8);
        if (!text.contains(from)) throw new IllegalArgumentException("Not in " + part + ": " + from);
        all.put(part, text.replace(from, replaced).getBytes(StandardCharsets.UTF_8));
        return Files.write(folder.resolve("changed.docx"), packed(all));
    }

    static Map<String, byte[]> parts(byte[] docx) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) all.put(entry.getName(), zip.readAllBytes());
        }
        return all;
    }

    static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
