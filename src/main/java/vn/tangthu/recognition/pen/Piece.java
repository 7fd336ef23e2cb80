package vn.tangthu.recognition.pen;

import java.util.Arrays;
import java.util.List;

/**
 * Some ink that belongs together.
 *
 * @param rowLength of the paper it is on
 * @param pixels y times the row's length plus x
 * @param right and bottom the first column and row behind the ink
 */
record Piece(int rowLength, int[] pixels, int left, int top, int right, int bottom) {

    static Piece of(int rowLength, int[] pixels) {
        int left = Integer.MAX_VALUE, top = Integer.MAX_VALUE, right = 0, bottom = 0;
        for (int pixel : pixels) {
            int x = pixel % rowLength, y = pixel / rowLength;
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
        }
        return new Piece(rowLength, pixels, left, top, right, bottom);
    }

    static Piece together(List<Piece> pieces) {
        if (pieces.size() == 1) return pieces.get(0);
        return of(pieces.get(0).rowLength, pieces.stream().flatMapToInt(piece -> Arrays.stream(piece.pixels)).toArray());
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    double middle() {
        return (left + right) / 2.0;
    }
}
