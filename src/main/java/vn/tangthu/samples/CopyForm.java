package vn.tangthu.samples;

import java.io.IOException;

/** Sets what a copier adds: its name and number on the left, the form of the copy and the date on the right, then a foot of its own. */
final class CopyForm {

    private static final float LEFT_WIDTH = StateHead.LEFT_WIDTH;
    private static final float RIGHT_X = Sheets.LEFT + LEFT_WIDTH;
    private static final float RIGHT_WIDTH = Sheets.WIDTH - LEFT_WIDTH;
    private static final float ABOVE = 24, LINE = 17, BELOW = 10;

    private final Copy copy;
    private final Foot foot;
    private final Sheets sheets;

    CopyForm(Copy copy, SampleDocument document, Sheets sheets) {
        this.copy = copy;
        this.sheets = sheets;
        this.foot = new Foot(document.sentTo(copy.recipients()).signedBy(copy.signer()), sheets);
    }

    void set() throws IOException {
        sheets.need(ABOVE + 2 * LINE + BELOW + foot.height() + LINE);
        sheets.y += ABOVE;
        sheets.centred(copy.agency(), Face.BOLD, 12.5f, Sheets.LEFT, LEFT_WIDTH, sheets.y);
        sheets.centred(copy.form(), Face.BOLD, 13, RIGHT_X, RIGHT_WIDTH, sheets.y);
        sheets.y += LINE;
        sheets.centred("Số: " + copy.code(), Face.REGULAR, 13, Sheets.LEFT, LEFT_WIDTH, sheets.y);
        sheets.centred(copy.placeAndDate(), Face.ITALIC, 13, RIGHT_X, RIGHT_WIDTH, sheets.y);
        sheets.y += LINE + BELOW;
        foot.set();
    }
}
