package vn.tangthu.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An annex on pages of its own: heading, title, reference, and a ruled table that goes on over as many pages as it needs. */
final class AnnexTable {

    private static final float SIZE = 12;
    private static final float LEADING = 14.4f;
    private static final float PADDING = 4;

    private final Annex annex;
    private final Sheets sheets;
    private final float[] widths;

    AnnexTable(Annex annex, Sheets sheets) {
        this.annex = annex;
        this.sheets = sheets;
        this.widths = new float[annex.columns().size()];
        float sum = annex.shares().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < widths.length; i++) widths[i] = Sheets.WIDTH * annex.shares().get(i) / sum;
    }

    void set() throws IOException {
        sheets.turn();
        centred(annex.heading(), Face.BOLD, 14);
        centred(annex.title(), Face.BOLD, 14);
        centred(annex.reference(), Face.ITALIC, 13);
        sheets.rule(Sheets.LEFT + Sheets.WIDTH * 0.42f, Sheets.WIDTH * 0.16f, sheets.y + 2, 0.7f);
        sheets.y += 14;
        row(annex.columns(), Face.BOLD);
        for (var row : annex.rows()) row(row, Face.REGULAR);
    }

    private void centred(String text, Face face, float size) throws IOException {
        for (var line : Words.of(text, face).balanced(size, Sheets.WIDTH * 0.9f)) {
            sheets.line(line, size, Sheets.LEFT + (Sheets.WIDTH - line.width()) / 2, Sheets.WIDTH, false);
            sheets.y += size * 1.25f;
        }
    }

    private void row(List<String> cells, Face face) throws IOException {
        var set = new ArrayList<List<Words.Line>>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            set.add(Words.of(cells.get(i), face).lines(SIZE, widths[i] - 2 * PADDING, 0));
            most = Math.max(most, set.get(i).size());
        }
        float height = most * LEADING + 2 * PADDING;
        sheets.need(height);
        float top = sheets.y;
        float x = Sheets.LEFT;
        for (int i = 0; i < set.size(); i++) {
            sheets.frame(x, top, widths[i], height, 0.5f);
            cell(set.get(i), x, widths[i], top, face == Face.BOLD || widths[i] < 80);
            x += widths[i];
        }
        sheets.y = top + height;
    }

    private void cell(List<Words.Line> lines, float x, float width, float top, boolean centred) throws IOException {
        sheets.y = top + PADDING;
        for (var line : lines) {
            sheets.line(line, SIZE, centred ? x + (width - line.width()) / 2 : x + PADDING, width, false);
            sheets.y += LEADING;
        }
    }
}
