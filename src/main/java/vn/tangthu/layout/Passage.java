package vn.tangthu.layout;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A paragraph, or what looks like one in a PDF.
 *
 * @param order counted from 1 in the file
 * @param page counted from 1; 0 where it is not known
 * @param pieces never empty, none of them blank text alone unless all is
 * @param style name of its style in a DOCX
 * @param firstLine millimetres the first line is moved in
 * @param before points above
 * @param after points below
 * @param lineSpacing times the height of a line; empty where it is fixed in points
 * @param ruleBelow whether a line is drawn below it; empty where that cannot be seen
 */
record Passage(int order, int page, Zone zone, List<Piece> pieces, Optional<String> style, Optional<PartStyle.Align> align, OptionalDouble firstLine,
        OptionalDouble before, OptionalDouble after, OptionalDouble lineSpacing, Optional<Boolean> ruleBelow) {

    /** Where on the sheet. */
    enum Zone {
        LEFT,
        RIGHT,
        FULL,
        /** In a table of the content. */
        TABLE
    }

    /**
     * @param text as it is seen
     * @param typed as somebody typed it, before capitals were made of it
     * @param size points
     */
    record Piece(String text, String typed, String font, double size, boolean bold, boolean italic) {}

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    String typed() {
        return pieces.stream().map(Piece::typed).collect(Collectors.joining());
    }

    Passage with(List<Piece> others, Zone elsewhere) {
        return new Passage(order, page, elsewhere, others, style, align, firstLine, before, after, lineSpacing, ruleBelow);
    }

    /** One line, with single spaces. */
    String line() {
        return text().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    boolean isBlank() {
        return line().isEmpty();
    }

    /** Pieces in which something is printed. */
    List<Piece> seen() {
        return pieces.stream().filter(piece -> !piece.text.isBlank()).toList();
    }

    boolean allBold() {
        return seen().stream().allMatch(Piece::bold);
    }

    boolean allItalic() {
        return seen().stream().allMatch(Piece::italic);
    }
}
