package vn.tangthu.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a paragraph and its text look like after all that inherits: defaults of the document, styles and what they are based on, character
 * styles, and what stands at the text itself (ISO/IEC 29500-1, 17.7.2).
 */
final class DocxFormats {

    /** Styles based on styles; a circle in a broken file ends here. */
    private static final int DEEPEST = 20;

    private final Map<String, XmlNode> styles = new HashMap<>();
    private final Optional<XmlNode> runDefaults;
    private final Optional<XmlNode> paragraphDefaults;
    private final Optional<XmlNode> theme;
    private Optional<String> usual = Optional.empty();

    DocxFormats(Optional<XmlNode> file, Optional<XmlNode> theme) {
        this.theme = theme;
        runDefaults = file.flatMap(root -> root.at("docDefaults", "rPrDefault", "rPr"));
        paragraphDefaults = file.flatMap(root -> root.at("docDefaults", "pPrDefault", "pPr"));
        file.ifPresent(root -> root.children().stream().filter(node -> node.is("style")).forEach(this::add));
    }

    private void add(XmlNode style) {
        var id = style.attribute("styleId").orElse("");
        styles.put(id, style);
        if (style.attribute("type").orElse("").equals("paragraph") && on(style.attribute("default"))) usual = Optional.of(id);
    }

    private static boolean on(Optional<String> value) {
        return value.filter(v -> v.equals("1") || v.equals("true") || v.equals("on")).isPresent();
    }

    private Optional<String> styleOf(XmlNode paragraph) {
        return paragraph.val("pPr", "pStyle").filter(styles::containsKey).or(() -> usual);
    }

    Optional<String> styleName(XmlNode paragraph) {
        return styleOf(paragraph).map(styles::get).flatMap(style -> style.val("name"));
    }

    Optional<String> nameOf(String id) {
        return Optional.ofNullable(styles.get(id)).flatMap(style -> style.val("name"));
    }

    /** A property of the paragraph: its own, else of its style, of what that is based on, or of the document. */
    <T> Optional<T> ofParagraph(XmlNode paragraph, Function<XmlNode, Optional<T>> property) {
        var own = Stream.concat(paragraph.child("pPr").stream(), chain(styleOf(paragraph)).flatMap(style -> style.child("pPr").stream()));
        return Stream.concat(own, paragraphDefaults.stream()).map(property).flatMap(Optional::stream).findFirst();
    }

    <T> Optional<T> ofRun(XmlNode paragraph, Optional<XmlNode> run, Function<XmlNode, Optional<T>> property) {
        var own = run.flatMap(node -> node.child("rPr"));
        var byCharacterStyle = chain(own.flatMap(node -> node.val("rStyle"))).flatMap(style -> style.child("rPr").stream());
        var byParagraphStyle = chain(styleOf(paragraph)).flatMap(style -> style.child("rPr").stream());
        return Stream.of(own.stream(), byCharacterStyle, byParagraphStyle, runDefaults.stream()).flatMap(all -> all)
                .map(property).flatMap(Optional::stream).findFirst();
    }

    private Stream<XmlNode> chain(Optional<String> from) {
        return Stream.iterate(from.map(styles::get), Optional::isPresent, style -> style.flatMap(node -> node.val("basedOn")).map(styles::get))
                .limit(DEEPEST).flatMap(Optional::stream);
    }

    /** A toggle: present without a value is on. */
    boolean has(XmlNode paragraph, XmlNode run, String toggle) {
        return ofRun(paragraph, Optional.of(run), properties -> properties.child(toggle))
                .map(node -> node.attribute("val").map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none")).orElse(true))
                .orElse(false);
    }

    /** Points; 10 where nothing is said (17.3.2.38). */
    double size(XmlNode paragraph, Optional<XmlNode> run) {
        return ofRun(paragraph, run, properties -> properties.val("sz")).map(DocxFormats::number).map(halfPoints -> halfPoints / 2).orElse(10.0);
    }

    String font(XmlNode paragraph, XmlNode run) {
        return ofRun(paragraph, Optional.of(run), properties -> properties.child("rFonts").flatMap(this::face)).orElse("Times New Roman");
    }

    /** A font of the theme wins over one that is named beside it (17.3.2.26). */
    private Optional<String> face(XmlNode fonts) {
        return fonts.attribute("asciiTheme").flatMap(this::ofTheme).or(() -> fonts.attribute("ascii")).or(() -> fonts.attribute("hAnsi"));
    }

    private Optional<String> ofTheme(String name) {
        var group = name.startsWith("major") ? "majorFont" : "minorFont";
        return theme.flatMap(root -> root.at("themeElements", "fontScheme", group, "latin")).flatMap(latin -> latin.attribute("typeface"));
    }

    /** 0 for what is no number, as word processors take it. */
    static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
