package vn.tangthu.recognition.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.PenReading.Blank;
import vn.tangthu.samples.Degradation;

/** Hands and seeds are others than those of the training. */
class PenReaderTest {

    private static final PenReader READER = PenReader.standard();
    private static final List<Degradation> SCANNERS =
            List.of(Degradation.OFFICE, Degradation.BILEVEL.atDpi(200), Degradation.CLEAN.atDpi(200)).stream().map(kind -> kind.skewedBy(0)).toList();

    @Test
    void most_numbers_and_days_written_by_pen_are_read() {
        var random = new Random(990_001);
        int samples = 36, numbers = 0, days = 0;
        for (int i = 0; i < samples; i++) {
            var number = String.valueOf(1 + random.nextInt(i % 3 == 0 ? 99 : 2_500));
            var day = "%02d".formatted(1 + random.nextInt(28));
            var kind = SCANNERS.get(i % SCANNERS.size());
            var read = read(new WrittenSample(990_100 + i, number, day, kind), kind);
            if (digits(read, Blank.NUMBER).equals(number)) numbers++;
            if (digits(read, Blank.DAY).equals(day)) days++;
        }
        assertThat(numbers).as("numbers of %d", samples).isGreaterThanOrEqualTo(samples * 7 / 10);
        assertThat(days).as("days of %d", samples).isGreaterThanOrEqualTo(samples * 7 / 10);
    }

    @Test
    void a_blank_left_open_gives_nothing() {
        for (int i = 0; i < 9; i++) {
            var kind = SCANNERS.get(i % SCANNERS.size());
            assertThat(read(new WrittenSample(990_300 + i, "", "", kind), kind))
                    .as("sample %d", i)
                    .noneMatch(read -> read.blank() == Blank.NUMBER || read.blank() == Blank.DAY);
        }
    }

    @Test
    void the_place_of_the_ink_is_told() {
        var kind = SCANNERS.get(0);
        var sample = new WrittenSample(990_400, "527", "14", kind);
        var read = read(sample, kind).stream().filter(r -> r.blank() == Blank.NUMBER).findFirst().orElseThrow();
        var opening = sample.words.stream().filter(word -> word.text().startsWith("Số")).findFirst().orElseThrow().box();
        assertThat(read.box().x()).isGreaterThan(opening.x() + opening.width() / 2);
        assertThat(read.box().y()).isBetween(opening.y() - 30, opening.y() + 30);
        assertThat(read.box().width()).isBetween(20, 120);
    }

    @Test
    void a_page_without_a_head_is_left_alone() {
        var page = new Page(400, 600, new byte[400 * 600]);
        assertThat(READER.read(page, List.of())).isEmpty();
    }

    private static List<PenReading> read(WrittenSample sample, Degradation kind) {
        return READER.read(sample.page(kind), sample.words);
    }

    private static String digits(List<PenReading> read, Blank blank) {
        return read.stream().filter(r -> r.blank() == blank).map(PenReading::digits).findFirst().orElse("");
    }
}
