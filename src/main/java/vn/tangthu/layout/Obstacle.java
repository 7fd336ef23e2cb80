package vn.tangthu.layout;

import vn.tangthu.kernel.Refusal;

/** Why a file could not be looked at. */
public enum Obstacle implements Refusal {
    /** There is no such file, or it may not be read. */
    UNREADABLE,
    /** Neither DOCX nor PDF. */
    UNKNOWN_KIND,
    /** The old .doc, or a DOCX with a password: both come in the same wrapping. */
    OLD_OR_LOCKED,
    /** It carries programs (DOCM, or macros inside). */
    MACROS,
    /** It would fetch something from elsewhere: a template, a picture, a linked object. */
    EXTERNAL,
    /** It holds other documents to be unfolded into it, which nobody has seen. */
    NESTED,
    /** Its XML declares a document type, through which entities are defined. */
    DOCTYPE,
    /** Unpacked it is larger than a document is. */
    TOO_LARGE,
    /** More parts, paragraphs or pages than are looked at. */
    TOO_MANY_PARTS,
    DAMAGED,
    /** The PDF needs a password. */
    ENCRYPTED,
    /** A PDF of pictures only: there are no letters to measure. */
    NO_TEXT,
    TOOK_TOO_LONG;

    @Override
    public String messageKey() {
        return "layout.obstacle." + this;
    }
}
