package vn.tangthu.layout;

import java.util.Optional;

/** A rule of layout that a document may break. Its sentence stands in messages/layout.properties. */
public enum Rule {
    PAGE_SIZE(Source.read("Phụ lục I Phần I mục I.1")),
    MARGIN_TOP(Source.read("Phụ lục I Phần I mục I.3")),
    MARGIN_BOTTOM(Source.read("Phụ lục I Phần I mục I.3")),
    MARGIN_LEFT(Source.read("Phụ lục I Phần I mục I.3")),
    MARGIN_RIGHT(Source.read("Phụ lục I Phần I mục I.3")),
    FONT(Source.read("Phụ lục I Phần I mục I.4")),
    /** A short document needs none, and of a DOCX nobody knows how long it is before it is printed. */
    PAGE_NUMBER_MISSING(Source.custom("Phụ lục I Phần I mục I.7")),
    PAGE_NUMBER_TOP(Source.read("Phụ lục I Phần I mục I.7")),
    PAGE_NUMBER_CENTRED(Source.read("Phụ lục I Phần I mục I.7")),
    PAGE_NUMBER_NOT_ON_FIRST(Source.read("Phụ lục I Phần I mục I.7")),

    /** These hold for a component; where they stand is said by its style. */
    MISSING(),
    SIZE(),
    MUST_BE_BOLD(),
    MUST_NOT_BE_BOLD(),
    MUST_BE_ITALIC(),
    MUST_BE_UPRIGHT(),
    MUST_BE_CAPITALS(),
    MUST_BE_CENTRED(),
    MUST_BE_JUSTIFIED(),

    NATION_TEXT(Source.read("Phụ lục I Phần I mục II.1")),
    MOTTO_TEXT(Source.read("Phụ lục I Phần I mục II.1")),
    MOTTO_LINE(Source.read("Phụ lục I Phần I mục II.1")),
    AGENCY_LINE(Source.read("Phụ lục I Phần I mục II.2")),
    NUMBER_FORM(Source.read("Phụ lục I Phần I mục II.3")),
    NUMBER_TWO_DIGITS(Source.read("Phụ lục I Phần I mục II.3")),
    NUMBER_TYPE(Source.read("Phụ lục I Phần I mục II.3, Phụ lục III")),
    PLACE_DATE_FORM(Source.read("Phụ lục I Phần I mục II.4")),
    DATE_TWO_DIGITS(Source.read("Phụ lục I Phần I mục II.4")),
    DATE_IN_CALENDAR(Source.read("Phụ lục I Phần I mục II.4")),
    TITLE_MISSING(Source.read("Điều 8, Phụ lục I Phần I mục II.5")),
    DISPATCH_BEGINS(Source.read("Phụ lục I Phần I mục II.5")),
    ABSTRACT_LINE(Source.read("Phụ lục I Phần I mục II.5")),
    GROUND_END(Source.read("Phụ lục I Phần I mục II.6")),
    FIRST_LINE_INDENT(Source.read("Phụ lục I Phần I mục II.6")),
    PARAGRAPH_SPACING(Source.read("Phụ lục I Phần I mục II.6")),
    LINE_SPACING(Source.read("Phụ lục I Phần I mục II.6")),
    CONTENT_END(Source.read("Phụ lục I Phần I mục II.6")),
    TEXT_DATE_TWO_DIGITS(Source.custom("Phụ lục I Phần I mục II.4")),
    CAPACITY_PREFIX(Source.read("Phụ lục I Phần I mục II.7")),
    DEPUTY_SIGNS_FOR_HEAD(Source.custom("Điều 13, Phụ lục I Phần I mục II.7")),
    /** The armed forces, education, health and science may. */
    SIGNER_WITHOUT_TITLE(Source.custom("Phụ lục I Phần I mục II.7")),
    RECIPIENT_DASH(Source.read("Phụ lục I Phần I mục II.9")),
    RECIPIENT_END(Source.read("Phụ lục I Phần I mục II.9")),
    KEPT(Source.read("Phụ lục I Phần I mục II.9")),
    ATTACHED_ROMAN(Source.read("Phụ lục I Phần I mục III.1"));

    private final Optional<Source> source;

    Rule() {
        source = Optional.empty();
    }

    Rule(Source source) {
        this.source = Optional.of(source);
    }

    Source source(Optional<Part> part) {
        return source.or(() -> part.map(one -> LayoutRules.style(one).source())).orElseThrow();
    }
}
