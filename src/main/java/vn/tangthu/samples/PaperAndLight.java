package vn.tangthu.samples;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Random;

/** Applies a {@link Degradation} to one page image of 1 or 3 bytes per pixel. */
final class PaperAndLight {

    /** Blue, green, red: how much of each old paper swallows, in grey levels. */
    private static final double[] YELLOW = {52, 18, 8};

    private static final int NOISES = 1 << 16;

    private final Degradation how;
    private final Random random;

    PaperAndLight(Degradation how, long seed) {
        this.how = how;
        this.random = new Random(seed);
    }

    /** @param back the page on the back of the sheet; the image itself when there is none */
    BufferedImage degrade(BufferedImage page, BufferedImage back) {
        var image = laidOnGlass(page);
        var pixels = bytes(image);
        int channels = image.getRaster().getNumBands();
        if (how.bleed() > 0) bleed(pixels, bytes(back), image.getWidth(), image.getHeight(), channels);
        for (int i = 0; i < how.blur(); i++) {
            smooth(pixels, channels, image.getWidth() * channels);
            smooth(pixels, image.getWidth() * channels, pixels.length);
        }
        light(pixels, image.getWidth(), image.getHeight(), channels);
        specks(pixels, image.getWidth(), image.getHeight(), channels);
        return how.tone() == Degradation.Tone.BILEVEL ? threshold(image, pixels) : image;
    }

    private BufferedImage laidOnGlass(BufferedImage page) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), page.getType());
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.rotate(Math.toRadians(how.skew()), image.getWidth() / 2.0, image.getHeight() / 2.0);
        g.drawImage(page, 0, 0, null);
        g.dispose();
        return image;
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private void bleed(byte[] front, byte[] back, int width, int height, int channels) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int seen = (int) ((255 - (back[(y * width + width - 1 - x) * channels] & 255)) * how.bleed());
                for (int c = 0; c < channels; c++) {
                    int i = (y * width + x) * channels + c;
                    front[i] = (byte) Math.max(0, (front[i] & 255) - seen);
                }
            }
        }
    }

    /** Runs the kernel (1 2 1)/4 over samples that stand {@code step} apart. */
    private static void smooth(byte[] pixels, int step, int length) {
        boolean rows = length < pixels.length;
        int runs = rows ? pixels.length / length : 1;
        for (int run = 0; run < runs; run++) {
            int from = run * length;
            var before = new int[step];
            for (int k = 0; k < step; k++) before[k] = pixels[from + k] & 255;
            for (int i = from + step; i < from + length - step; i++) {
                int k = (i - from) % step;
                int own = pixels[i] & 255;
                pixels[i] = (byte) ((before[k] + 2 * own + (pixels[i + step] & 255)) >> 2);
                before[k] = own;
            }
        }
    }

    private void light(byte[] pixels, int width, int height, int channels) {
        var noise = noises();
        int at = random.nextInt();
        var columns = new double[width];
        for (int x = 0; x < width; x++) columns[x] = edge(x, width);
        for (int y = 0; y < height; y++) {
            double row = edge(y, height) + folds(y, height);
            for (int x = 0; x < width; x++) {
                at = at * 1664525 + 1013904223;
                int grain = noise[at >>> 16];
                for (int c = 0; c < channels; c++) {
                    int i = (y * width + x) * channels + c;
                    double swallowed = how.paper() * (channels == 3 ? YELLOW[c] : 20) + row + columns[x];
                    int value = (int) ((pixels[i] & 255) * (1 - swallowed / 255) + 14 * how.paper()) + grain;
                    pixels[i] = (byte) (value < 0 ? 0 : Math.min(value, 255));
                }
            }
        }
    }

    private byte[] noises() {
        var noise = new byte[NOISES];
        for (int i = 0; i < NOISES; i++) noise[i] = (byte) Math.max(-120, Math.min(120, random.nextGaussian() * how.noise()));
        return noise;
    }

    private double edge(int at, int length) {
        double fromMiddle = Math.abs(2.0 * at / length - 1);
        return how.paper() * 34 * Math.pow(fromMiddle, 6);
    }

    private double folds(int y, int height) {
        double nearest = Math.min(Math.abs(y - height / 3.0), Math.abs(y - 2 * height / 3.0)) / how.dpi();
        return how.folds() * (nearest < 0.012 ? 60 : 26 * Math.exp(-nearest * 9));
    }

    private void specks(byte[] pixels, int width, int height, int channels) {
        int count = (int) (how.speckle() * width * height / 1_000_000);
        for (int i = 0; i < count; i++) {
            int radius = 1 + random.nextInt(Math.max(1, how.dpi() / 120));
            int x = random.nextInt(width - 2 * radius) + radius;
            int y = random.nextInt(height - 2 * radius) + radius;
            for (int dy = -radius; dy <= radius; dy++) {
                for (int dx = -radius; dx <= radius; dx++) {
                    if (dx * dx + dy * dy > radius * radius) continue;
                    for (int c = 0; c < channels; c++) pixels[((y + dy) * width + x + dx) * channels + c] = 40;
                }
            }
        }
    }

    private BufferedImage threshold(BufferedImage image, byte[] pixels) {
        var bilevel = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var out = bytes(bilevel);
        int stride = (image.getWidth() + 7) / 8;
        for (int y = 0, i = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++, i++) {
                if ((pixels[i] & 255) >= how.threshold()) out[y * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
            }
        }
        return bilevel;
    }
}
