package vn.tangthu.signing.making;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tangthu.signing.MarkPlace;

/**
 * Looks in a document's text for where the hand's picture belongs: in the middle between the signer's position and his name (Decree
 * 30/2020/NĐ-CP, App. I). The name counts where it stands alone in its column; the last such place in the document is taken.
 */
final class PlaceFinder extends PDFTextStripper {

    /** Room to the left and right of the middle of the name, in points: half a column of a page. */
    private static final float HALF_COLUMN = 100;
    private static final float LEAST_ROOM = 22; // points; a hand's picture lower than this cannot be read
    private static final float MOST_ROOM = 170; // points; what stands higher is not the position
    private static final float AIR = 2; // points, above and below the picture

    /** A piece of a line: letters with no more than usual space between them. Ends in points from the upper left. */
    private record Piece(int page, String letters, float left, float right, float top, float bottom) {
        float middle() {
            return (left + right) / 2;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<TextPosition> line = new ArrayList<>();

    private PlaceFinder() {
        setSortByPosition(true);
    }

    static Optional<MarkPlace> find(PDDocument document, String signer) throws IOException {
        var finder = new PlaceFinder();
        finder.getText(document);
        var name = plain(signer);
        if (name.isEmpty()) return Optional.empty();
        for (int i = finder.pieces.size() - 1; i >= 0; i--) {
            var found = finder.pieces.get(i);
            if (!found.letters().equals(name)) continue;
            var room = finder.roomAbove(found);
            if (room.isPresent()) return room;
        }
        return Optional.empty();
    }

    private Optional<MarkPlace> roomAbove(Piece name) {
        var above = pieces.stream()
                .filter(piece -> piece.page() == name.page() && piece.bottom() <= name.top() && overlaps(piece, name))
                .max(Comparator.comparing(Piece::bottom));
        if (above.isEmpty()) return Optional.empty();
        float room = name.top() - above.get().bottom() - 2 * AIR;
        if (room < LEAST_ROOM || room > MOST_ROOM) return Optional.empty();
        return Optional.of(new MarkPlace(name.page(), name.middle() - HALF_COLUMN, above.get().bottom() + AIR, 2 * HALF_COLUMN, room));
    }

    /** Whether they stand in one column: each other's middle lies between their ends. */
    private static boolean overlaps(Piece piece, Piece name) {
        return piece.left() <= name.middle() && name.middle() <= piece.right() || name.left() <= piece.middle() && piece.middle() <= name.right();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.addAll(positions);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endArticle() {
        endLine();
    }

    private void endLine() {
        var piece = new ArrayList<TextPosition>();
        for (var letter : line) {
            if (!piece.isEmpty() && letter.getXDirAdj() - right(piece) > 2 * letter.getFontSizeInPt()) endPiece(piece);
            if (!letter.getUnicode().isBlank()) piece.add(letter);
        }
        endPiece(piece);
        line.clear();
    }

    private static float right(List<TextPosition> piece) {
        var last = piece.get(piece.size() - 1);
        return last.getXDirAdj() + last.getWidthDirAdj();
    }

    private void endPiece(List<TextPosition> letters) {
        if (letters.isEmpty()) return;
        var text = new StringBuilder();
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (var letter : letters) {
            text.append(letter.getUnicode());
            top = Math.min(top, letter.getYDirAdj() - letter.getFontSizeInPt() * 0.9f);
            bottom = Math.max(bottom, letter.getYDirAdj() + letter.getFontSizeInPt() * 0.25f);
        }
        pieces.add(new Piece(getCurrentPageNo(), plain(text.toString()), letters.get(0).getXDirAdj(), right(letters), top, bottom));
        letters.clear();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", "");
    }
}
