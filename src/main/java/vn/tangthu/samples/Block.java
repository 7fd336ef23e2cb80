package vn.tangthu.samples;

import java.util.Objects;

/**
 * One paragraph of a document's content.
 *
 * @param lead printed bold before the text, such as "Điều 1."; may be empty
 */
public record Block(Style style, String lead, String text) {

    /** How the paragraph is set (Decree 30/2020/NĐ-CP, Appendix I). */
    public enum Style {
        /** Căn cứ ban hành: italic, indented. */
        BASIS,
        /** The authority of a decision, or QUYẾT ĐỊNH: bold, centred. */
        CENTRED,
        /** Bold, indented: I. MỤC ĐÍCH, YÊU CẦU. */
        HEADING,
        /** Upright, justified, indented. */
        BODY
    }

    public Block {
        Objects.requireNonNull(style);
        Objects.requireNonNull(lead);
        Objects.requireNonNull(text);
    }

    public static Block basis(String text) {
        return new Block(Style.BASIS, "", text);
    }

    public static Block centred(String text) {
        return new Block(Style.CENTRED, "", text);
    }

    public static Block heading(String text) {
        return new Block(Style.HEADING, "", text);
    }

    public static Block body(String text) {
        return new Block(Style.BODY, "", text);
    }

    public static Block article(int number, String text) {
        return new Block(Style.BODY, "Điều " + number + ".", text);
    }

    /** As it reads on the page. */
    public String line() {
        return lead.isEmpty() ? text : lead + " " + text;
    }
}
