package vn.tangthu.recognition.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.ReadPages;
import vn.tangthu.recognition.Word;

/** A document of 200 pages with 100 megabytes of images is made in a program with a third of that as heap. */
class BoundedMemoryTest {

    private static final int PAGES = 200;

    @Test
    void a_long_document_needs_the_memory_of_a_page() throws Exception {
        var java = ProcessHandle.current().info().command().orElse("java");
        var child = new ProcessBuilder(java, "-Xmx32m", "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), BoundedMemoryTest.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes());
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("pages 200");
    }

    public static void main(String[] arguments) throws IOException {
        var written = new long[1];
        SearchablePdf.write(new LongDocument(), Instant.EPOCH, new OutputStream() {
            @Override
            public void write(int one) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        });
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.println("pages " + PAGES + ", MB written " + written[0] / 1_000_000 + ", MB of heap at most " + peak / 1_000_000);
        if (written[0] < 80_000_000) System.exit(3);
    }

    /** Every page has a picture of half a megabyte, loaded anew, and 400 words. */
    private static final class LongDocument implements ReadPages {
        private final byte[] picture = picture();

        private static byte[] picture() {
            var jpeg = PagesInMemory.jpeg(new BufferedImage(1820, 2574, BufferedImage.TYPE_BYTE_GRAY));
            var heavy = new byte[520_000];
            new Random(1).nextBytes(heavy);
            System.arraycopy(jpeg, 0, heavy, 0, jpeg.length);
            return heavy;
        }

        @Override
        public String fileName() {
            return "Hồ sơ dài.pdf";
        }

        @Override
        public int count() {
            return PAGES;
        }

        @Override
        public PageReading page(int number) {
            var words = new ArrayList<Word>();
            for (int n = 0; n < 400; n++) words.add(new Word("chữ" + n, new Box(100 + n % 10 * 150, 100 + n / 10 * 50, 120, 30), 0.9, n / 10));
            return new PageReading(number, 1820, 2574, Optional.empty(), List.copyOf(words), PageReading.State.DONE);
        }

        @Override
        public Optional<byte[]> image(PageReading page) {
            return Optional.of(picture.clone());
        }
    }
}
