package vn.tangthu.layout;

import java.util.Optional;

/** The marks that a word processor puts before the entries of a list. Numbers are not counted; marks that are no number are told. */
final class DocxBullets {

    private final Optional<XmlNode> numbering;

    DocxBullets(Optional<XmlNode> numbering) {
        this.numbering = numbering;
    }

    Optional<String> of(XmlNode numPr) {
        var level = numPr.val("ilvl").orElse("0");
        return numbering.flatMap(root -> child(root, "num", "numId", numPr.val("numId").orElse(""))
                .flatMap(num -> num.val("abstractNumId"))
                .flatMap(id -> child(root, "abstractNum", "abstractNumId", id))
                .flatMap(list -> child(list, "lvl", "ilvl", level))
                .filter(lvl -> lvl.val("numFmt").orElse("").equals("bullet"))
                .flatMap(lvl -> lvl.val("lvlText")));
    }

    private static Optional<XmlNode> child(XmlNode parent, String name, String attribute, String value) {
        return parent.children().stream().filter(node -> node.is(name) && node.attribute(attribute).orElse("").equals(value)).findFirst();
    }
}
