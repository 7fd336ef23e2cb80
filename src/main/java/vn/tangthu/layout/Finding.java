package vn.tangthu.layout;

import java.util.Optional;

/**
 * A rule that a document breaks.
 *
 * @param part the component it is about, if one
 * @param where the first place
 * @param times how many places break it in the same way, this one included
 * @param expected what the rule wants, in figures or letters; may be empty where the sentence says it
 * @param found what stands there
 */
public record Finding(Rule rule, Optional<Part> part, Where where, int times, String expected, String found) {

    public enum Severity {
        ERROR,
        /** The rule rests on practice and was not compared with the printed decree, or it has exceptions we cannot see. */
        WARNING
    }

    /**
     * @param page counted from 1; 0: not known, as in a DOCX
     * @param paragraph counted from 1 in the file, the empty ones and those in tables included; 0: the document as a whole
     * @param text how it begins
     */
    public record Where(int page, int paragraph, String text) {
        static final Where WHOLE = new Where(0, 0, "");
    }

    public Severity severity() {
        return rule.source(part).certain() ? Severity.ERROR : Severity.WARNING;
    }

    /** Article or place in an appendix, with the decree. */
    public String source() {
        return rule.source(part).toString();
    }
}
