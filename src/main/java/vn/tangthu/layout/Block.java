package vn.tangthu.layout;

import java.util.List;

/** What stands on the sheets, from top to bottom, whatever they are written as. Lengths in points. */
sealed interface Block {

    /**
     * @param lead stands in bold before the text: "Điều 1."
     * @param indent of the whole paragraph from the left
     * @param before space above, beside what the style says
     */
    record Line(Part part, String lead, String text, PartStyle.Align align, double indent, double before) implements Block {
        static Line of(Part part, String text) {
            return new Line(part, "", text, LayoutRules.style(part).align(), 0, 0);
        }

        Line lead(String bold) {
            return new Line(part, bold, text, align, indent, before);
        }

        Line before(double space) {
            return new Line(part, lead, text, align, indent, space);
        }

        Line aligned(PartStyle.Align other, double from) {
            return new Line(part, lead, text, other, from, before);
        }

        PartStyle style() {
            return LayoutRules.style(part);
        }

        String printed() {
            return style().printed(text);
        }
    }

    /** A thin line in the middle. */
    record Rule(double width) implements Block {}

    /** Two columns, row by row, without lines around. */
    record Columns(double leftWidth, double rightWidth, List<Row> rows) implements Block {
        record Row(List<Block> left, List<Block> right) {}
    }

    record NewPage() implements Block {}
}
