package vn.tangthu.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A look into a ZIP before the library unpacks it: whether it is a container of signatures (ETSI EN 319 162-1: names below META-INF),
 * whether it would swell, and whether its signatures are ones that {@link XmlLook} lets pass.
 */
final class ContainerLook {

    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_SWELLING = 100;
    private static final long SMALL = 1_000_000;

    private ContainerLook() {}

    /** @return whether there are signatures to check */
    static boolean holdsSignatures(Path file) throws IOException, Refused {
        boolean signed = false;
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw new Refused(Findings.Obstacle.TOO_LARGE, "more than " + MOST_ENTRIES + " files inside");
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!isSignature(entry)) continue;
                signed = true;
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) look(zip, entry);
            }
        }
        return signed;
    }

    private static boolean isSignature(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return name.startsWith("meta-inf/") && name.contains("signature") && (name.endsWith(".xml") || name.endsWith(".p7s"));
    }

    private static void look(ZipFile zip, ZipEntry entry) throws IOException, Refused {
        if (swells(entry)) throw new Refused(Findings.Obstacle.TOO_LARGE, entry.getName() + " would swell");
        try (InputStream in = zip.getInputStream(entry)) {
            XmlLook.over(in);
        }
    }

    private static boolean swells(ZipEntry entry) {
        return entry.getSize() > FileKind.XML.mostBytes() || entry.getSize() > SMALL && entry.getSize() / MOST_SWELLING > entry.getCompressedSize();
    }
}
