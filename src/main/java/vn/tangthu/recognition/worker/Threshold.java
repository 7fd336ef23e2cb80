package vn.tangthu.recognition.worker;

/** Where ink ends and paper begins. */
final class Threshold {

    private Threshold() {}

    /** The grey value that parts dark from light with the least spread on both sides (Otsu, 1979). */
    static int otsu(Grey image) {
        var histogram = new long[256];
        for (byte pixel : image.pixels()) histogram[pixel & 255]++;
        double total = image.pixels().length, sum = 0;
        for (int i = 0; i < 256; i++) sum += (double) i * histogram[i];
        double dark = 0, sumDark = 0, best = -1;
        int threshold = 127;
        for (int i = 0; i < 255; i++) {
            dark += histogram[i];
            sumDark += (double) i * histogram[i];
            if (dark == 0 || dark == total) continue;
            double apart = sumDark / dark - (sum - sumDark) / (total - dark);
            double between = dark * (total - dark) * apart * apart;
            if (between > best) {
                best = between;
                threshold = i;
            }
        }
        return threshold;
    }

    /** How many levels lie between what is darker and what is lighter than the threshold, on average. */
    static double contrast(Grey image) {
        int threshold = otsu(image);
        long dark = 0, light = 0;
        int darkCount = 0;
        for (byte pixel : image.pixels()) {
            int level = pixel & 255;
            if (level <= threshold) {
                dark += level;
                darkCount++;
            } else {
                light += level;
            }
        }
        int lightCount = image.pixels().length - darkCount;
        return darkCount == 0 || lightCount == 0 ? 0 : (double) light / lightCount - (double) dark / darkCount;
    }
}
