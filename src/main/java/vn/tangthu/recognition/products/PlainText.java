package vn.tangthu.recognition.products;

import java.text.Normalizer;

/** Text as it may stand in a product: composed (NFC), and nothing in it that XML 1.0 or a PDF's text forbids. */
final class PlainText {

    private PlainText() {}

    /**
     * Without control and format characters, lone halves of surrogate pairs and code points that are no characters; white space
     * of any kind becomes one space, and none is left at the ends. May be empty.
     */
    static String of(String read) {
        var text = new StringBuilder();
        Normalizer.normalize(read, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (space && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') text.append(' ');
            if (!space && isWritable(c)) text.appendCodePoint(c);
        });
        return text.toString().strip();
    }

    private static boolean isWritable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
