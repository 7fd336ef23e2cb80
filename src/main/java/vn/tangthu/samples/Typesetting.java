package vn.tangthu.samples;

import java.io.IOException;

/** Sets one document, box after box, as Decree 30/2020/NĐ-CP, Appendix I lays them out. The order is that of {@link FullText}. */
final class Typesetting {

    private static final float INDENT = 12.7f * Sheets.MM;
    private static final float PARAGRAPH_GAP = 6;

    private final SampleDocument document;
    private final Sheets sheets;
    private final float size;
    private final float leading;

    Typesetting(SampleDocument document, Sheets sheets) {
        this.document = document;
        this.sheets = sheets;
        this.size = document.id().hashCode() % 3 == 0 ? 13 : 14;
        this.leading = size * 1.25f;
    }

    void set() throws IOException {
        if (document.layout() == Layout.PARTY) new PartyHead(document, sheets).set();
        else new StateHead(document, sheets).set();
        addressees();
        var foot = new Foot(document, sheets);
        for (int i = 0; i < document.body().size(); i++) {
            boolean last = i == document.body().size() - 1;
            paragraph(document.body().get(i), last ? Math.min(foot.height(), 500) : 0);
        }
        foot.set();
        for (var annex : document.annexes()) new AnnexTable(annex, sheets).set();
        if (document.copy().isPresent()) new CopyForm(document.copy().get(), document, sheets).set();
    }

    private void addressees() throws IOException {
        var lines = document.addresseeLines();
        if (lines.isEmpty()) return;
        boolean one = lines.size() == 1;
        float width = Sheets.WIDTH * 0.74f;
        float x = Sheets.LEFT + (Sheets.WIDTH - width) / 2 + 10;
        for (int i = 0; i < lines.size(); i++) {
            var set = Words.of(lines.get(i), Face.REGULAR).lines(size, width, 0);
            for (var line : set) {
                float at = one && set.size() == 1 ? Sheets.LEFT + (Sheets.WIDTH - line.width()) / 2 : x + (i == 0 ? 0 : 30);
                sheets.line(line, size, at, width, false);
                sheets.y += leading;
            }
        }
        sheets.y += 8;
    }

    /** @param after what must stand on one page with the last two lines, points */
    private void paragraph(Block block, float after) throws IOException {
        if (block.style() == Block.Style.CENTRED) {
            centred(block);
            return;
        }
        var lines = Words.of(block).lines(size, Sheets.WIDTH, INDENT);
        for (int i = 0; i < lines.size(); i++) {
            boolean nearEnd = i == Math.max(0, lines.size() - 2);
            sheets.need((nearEnd || i == 0 ? 2 : 1) * leading + (nearEnd && after > 0 ? 2 * PARAGRAPH_GAP + after : 0));
            float indent = i == 0 ? INDENT : 0;
            sheets.line(lines.get(i), size, Sheets.LEFT + indent, Sheets.WIDTH - indent, true);
            sheets.y += leading;
        }
        sheets.y += PARAGRAPH_GAP;
    }

    private void centred(Block block) throws IOException {
        sheets.need(leading * 3);
        sheets.y += 4;
        for (var line : Words.of(block).balanced(size, Sheets.WIDTH)) {
            sheets.line(line, size, Sheets.LEFT + (Sheets.WIDTH - line.width()) / 2, Sheets.WIDTH, false);
            sheets.y += leading;
        }
        sheets.y += PARAGRAPH_GAP;
    }
}
