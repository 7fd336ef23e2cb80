package vn.tangthu.recognition.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.stream.ImageInputStream;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingFailure;

/** TIFF (with any number of pages), JPEG and PNG. */
final class ImagePages implements OpenDocument {

    /** Pixels; what is larger is decoded in steps, for the heap of a worker is small. */
    private static final long DECODED_AT_ONCE = 36_000_000;

    private final Path file;
    private final Kind kind;
    private final ImageInputStream in;
    private final ImageReader reader;
    private final int count;

    private ImagePages(Path file, Kind kind, ImageInputStream in, ImageReader reader, int count) {
        this.file = file;
        this.kind = kind;
        this.in = in;
        this.reader = reader;
        this.count = count;
    }

    static ImagePages open(Path file) throws IOException {
        var kind = Kind.of(file);
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        var in = ImageIO.createImageInputStream(file.toFile());
        try {
            reader.setInput(in, false, kind != Kind.TIFF);
            return new ImagePages(file, kind, in, reader, kind == Kind.TIFF ? reader.getNumImages(true) : 1);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw new CannotRead(ReadingFailure.DAMAGED, "The image cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public int pageCount() {
        return count;
    }

    @Override
    public void check(Limits limits) throws IOException {
        try {
            for (int i = 0; i < count; i++) {
                if (!limits.allow(reader.getWidth(i), reader.getHeight(i))) {
                    throw new CannotRead(ReadingFailure.TOO_LARGE_IMAGE, reader.getWidth(i) + "x" + reader.getHeight(i));
                }
            }
            if (kind == Kind.TIFF) checkStrips();
        } catch (CannotRead e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CannotRead(ReadingFailure.DAMAGED, "The image header cannot be read: " + e.getMessage(), e);
        }
        if (kind == Kind.JPEG) checkEnd("\u00ff\u00d9");
        if (kind == Kind.PNG) checkEnd("IEND");
    }

    /** Every strip or tile must lie inside the file (TIFF 6.0: tags 273 and 279, 324 and 325). */
    private void checkStrips() throws IOException {
        for (int i = 0; i < count; i++) {
            var directory = TIFFDirectory.createFromMetadata(reader.getImageMetadata(i));
            var offsets = directory.containsTIFFField(273) ? directory.getTIFFField(273) : directory.getTIFFField(324);
            var lengths = directory.containsTIFFField(279) ? directory.getTIFFField(279) : directory.getTIFFField(325);
            if (offsets == null || lengths == null) continue;
            for (int s = 0; s < Math.min(offsets.getCount(), lengths.getCount()); s++) {
                if (offsets.getAsLong(s) + lengths.getAsLong(s) > Files.size(file)) {
                    throw new CannotRead(ReadingFailure.DAMAGED, "The file ends before page " + (i + 1) + " does");
                }
            }
        }
    }

    /** The closing mark stands near the end; cameras append some kilobytes after it. */
    private void checkEnd(String mark) throws IOException {
        if (!Tail.of(file, 1 << 16).contains(mark)) throw new CannotRead(ReadingFailure.DAMAGED, "The file ends too early");
    }

    @Override
    public Set<Reading.Warning> warnings() {
        return Set.of();
    }

    @Override
    public PageRaster raster(int page) throws IOException {
        var how = reader.getDefaultReadParam();
        long pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
        int step = (int) Math.ceil(Math.sqrt((double) pixels / DECODED_AT_ONCE));
        if (step > 1) how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image;
        try {
            image = reader.read(page - 1, how);
        } catch (IOException | RuntimeException e) {
            throw new CannotRead(ReadingFailure.DAMAGED, "The image cannot be decoded: " + e.getMessage(), e);
        }
        return PageRaster.ofUnknownResolution(image);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }

    /** The last bytes of a file as Latin-1 text. */
    static final class Tail {
        private Tail() {}

        static String of(Path file, int length) throws IOException {
            try (var raw = new RandomAccessFile(file.toFile(), "r")) {
                long start = Math.max(0, raw.length() - length);
                raw.seek(start);
                var bytes = new byte[(int) (raw.length() - start)];
                raw.readFully(bytes);
                return new String(bytes, StandardCharsets.ISO_8859_1);
            }
        }
    }
}
