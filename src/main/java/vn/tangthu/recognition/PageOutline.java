package vn.tangthu.recognition;

import java.util.List;

/**
 * What a page is in a stack of pages.
 *
 * @param number from 1
 * @param codes what bar codes and QR codes on it say; hostile text, for comparing and showing only
 * @param blank no ink to speak of: the back of a sheet
 * @param opens has a head of its own, as the first page of a document has; an annex has none
 * @param read whether its words are known; as long as they are not, neither is whether it opens a document
 */
public record PageOutline(int number, List<String> codes, boolean blank, boolean opens, boolean read) {

    /** A page that has been read. */
    public PageOutline(int number, List<String> codes, boolean blank, boolean opens) {
        this(number, codes, blank, opens, true);
    }

    /** What the code on a separator sheet says. Another edition gets another number; old sheets stay good. */
    public static final String SEPARATOR = "TANGTHU:SEPARATOR:1";

    public boolean isSeparator() {
        return codes.contains(SEPARATOR);
    }
}
