package vn.tangthu.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which a document that has been read can be taken along. */
public enum ProductKind {
    /** Page images with unseen text over them, PDF/A-2b. */
    PDF("searchable.pdf", "application/pdf"),
    /** Words with places, ALTO 4.4. */
    ALTO("alto.xml", "application/xml"),
    /** Words with places, hOCR 1.2. */
    HOCR("hocr.html", "text/html");

    private final String ending;
    private final String mediaType;

    ProductKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** As it stands in addresses and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProductKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name of the product of a file: the file's own without its ending, and what the product is. */
    public String nameFor(String fileName) {
        return fileName.replaceFirst("\\.[^.]*$", "") + "." + ending;
    }
}
