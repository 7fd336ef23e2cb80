package vn.tangthu.samples;

import java.io.IOException;

/** The head of a party document: no national title, a star between agency and number, "Số" without a colon. */
final class PartyHead {

    private static final float LEFT_WIDTH = StateHead.LEFT_WIDTH;
    private static final float LEFT_X = Sheets.LEFT - 3 * Sheets.MM;
    private static final float RIGHT_X = Sheets.LEFT + LEFT_WIDTH;
    private static final float RIGHT_WIDTH = Sheets.WIDTH - LEFT_WIDTH;

    private final SampleDocument document;
    private final Sheets sheets;

    PartyHead(SampleDocument document, Sheets sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    void set() throws IOException {
        sheets.y = Sheets.TOP;
        if (document.agencyParent().isPresent()) column(document.agencyParent().get(), Face.REGULAR, 13);
        column(document.agency(), Face.BOLD, 13);
        sheets.centred("*", Face.BOLD, 14, LEFT_X, LEFT_WIDTH, sheets.y);
        sheets.y += 14;
        float numberTop = sheets.y;
        sheets.centred("Số " + document.code(), Face.REGULAR, 14, LEFT_X, LEFT_WIDTH, numberTop);
        sheets.centred(SampleDocument.PARTY, Face.BOLD, 15, RIGHT_X, RIGHT_WIDTH, Sheets.TOP);
        float width = Face.BOLD.width(SampleDocument.PARTY, 15);
        sheets.rule(RIGHT_X + (RIGHT_WIDTH - width) / 2, width, Sheets.TOP + 19, 0.8f);
        sheets.y = numberTop + 20;
        if (document.isDispatch()) column(document.abstractText(), Face.ITALIC, 12);
        sheets.centred(document.placeAndDate(), Face.ITALIC, 14, RIGHT_X, RIGHT_WIDTH, numberTop);
        sheets.y = Marks.set(document, sheets, LEFT_X + LEFT_WIDTH / 2, sheets.y) + 12;
        if (!document.isDispatch()) Heading.set(document, sheets);
    }

    private void column(String text, Face face, float size) throws IOException {
        for (var line : Words.head(text, face, size, LEFT_WIDTH)) {
            sheets.line(line, size, LEFT_X + (LEFT_WIDTH - line.width()) / 2, LEFT_WIDTH, false);
            sheets.y += size * 1.2f;
        }
    }
}
