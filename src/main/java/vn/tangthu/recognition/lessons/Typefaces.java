package vn.tangthu.recognition.lessons;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Faces with all Vietnamese letters, the kinds that offices print with: above all those drawn like Times. */
final class Typefaces {

    /** Family and how often it is taken, where the machine has it. */
    private static final List<Weighted> WANTED = List.of(
            new Weighted("Tinos", 6), new Weighted("FreeSerif", 9), new Weighted("TeXGyreTermes", 10),
            new Weighted("Arimo", 9), new Weighted("TeXGyreHeros", 3), new Weighted("Carlito", 2), new Weighted("DejaVu Sans", 2),
            new Weighted("DejaVu Serif", 1), new Weighted("Charis SIL", 3), new Weighted("Linux Libertine O", 3), new Weighted("TeXGyreSchola", 2),
            new Weighted("Cousine", 4), new Weighted("FreeMono", 3), new Weighted("TeXGyreCursor", 3));
    private static final int OWN_WEIGHT = 34;
    private static final String ALL_LETTERS = "ẶẦỆỘỰẴỠặầệộựẵỡđĐơƯ";
    /** In the order of {@link Font}'s styles. */
    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic", "BoldItalic");

    private record Weighted(String family, int weight) {}

    private final List<Font> own = STYLES.stream().map(Typefaces::own).toList();
    private final List<String> families = new ArrayList<>();

    Typefaces() {
        for (int i = 0; i < OWN_WEIGHT; i++) families.add("");
        for (var wanted : WANTED) {
            var font = new Font(wanted.family(), Font.PLAIN, 12);
            if (!font.getFamily().equals(wanted.family()) || font.canDisplayUpTo(ALL_LETTERS) >= 0) continue;
            for (int i = 0; i < wanted.weight(); i++) families.add(wanted.family());
        }
    }

    private static Font own(String style) {
        try (var file = Typefaces.class.getResourceAsStream("/fonts/LiberationSerif-" + style + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The program's own font cannot be read", e);
        }
    }

    /** Families of the machine that will be taken. */
    List<String> found() {
        return families.stream().distinct().filter(family -> !family.isEmpty()).toList();
    }

    /** @param pixels size of the letters */
    Font any(Random random, float pixels) {
        int of100 = random.nextInt(100);
        int style = of100 < 50 ? Font.PLAIN : of100 < 78 ? Font.BOLD : of100 < 92 ? Font.ITALIC : Font.BOLD | Font.ITALIC;
        var family = families.get(random.nextInt(families.size()));
        return family.isEmpty() ? own.get(style).deriveFont(pixels) : new Font(family, style, 1).deriveFont(style, pixels);
    }
}
