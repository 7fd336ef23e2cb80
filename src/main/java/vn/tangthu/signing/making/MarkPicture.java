package vn.tangthu.signing.making;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefusal.BadPicture;
import vn.tangthu.signing.SigningRefusal.Whose;
import vn.tangthu.signing.SigningRefused;

/**
 * The picture of a hand's signature or of a stamp: PNG, transparent where paper shall show, blue or red (Decree 30/2020/NĐ-CP, App. I).
 *
 * @param proportion width through height
 */
public record MarkPicture(byte[] png, float proportion) {

    public static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PIXELS = 3000; // along one side
    private static final int OPAQUE = 128; // of 255
    private static final int CLEAR = 16; // of 255
    /** By how much, of 255, the wanted colour must exceed the others on average. */
    private static final int COLOURED = 25;

    /** One that was taken before. */
    public static MarkPicture taken(byte[] png) throws SigningRefused {
        var image = read(png);
        return new MarkPicture(png, (float) image.getWidth() / image.getHeight());
    }

    /** @throws SigningRefused it is not what the rule asks for */
    public static MarkPicture taking(byte[] png, Whose whose) throws SigningRefused {
        if (png.length > MOST_BYTES) throw bad(BadPicture.TOO_LARGE);
        var image = read(png);
        if (!image.getColorModel().hasAlpha()) throw bad(BadPicture.NOT_TRANSPARENT);
        mustBeDrawnIn(image, whose);
        return new MarkPicture(png, (float) image.getWidth() / image.getHeight());
    }

    /** The size is looked at before the pixels are unpacked. */
    private static BufferedImage read(byte[] png) throws SigningRefused {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            if (!reader.getOriginatingProvider().canDecodeInput(in)) throw bad(BadPicture.NOT_PNG);
            reader.setInput(in);
            return small(reader).read(0);
        } catch (IOException | RuntimeException e) {
            throw bad(BadPicture.NOT_PNG);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader small(ImageReader reader) throws IOException, SigningRefused {
        if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) throw bad(BadPicture.TOO_LARGE);
        return reader;
    }

    private static void mustBeDrawnIn(BufferedImage image, Whose whose) throws SigningRefused {
        long ink = 0;
        long clear = 0;
        var sums = new long[3];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                if (pixel >>> 24 < CLEAR) clear++;
                if (pixel >>> 24 < OPAQUE) continue;
                ink++;
                for (int i = 0; i < 3; i++) sums[i] += pixel >> 16 - 8 * i & 0xff;
            }
        }
        if (ink == 0) throw bad(BadPicture.EMPTY);
        if (clear == 0) throw bad(BadPicture.NOT_TRANSPARENT);
        long red = sums[0] / ink;
        long green = sums[1] / ink;
        long blue = sums[2] / ink;
        if (whose == Whose.PERSON && blue < Math.max(red, green) + COLOURED) throw bad(BadPicture.NOT_BLUE);
        if (whose == Whose.AGENCY && red < Math.max(green, blue) + COLOURED) throw bad(BadPicture.NOT_RED);
    }

    private static SigningRefused bad(BadPicture how) {
        return new SigningRefused(new SigningRefusal.PictureUnfit(how));
    }
}
