package vn.tangthu.samples;

import java.io.IOException;
import java.util.Optional;

/** The marks of secrecy, urgency and circulation in their frames: boxes 10a, 10b and 11; stamped in red (Decree 30/2020/NĐ-CP, App. I). */
final class Marks {

    private Marks() {}

    /** @return the y below the marks, or {@code y} itself when there are none */
    static float set(SampleDocument document, Sheets sheets, float centre, float y) throws IOException {
        y = framed(sheets, document.secrecy(), centre, y);
        y = framed(sheets, document.urgency(), centre, y);
        return framed(sheets, document.circulation(), centre, y);
    }

    private static float framed(Sheets sheets, Optional<String> mark, float centre, float y) throws IOException {
        if (mark.isEmpty()) return y;
        float text = Face.BOLD.width(mark.get(), 13);
        float width = Math.max(30 * Sheets.MM, text + 14);
        sheets.inRed(() -> {
            sheets.frame(centre - width / 2, y + 5, width, 21, 1);
            sheets.centred(mark.get(), Face.BOLD, 13, centre - width / 2, width, y + 8);
        });
        return y + 28;
    }
}
