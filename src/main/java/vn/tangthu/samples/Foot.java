package vn.tangthu.samples;

import java.io.IOException;
import java.util.List;

/** Boxes 7 to 9b: recipients on the left, who signs on the right, seal over the left third of the signature. */
final class Foot {

    private static final float LEFT_WIDTH = Sheets.WIDTH * 0.47f;
    private static final float RIGHT_X = Sheets.LEFT + LEFT_WIDTH;
    private static final float RIGHT_WIDTH = Sheets.WIDTH - LEFT_WIDTH;
    private static final float SIGNATURE_ROOM = 94;
    /** More recipients than that stand in two columns; under two signatures across the page. */
    private static final int LONG_LIST = 14;

    private final SampleDocument document;
    private final Sheets sheets;

    Foot(SampleDocument document, Sheets sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    void set() throws IOException {
        sheets.y += 6;
        sheets.need(Math.min(height(), 600));
        float top = sheets.y;
        if (document.signers().size() == 2) {
            sheets.y = recipients(sideBySide(top));
            return;
        }
        float left = recipients(top);
        float right = top;
        for (int i = 0; i < document.signers().size(); i++) right = signer(document.signers().get(i), i, right, RIGHT_X);
        sheets.y = Math.max(left, right);
    }

    /** Who signs jointly, above the recipients. */
    private float sideBySide(float top) throws IOException {
        float left = signer(document.signers().get(0), 1, top, Sheets.LEFT - Sheets.MM * 8);
        return Math.max(left, signer(document.signers().get(1), 0, top, RIGHT_X));
    }

    /** @return points it takes on the page, so that the last lines of the content can stay with it */
    float height() {
        int recipientLines = 0;
        for (var line : document.recipientLines()) recipientLines += Words.of(line, Face.REGULAR).lines(11, LEFT_WIDTH, 0).size();
        float signers = 0;
        for (var signer : document.signers()) signers += signer.position().size() * 17 + SIGNATURE_ROOM + 24;
        return Math.max(recipientLines * 13.5f + 4, signers);
    }

    private float recipients(float top) throws IOException {
        var lines = document.recipientLines();
        boolean party = document.layout() == Layout.PARTY;
        sheets.y = top;
        sheets.text(lines.get(0), party ? Face.REGULAR : Face.BOLD_ITALIC, party ? 14 : 12, Sheets.LEFT, top);
        if (party) sheets.rule(Sheets.LEFT, Face.REGULAR.width(lines.get(0), 14), top + 15.5f, 0.6f);
        sheets.y += party ? 18 : 15;
        float below = sheets.y;
        var items = lines.subList(1, lines.size());
        int half = items.size() > LONG_LIST ? (items.size() + 1) / 2 : items.size();
        float room = document.signers().size() == 2 ? Sheets.WIDTH : LEFT_WIDTH;
        float width = items.size() > LONG_LIST ? room / 2 : LEFT_WIDTH;
        float left = column(items.subList(0, half), Sheets.LEFT, below, width, party);
        return Math.max(left, column(items.subList(half, items.size()), Sheets.LEFT + width, below, width, party));
    }

    private float column(List<String> items, float x, float top, float width, boolean party) throws IOException {
        sheets.y = top;
        for (var item : items) {
            for (var line : Words.of(item, Face.REGULAR).lines(party ? 12 : 11, width - 10, 0)) {
                sheets.line(line, party ? 12 : 11, x, width, false);
                sheets.y += party ? 14.2f : 13;
            }
        }
        return sheets.y;
    }

    private float signer(Signer signer, int order, float y, float x) throws IOException {
        for (var position : signer.position()) {
            for (var line : Words.of(position, Face.BOLD).balanced(14, RIGHT_WIDTH)) {
                sheets.y = y;
                sheets.line(line, 14, x + (RIGHT_WIDTH - line.width()) / 2, RIGHT_WIDTH, false);
                y += 16.5f;
            }
        }
        float centre = x + RIGHT_WIDTH / 2;
        sheets.draw(new PenSignature(signer.name()), centre - 10, y + SIGNATURE_ROOM / 2);
        if (order == 0) sheets.draw(new Seal(), centre - 68, y + SIGNATURE_ROOM / 2 - 4);
        y += SIGNATURE_ROOM;
        sheets.centred(signer.name(), Face.BOLD, 14, x, RIGHT_WIDTH, y);
        return y + 24;
    }
}
