package vn.tangthu.recognition;

import vn.tangthu.kernel.Refusal;

/** Why a document cannot be read. The bytes are kept all the same; the clerk may type the fields or remove the file. */
public enum ReadingFailure implements Refusal {
    /** No kind of document we read: neither PDF, TIFF, JPEG, PNG nor DOCX. */
    UNKNOWN_KIND,
    /** The file ends too early or is broken. */
    DAMAGED,
    PASSWORD_PROTECTED,
    /** More pages than the limit. */
    TOO_MANY_PAGES,
    /** An image larger than the limit. */
    TOO_LARGE_IMAGE,
    /** It unpacks to more than the limit. */
    UNPACKS_TOO_LARGE,
    /** Every attempt ran out of time or memory. */
    GAVE_UP;

    @Override
    public String messageKey() {
        return "refusal.recognition." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
