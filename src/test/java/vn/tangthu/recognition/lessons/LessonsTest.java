package vn.tangthu.recognition.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tangthu.recognition.language.WordPairs;
import vn.tangthu.recognition.orthography.Syllables;

class LessonsTest {

    private static final String PROSE = "Ủy ban nhân dân phường yêu cầu các đơn vị nghiêm túc thực hiện";

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_lines() throws IOException {
        var once = new Lessons(7, () -> PROSE).write(30, folder.resolve("once"), said -> {});
        var again = new Lessons(7, () -> PROSE).write(30, folder.resolve("again"), said -> {});
        assertThat(Files.mismatch(once.get(0), again.get(0))).isEqualTo(-1);
    }

    @Test
    void a_file_holds_pictures_and_what_stands_in_them() throws IOException {
        var file = new Lessons(3, () -> PROSE).write(20, folder, said -> {}).get(0);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int lines = bytes.getInt();
        for (int i = 0; i < lines; i++) {
            assertThat(bytes.get()).isOne();
            part(bytes);
            assertThat(bytes.getInt()).isEqualTo(i);
            var picture = ImageIO.read(new ByteArrayInputStream(part(bytes)));
            assertThat(picture.getHeight()).isBetween(6, 220);
            assertThat(text(bytes)).isEqualTo("vie");
            assertThat(text(bytes)).isNotBlank();
            assertThat(bytes.getInt()).isZero();
            assertThat(bytes.getInt()).isZero();
            assertThat(bytes.get()).isZero();
        }
        assertThat(bytes.remaining()).isZero();
    }

    @Test
    void whatever_happens_to_it_ink_stays_darker_than_paper() {
        var random = new Random(11);
        var press = new PrintedLine(random, new Typefaces());
        var scanner = new ScannedLine(random);
        for (int i = 0; i < 60; i++) {
            double dpi = i % 3 == 0 ? 100 : 200;
            var strip = press.print("Số: 124/QĐ-UBND", PROSE, PROSE, (float) (13 * dpi / 72));
            var image = scanner.scan(strip, press.print(PROSE, "", "", 30).image(), dpi);
            assertThat(darkest(image)).isLessThan(lightest(image) - 40);
        }
    }

    @Test
    void syllables_at_random_are_well_formed_and_of_all_tones() {
        var random = new Random(5);
        var syllables = IntStream.range(0, 2000).mapToObj(i -> Syllables.any(random)).toList();
        assertThat(syllables).allMatch(Syllables::isWellFormed);
        for (var mark : new String[] {"ậ", "ẫ", "ẩ", "ấ", "ầ", "ươ", "đ"}) assertThat(syllables).anyMatch(word -> word.contains(mark));
    }

    @Test
    void what_follows_a_word_usually_does() {
        var random = new Random(5);
        var pairs = WordPairs.standard();
        for (int i = 0; i < 200; i++) {
            var word = pairs.anyWord(random);
            assertThat(pairs.usual(word, pairs.anyAfter(word, random))).isTrue();
        }
    }

    @Test
    void tone_marks_have_two_usages_where_a_syllable_is_open() {
        assertThat(Placement.other("hòa")).isEqualTo("hoà");
        assertThat(Placement.other("thuỷ")).isEqualTo("thủy");
        assertThat(Placement.other("quý")).isEqualTo("quý");
        assertThat(Placement.other("toàn")).isEqualTo("toàn");
    }

    private static int darkest(BufferedImage image) {
        return samples(image).min().orElseThrow();
    }

    private static int lightest(BufferedImage image) {
        return samples(image).max().orElseThrow();
    }

    private static IntStream samples(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight()).map(at -> image.getRaster().getSample(at % image.getWidth(), at / image.getWidth(), 0));
    }

    private static byte[] part(ByteBuffer bytes) {
        var part = new byte[bytes.getInt()];
        bytes.get(part);
        return part;
    }

    private static String text(ByteBuffer bytes) {
        return new String(part(bytes), StandardCharsets.UTF_8);
    }
}
