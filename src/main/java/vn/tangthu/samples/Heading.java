package vn.tangthu.samples;

import java.io.IOException;

/** Box 5a: the name of the type and the abstract under it, centred. */
final class Heading {

    private Heading() {}

    static void set(SampleDocument document, Sheets sheets) throws IOException {
        sheets.y += 4;
        sheets.centred(document.type().heading(), Face.BOLD, 14, Sheets.LEFT, Sheets.WIDTH, sheets.y);
        sheets.y += 18;
        for (var line : Words.of(document.abstractText(), Face.BOLD).balanced(14, Sheets.WIDTH * 0.86f)) {
            sheets.line(line, 14, Sheets.LEFT + (Sheets.WIDTH - line.width()) / 2, Sheets.WIDTH, false);
            sheets.y += 17.5f;
        }
        if (document.layout() == Layout.PARTY) {
            sheets.centred("-----", Face.REGULAR, 14, Sheets.LEFT, Sheets.WIDTH, sheets.y - 3);
        } else {
            sheets.rule(Sheets.LEFT + Sheets.WIDTH * 0.42f, Sheets.WIDTH * 0.16f, sheets.y + 2, 0.7f);
        }
        sheets.y += 16;
    }
}
