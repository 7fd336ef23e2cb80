package vn.tangthu.layout;

/** Text as it may stand in XML; what XML 1.0 does not allow is left out. */
final class XmlText {

    private XmlText() {}

    static String of(String plain) {
        var safe = new StringBuilder(plain.length() + 16);
        plain.codePoints().filter(XmlText::allowed).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\n' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
    }
}
