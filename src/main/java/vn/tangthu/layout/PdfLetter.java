package vn.tangthu.layout;

/** A letter on a page of a PDF. Points from the top left corner; y is that of the line the letter stands on. */
record PdfLetter(String text, double x, double y, double width, double size, String font, boolean bold, boolean italic) {

    double end() {
        return x + width;
    }

    boolean looksLike(PdfLetter other) {
        return font.equals(other.font) && Math.abs(size - other.size) < 0.1 && bold == other.bold && italic == other.italic;
    }
}
