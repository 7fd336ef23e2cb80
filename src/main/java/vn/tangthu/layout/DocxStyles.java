package vn.tangthu.layout;

/** One style of a word processor per component, from the table of rules. */
final class DocxStyles {

    private DocxStyles() {}

    static String xml() {
        var xml = new StringBuilder("<w:styles xmlns:w=\"" + DocxBody.W + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>".formatted(LayoutRules.FONT)
                + "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
        for (var part : Part.values()) style(xml, LayoutRules.style(part));
        return xml.append("</w:styles>").toString();
    }

    private static void style(StringBuilder xml, PartStyle style) {
        long halfPoints = Math.round(style.used() * 2);
        xml.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
                .formatted(style.part().styleId(), XmlText.of(style.part().styleName())));
        xml.append("<w:pPr>").append(isText(style.part()) ? textSpacing() : "").append("<w:jc w:val=\"").append(jc(style.align())).append("\"/></w:pPr><w:rPr>");
        if (style.bold()) xml.append("<w:b/><w:bCs/>");
        if (style.italic()) xml.append("<w:i/><w:iCs/>");
        if (style.letters() == PartStyle.Letters.UPPER) xml.append("<w:caps/>");
        xml.append("<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/></w:rPr></w:style>".formatted(halfPoints));
    }

    /** What is set as running text: indented, with space between paragraphs. */
    static boolean isText(Part part) {
        return part == Part.BODY || part == Part.GROUND;
    }

    private static String textSpacing() {
        return "<w:spacing w:after=\"%d\" w:line=\"%d\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"%d\"/>".formatted(
                Math.round(LayoutRules.measure("paragraph-spacing").used() * 20),
                Math.round(LayoutRules.measure("line-spacing").used() * 240),
                DocxBody.twips(LayoutRules.measure("first-line-indent").used()));
    }

    static String jc(PartStyle.Align align) {
        return switch (align) {
            case CENTRE -> "center";
            case RIGHT -> "right";
            case JUSTIFY -> "both";
            default -> "left";
        };
    }
}
