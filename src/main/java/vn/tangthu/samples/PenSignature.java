package vn.tangthu.samples;

import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** An invented signature in blue ink, always the same for the same name. */
record PenSignature(String name) implements Sheets.Drawing {

    @Override
    public void on(PDPageContentStream ink) throws IOException {
        var random = new Random(name.hashCode());
        ink.setStrokingColor(0.10f, 0.17f, 0.58f);
        ink.setLineWidth(1.1f);
        ink.setLineCapStyle(1);
        ink.setLineJoinStyle(1);
        loops(ink, random);
        flourish(ink, random);
    }

    private static void loops(PDPageContentStream ink, Random random) throws IOException {
        float x = -34;
        float y = -8 + 10 * random.nextFloat();
        ink.moveTo(x, y);
        int strokes = 5 + random.nextInt(4);
        for (int i = 0; i < strokes; i++) {
            float height = (i == 0 ? 30 : 20) * (0.5f + random.nextFloat()) * (random.nextInt(4) == 0 ? -0.7f : 1);
            float step = 7 + 8 * random.nextFloat();
            ink.curveTo(x + 4, y + height, x + step + 8, y + height, x + step, y - 3 + 4 * random.nextFloat());
            x += step;
        }
        ink.stroke();
    }

    private static void flourish(PDPageContentStream ink, Random random) throws IOException {
        float drop = -10 - 8 * random.nextFloat();
        ink.moveTo(44, 6 + 10 * random.nextFloat());
        ink.curveTo(20, drop - 14, -30, drop + 2, -40, drop);
        ink.curveTo(-20, drop + 8, 20, drop + 4, 58 + 14 * random.nextFloat(), drop + 10 * random.nextFloat());
        ink.stroke();
    }
}
