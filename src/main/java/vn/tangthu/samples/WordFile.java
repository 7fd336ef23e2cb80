package vn.tangthu.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A document as DOCX, with the tables without borders that offices use for head and foot. */
final class WordFile {

    private static final String TYPEFACE = "Times New Roman";

    private final SampleDocument document;
    private final XWPFDocument word = new XWPFDocument();

    WordFile(SampleDocument document) {
        this.document = document;
    }

    void write(OutputStream out) throws IOException {
        try (word) {
            head();
            if (!document.isDispatch()) {
                centred(document.type().heading(), true, 14);
                centred(document.abstractText(), true, 14);
                if (document.layout() == Layout.PARTY) centred("-----", false, 14);
            }
            document.addresseeLines().forEach(l -> centred(l, false, 14));
            document.body().forEach(this::block);
            foot();
            document.annexes().forEach(this::annex);
            word.write(out);
        }
    }

    private void head() {
        boolean party = document.layout() == Layout.PARTY;
        var table = layoutTable(2);
        var left = table.getRow(0).getCell(0);
        document.agencyParent().ifPresent(p -> line(left, p, false, false, 13));
        line(left, document.agency(), true, false, 13);
        if (party) line(left, "*", true, false, 13);
        if (party) line(left, "Số " + document.code(), false, false, 13);
        var right = table.getRow(0).getCell(1);
        line(right, party ? SampleDocument.PARTY : SampleDocument.NATION, true, false, 13);
        if (!party) line(right, SampleDocument.MOTTO, true, false, 14);
        var below = table.getRow(1).getCell(0);
        if (!party) line(below, "Số: " + document.code(), false, false, 13);
        if (document.isDispatch()) line(below, document.abstractText(), false, false, 12);
        line(table.getRow(1).getCell(1), document.placeAndDate(), false, true, 14);
        for (var mark : List.of(document.secrecy(), document.urgency(), document.circulation())) {
            mark.ifPresent(m -> left(m, true, 13));
        }
    }

    private void foot() {
        var table = layoutTable(1);
        var recipients = document.recipientLines();
        line(table.getRow(0).getCell(0), recipients.get(0), true, true, 12).setAlignment(ParagraphAlignment.LEFT);
        for (var recipient : recipients.subList(1, recipients.size())) {
            line(table.getRow(0).getCell(0), recipient, false, false, 11).setAlignment(ParagraphAlignment.LEFT);
        }
        for (var signer : document.signers()) {
            signer.position().forEach(p -> line(table.getRow(0).getCell(1), p, true, false, 14));
            for (int i = 0; i < 4; i++) line(table.getRow(0).getCell(1), "", false, false, 14);
            line(table.getRow(0).getCell(1), signer.name(), true, false, 14);
        }
    }

    private XWPFTable layoutTable(int rows) {
        var table = word.createTable(rows, 2);
        table.removeBorders();
        table.setWidth("100%");
        for (var row : table.getRows()) row.getTableCells().forEach(c -> c.removeParagraph(0));
        return table;
    }

    private void block(Block block) {
        var paragraph = word.createParagraph();
        boolean centred = block.style() == Block.Style.CENTRED;
        paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.BOTH);
        if (!centred) paragraph.setFirstLineIndent(720);
        paragraph.setSpacingAfter(120);
        if (!block.lead().isEmpty()) run(paragraph, block.lead() + " ", true, false, 14);
        boolean bold = centred || block.style() == Block.Style.HEADING;
        run(paragraph, block.text(), bold, block.style() == Block.Style.BASIS, 14);
    }

    private void annex(Annex annex) {
        var heading = centred(annex.heading(), true, 14);
        heading.setPageBreak(true);
        centred(annex.title(), true, 14);
        run(centred("", false, 13), annex.reference(), false, true, 13);
        var table = word.createTable(annex.rows().size() + 1, annex.columns().size());
        for (int c = 0; c < annex.columns().size(); c++) table.getRow(0).getCell(c).setText(annex.columns().get(c));
        for (int r = 0; r < annex.rows().size(); r++) {
            for (int c = 0; c < annex.columns().size(); c++) table.getRow(r + 1).getCell(c).setText(annex.rows().get(r).get(c));
        }
    }

    private XWPFParagraph centred(String text, boolean bold, int size) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, bold, false, size);
        return paragraph;
    }

    private void left(String text, boolean bold, int size) {
        run(word.createParagraph(), text, bold, false, size);
    }

    private static XWPFParagraph line(XWPFTableCell cell, String text, boolean bold, boolean italic, int size) {
        var paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, bold, italic, size);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold, boolean italic, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(TYPEFACE);
        run.setFontSize(size);
        run.setBold(bold);
        run.setItalic(italic);
        run.setText(text);
    }
}
