package vn.tangthu.recognition.products;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadPages;
import vn.tangthu.recognition.Word;

/** Pages made up for a test, each with its image. */
final class PagesInMemory implements ReadPages {

    private final List<PageReading> pages = new ArrayList<>();
    private final List<Optional<byte[]>> images = new ArrayList<>();

    static final int WIDTH = 1240, HEIGHT = 1754;

    static PagesInMemory of(List<Word> words) {
        return new PagesInMemory().and(words);
    }

    PagesInMemory and(List<Word> words) {
        return and(words, Optional.of(jpeg(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY))), PageReading.State.DONE);
    }

    PagesInMemory and(List<Word> words, Optional<byte[]> image, PageReading.State state) {
        boolean read = state == PageReading.State.DONE;
        pages.add(new PageReading(pages.size() + 1, read ? WIDTH : 0, read ? HEIGHT : 0, Optional.empty(), words, state));
        images.add(image);
        return this;
    }

    /** Words set in type on baselines that lean by one pixel in a hundred; their boxes are those of the ink. */
    static List<Word> typeset(List<String> lines, float size) {
        try (var file = PagesInMemory.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf")) {
            var font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(size);
            var context = new java.awt.font.FontRenderContext(null, RenderingHints.VALUE_TEXT_ANTIALIAS_ON, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            var words = new ArrayList<Word>();
            for (int line = 0; line < lines.size(); line++) {
                double x = 150;
                for (var text : lines.get(line).split(" ")) {
                    var layout = new TextLayout(text, font, context);
                    var ink = layout.getPixelBounds(context, (float) x, (float) baseline(line, x, size));
                    words.add(new Word(text, new Box(ink.x, ink.y, ink.width, ink.height), 0.93, line));
                    x += layout.getAdvance() + size * 0.25;
                }
            }
            return words;
        } catch (IOException | FontFormatException e) {
            throw new AssertionError(e);
        }
    }

    static double baseline(int line, double x, float size) {
        return 200 + line * size * 1.5 + x / 100;
    }

    static byte[] jpeg(BufferedImage image) {
        var ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        ink.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a writer makes of it. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        try (var out = new ByteArrayOutputStream()) {
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String fileName() {
        return "Công văn <\"số\" 1 & 2>.pdf";
    }

    @Override
    public int count() {
        return pages.size();
    }

    @Override
    public PageReading page(int number) {
        return pages.get(number - 1);
    }

    @Override
    public Optional<byte[]> image(PageReading page) {
        return images.get(page.number() - 1);
    }
}
