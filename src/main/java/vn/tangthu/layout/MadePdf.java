package vn.tangthu.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;

/** Whether a PDF opens and claims to be PDF/A-2b in its metadata (ISO 19005-2, 6.6.4). A claim is no proof; of our ways to make one the tests are. */
final class MadePdf {

    private static final Pattern PART = Pattern.compile("pdfaid:part(?:=[\"']|>)2[\"'<]");
    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance(?:=[\"']|>)B[\"'<]");
    private static final int LARGEST_METADATA = 1 << 20;

    private MadePdf() {}

    /** Number of pages; empty where it is no PDF/A-2b. */
    static Optional<Integer> pages(Path file) {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var metadata = pdf.getDocumentCatalog().getMetadata();
            if (metadata == null || pdf.getNumberOfPages() == 0) return Optional.empty();
            try (var in = metadata.exportXMPMetadata()) {
                var claim = new String(in.readNBytes(LARGEST_METADATA), StandardCharsets.UTF_8);
                return PART.matcher(claim).find() && LEVEL.matcher(claim).find() ? Optional.of(pdf.getNumberOfPages()) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty(); // it does not open
        }
    }
}
