package vn.tangthu.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tangthu.layout.ContentReading.Surplus;

/** The text of one paragraph with its looks. What is marked as deleted is not there. */
final class DocxPieces {

    private final DocxFormats formats;
    private final XmlNode paragraph;
    private final Set<Surplus> surplus;
    private final List<Passage.Piece> pieces = new ArrayList<>();
    private boolean drawing;

    DocxPieces(DocxFormats formats, XmlNode paragraph, Set<Surplus> surplus) {
        this.formats = formats;
        this.paragraph = paragraph;
        this.surplus = surplus;
    }

    /** At least one, for an empty paragraph an empty one. */
    List<Passage.Piece> read() {
        runs(paragraph);
        if (pieces.isEmpty()) pieces.add(new Passage.Piece("", "", LayoutRules.FONT, formats.size(paragraph, java.util.Optional.empty()), false, false));
        return pieces;
    }

    /** A line drawn by hand, or a picture. */
    boolean holdsDrawing() {
        return drawing;
    }

    private void runs(XmlNode parent) {
        for (var node : parent.children()) {
            switch (node.name()) {
                case "r" -> run(node);
                case "ins" -> {
                    surplus.add(Surplus.TRACKED_CHANGES);
                    runs(node);
                }
                case "del", "moveFrom" -> surplus.add(Surplus.TRACKED_CHANGES);
                case "hyperlink", "smartTag", "customXml", "fldSimple", "moveTo", "sdtContent", "dir", "bdo" -> runs(node);
                case "sdt" -> node.child("sdtContent").ifPresent(this::runs);
                default -> { }
            }
        }
    }

    private void run(XmlNode run) {
        var text = new StringBuilder();
        for (var node : run.children()) {
            switch (node.name()) {
                case "t" -> text.append(node.text());
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "drawing", "pict", "object", "AlternateContent" -> {
                    drawing = true;
                    if (node.all().anyMatch(one -> one.is("blip") || one.is("imagedata") || one.is("OLEObject") || one.is("txbxContent"))) surplus.add(Surplus.PICTURE);
                }
                case "footnoteReference", "endnoteReference", "commentReference" -> surplus.add(Surplus.FOOTNOTE);
                default -> { }
            }
        }
        if (text.length() == 0 || formats.has(paragraph, run, "vanish")) return;
        if (run.at("rPr", "u").filter(DocxReader::isLine).isPresent()) surplus.add(Surplus.EMPHASIS);
        var shown = formats.has(paragraph, run, "caps") ? text.toString().toUpperCase(vn.tangthu.kernel.Wording.VIETNAMESE) : text.toString();
        pieces.add(new Passage.Piece(shown, text.toString(), formats.font(paragraph, run), formats.size(paragraph, java.util.Optional.of(run)),
                formats.has(paragraph, run, "b"), formats.has(paragraph, run, "i")));
    }
}
