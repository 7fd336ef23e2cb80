package vn.tangthu.samples;

/** What a scanner saves. JPEG and PNG hold one page only. */
public enum ScanFormat {
    PDF("pdf"),
    TIFF("tif"),
    JPEG("jpg"),
    PNG("png");

    private final String extension;

    ScanFormat(String extension) {
        this.extension = extension;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }
}
