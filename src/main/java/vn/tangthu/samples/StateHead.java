package vn.tangthu.samples;

import java.io.IOException;

/** Boxes 1 to 5, 10 and 11 of Decree 30/2020/NĐ-CP, Appendix I. */
final class StateHead {

    static final float LEFT_WIDTH = Sheets.WIDTH * 0.40f;
    private static final float LEFT_X = Sheets.LEFT - 3 * Sheets.MM;
    private static final float RIGHT_X = Sheets.LEFT + LEFT_WIDTH;
    private static final float RIGHT_WIDTH = Sheets.WIDTH - LEFT_WIDTH;

    private final SampleDocument document;
    private final Sheets sheets;

    StateHead(SampleDocument document, Sheets sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    void set() throws IOException {
        float left = agency();
        float right = nation();
        float numberTop = Math.max(left, right) + 7;
        sheets.centred("Số: " + document.code(), Face.REGULAR, 13, LEFT_X, LEFT_WIDTH, numberTop);
        float below = numberTop + 18;
        if (document.isDispatch()) below = dispatchAbstract(below);
        sheets.centred(document.placeAndDate(), Face.ITALIC, 13.5f, RIGHT_X, RIGHT_WIDTH, numberTop - 0.5f);
        below = Marks.set(document, sheets, LEFT_X + LEFT_WIDTH / 2, below);
        sheets.y = below + 10;
        if (!document.isDispatch()) Heading.set(document, sheets);
    }

    private float agency() throws IOException {
        float y = Sheets.TOP;
        if (document.agencyParent().isPresent()) y = column(document.agencyParent().get(), Face.REGULAR, y);
        y = column(document.agency(), Face.BOLD, y);
        sheets.rule(LEFT_X + LEFT_WIDTH * 0.33f, LEFT_WIDTH * 0.34f, y + 2, 0.7f);
        return y + 2;
    }

    private float column(String text, Face face, float y) throws IOException {
        for (var line : Words.head(text, face, 12.5f, LEFT_WIDTH + 4)) {
            sheets.y = y;
            sheets.line(line, 12.5f, LEFT_X + (LEFT_WIDTH - line.width()) / 2, LEFT_WIDTH, false);
            y += 15;
        }
        return y;
    }

    private float nation() throws IOException {
        sheets.centred(SampleDocument.NATION, Face.BOLD, 12.5f, RIGHT_X, RIGHT_WIDTH, Sheets.TOP);
        sheets.centred(SampleDocument.MOTTO, Face.BOLD, 13.5f, RIGHT_X, RIGHT_WIDTH, Sheets.TOP + 15.5f);
        float width = Face.BOLD.width(SampleDocument.MOTTO, 13.5f);
        sheets.rule(RIGHT_X + (RIGHT_WIDTH - width) / 2, width, Sheets.TOP + 33, 0.7f);
        return Sheets.TOP + 33;
    }

    private float dispatchAbstract(float y) throws IOException {
        float width = LEFT_WIDTH - 6;
        for (var line : Words.of(document.abstractText(), Face.REGULAR).balanced(12, width)) {
            sheets.y = y;
            sheets.line(line, 12, LEFT_X + (LEFT_WIDTH - line.width()) / 2, width, false);
            y += 14.4f;
        }
        return y;
    }
}
