package vn.tangthu.layout;

/**
 * What one file may cost. An administrative document with its appendices has a few hundred kilobytes of XML; these leave ample room, and
 * a DOCX of any making stays below a hundred megabytes of memory.
 */
final class Limits {

    static final int ENTRIES = 2_000;
    /** Bytes on disk. */
    static final long PACKED = 100L << 20;
    /** Bytes of all parts together, pictures included; they pass through and are not kept. */
    static final long UNPACKED = 300L << 20;
    /** Unpacked to packed of one part, where it is more than {@link #SMALL}. */
    static final double HIGHEST_RATIO = 120;
    static final long SMALL = 1L << 20;
    /** Bytes of one part that is read as XML. */
    static final int XML = 8 << 20;
    static final int ELEMENTS = 200_000;
    static final int DEPTH = 100;
    static final int PDF_PAGES = 500;
    /** Letters of a PDF. */
    static final int PDF_LETTERS = 2_000_000;

    private Limits() {}
}
