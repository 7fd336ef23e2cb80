package vn.tangthu.recognition.products;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.tangthu.recognition.worker.ViewerImageNotes;

/**
 * What the head of one of our page images says (ITU-T T.81, Annex B; JFIF 1.02).
 *
 * @param dpi absent when the image does not tell
 * @param original size in pixels of the black-and-white scan it was made from, when it was
 */
record JpegFacts(int width, int height, int components, Optional<Integer> dpi, Optional<int[]> original) {

    private static final int START = 0xFFD8, SCAN = 0xFFDA, APP0 = 0xFFE0, COMMENT = 0xFFFE;

    static JpegFacts of(byte[] jpeg) throws IOException {
        var bytes = ByteBuffer.wrap(jpeg);
        if (jpeg.length < 4 || Short.toUnsignedInt(bytes.getShort()) != START) throw new IOException("Expected: a JPEG; Found: something else");
        Optional<Integer> dpi = Optional.empty();
        Optional<int[]> original = Optional.empty();
        while (bytes.remaining() > 4) {
            int marker = Short.toUnsignedInt(bytes.getShort()), length = Short.toUnsignedInt(bytes.getShort());
            int content = bytes.position();
            if (marker < 0xFF00 || length < 2 || length - 2 > bytes.remaining()) break;
            if (marker == APP0) dpi = density(bytes.slice(content, length - 2));
            if (marker == COMMENT) original = ViewerImageNotes.originalSize(new String(jpeg, content, length - 2, StandardCharsets.US_ASCII));
            if (marker >= 0xFFC0 && marker <= 0xFFC2) {
                return new JpegFacts(
                        Short.toUnsignedInt(bytes.getShort(content + 3)), Short.toUnsignedInt(bytes.getShort(content + 1)), bytes.get(content + 5), dpi, original);
            }
            if (marker == SCAN) break;
            bytes.position(content + length - 2);
        }
        throw new IOException("Expected: a JPEG with a frame; Found: none");
    }

    private static Optional<Integer> density(ByteBuffer app0) {
        boolean jfif = app0.remaining() >= 12 && app0.getInt(0) == 0x4A464946;
        boolean perInch = jfif && app0.get(7) == 1;
        return perInch ? Optional.of(Short.toUnsignedInt(app0.getShort(8))).filter(found -> found > 0) : Optional.empty();
    }
}
