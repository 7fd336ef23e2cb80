package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.PageReading;
import vn.tangthu.recognition.Word;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.Mishaps;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.Scanner;
import vn.tangthu.samples.Troubles;

/** Each kind of trouble that paper meets, made by the generator: how many of the words must still be found. */
class TroubledPagesTest {

    private static final SampleDocument DOCUMENT = Samples.random(3);
    private static final byte[] PDF = SampleWriter.pdf(DOCUMENT);
    private static final Set<String> WORDS = Arrays.stream(DOCUMENT.fullText().split("\\s+")).collect(Collectors.toSet());

    @TempDir
    static Path folder;

    private static Desk desk;
    private static BufferedImage scan;

    @BeforeAll
    static void open() throws IOException {
        desk = Desk.open(folder);
        scan = new Scanner(Degradation.OFFICE.atDpi(150).skewedBy(0), 1).page(PDF, 0);
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    record Trouble(String name, double found, BufferedImage page) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Trouble> troubles() throws IOException {
        var fine = new Scanner(Degradation.OFFICE.atDpi(200).skewedBy(0), 1).page(PDF, 0);
        return Stream.of(
                new Trouble("on its side", 0.93, Mishaps.turned(scan, 90)),
                new Trouble("on its other side", 0.93, Mishaps.turned(scan, 270)),
                new Trouble("upside down", 0.93, Mishaps.turned(scan, 180)),
                new Trouble("upside down and skewed", 0.93, Mishaps.turned(scan, 174)),
                new Trouble("skewed to the left", 0.93, Mishaps.turned(scan, -9.5)),
                new Trouble("skewed to the right", 0.93, Mishaps.turned(scan, 4)),
                new Trouble("photographed", 0.90, Mishaps.photographed(fine, 1)),
                new Trouble("photographed on its side", 0.90, Mishaps.turned(Mishaps.photographed(fine, 2), 90)),
                new Trouble("in the shade", 0.93, Mishaps.shaded(fine)),
                new Trouble("askew under an open lid, one side in growing shade", 0.93, Mishaps.underOpenLid(fine, 2.3)),
                new Trouble("faint", 0.93, Mishaps.faded(scan, 0.25)),
                new Trouble("printed by pins", 0.88, Mishaps.dotMatrix(fine, 200)),
                new Trouble("a copy of a copy", 0.88, Mishaps.copied(fine, 2, 1)),
                new Trouble("old and folded", 0.93, new Scanner(Degradation.AGED.atDpi(200), 1).page(PDF, 0)),
                new Trouble("bilevel at 600 dpi", 0.85, new Scanner(Degradation.BILEVEL.atDpi(600), 1).page(PDF, 0)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_page_in_trouble_is_read_all_the_same(Trouble trouble) throws IOException {
        var file = saved(trouble.page);
        var read = read(file);
        assertThat(found(read.words())).isGreaterThan(trouble.found);
        var image = image(file);
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(read.width(), read.height()));
        assertThat(read.height()).as("the viewer shows it upright").isGreaterThan(read.width());
        assertThat(read.words()).allSatisfy(word -> assertThat(word.box().x() + word.box().width()).isLessThanOrEqualTo(read.width()));
        assertThat(read.words().stream().filter(word -> word.text().equals("HÒA") || word.text().equals("NGHĨA")).map(word -> word.box().y()))
                .as("the motto stands at the top").allSatisfy(y -> assertThat(y).isLessThan(read.height() / 4));
    }

    @Test
    void an_upright_page_stays_as_it_is() throws IOException {
        try (var document = OpenDocument.open(saved(scan))) {
            var page = document.raster(1);
            var straight = new Straightening(strip -> {
                throw new AssertionError("nothing need be read to tell that");
            }).straightened(page);
            assertThat(straight.page()).isSameAs(page);
            assertThat(straight.blank()).isFalse();
            assertThat(straight.shaded()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.12, 0.25})
    void the_empty_back_of_a_sheet_is_blank_even_if_the_front_shines_through(double bleed) throws IOException {
        assertThat(read(saved(Mishaps.back(scan, bleed))).words()).isEmpty();
    }

    @Test
    void print_that_is_nowhere_really_dark_is_no_blank_page() throws IOException {
        assertThat(found(read(saved(Mishaps.faded(scan, 0.15))).words())).isGreaterThan(0.9);
    }

    @Test
    void a_page_with_nothing_but_a_few_words_is_not_blank() throws IOException {
        var page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var ink = page.createGraphics();
        ink.fillRect(0, 0, 1240, 1754);
        ink.drawImage(scan.getSubimage(300, 280, 500, 90), 300, 280, null);
        ink.dispose();
        try (var document = OpenDocument.open(saved(page))) {
            assertThat(new Straightening(strip -> List.of()).straightened(document.raster(1)).blank()).isFalse();
        }
    }

    @Test
    void what_is_no_document_has_no_sure_field() throws IOException {
        for (var file : List.of(Files.write(folder.resolve("photo"), Troubles.photo()), saved(Mishaps.back(scan, 0.25)))) {
            var read = read(file);
            var page = new PageReading(1, read.width(), read.height(), Optional.empty(), read.words(), PageReading.State.DONE);
            assertThat(FieldFinder.standard().find(List.of(page)).values().values()).noneMatch(field -> field.confidence() >= 0.95);
        }
    }

    private static double found(List<Word> words) {
        var read = words.stream().map(Word::text).collect(Collectors.toSet());
        return WORDS.stream().filter(read::contains).count() / (double) WORDS.size();
    }

    private static Path saved(BufferedImage page) throws IOException {
        var file = Files.createTempFile(folder, "page", ".png");
        ImageIO.write(page, "png", file.toFile());
        return file;
    }

    private static Answer.PageRead read(Path file) throws IOException {
        return (Answer.PageRead) desk.answer(new Ask.ReadPage(file.toString(), 1));
    }

    private static BufferedImage image(Path file) throws IOException {
        var image = folder.resolve("image.jpg");
        desk.answer(new Ask.MakeImage(file.toString(), 1, image.toString()));
        return ImageIO.read(image.toFile());
    }
}
