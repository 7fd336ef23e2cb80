package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.Scanner;

class LineImagesTest {

    @Test
    void lines_that_are_copied_are_read_as_lines_that_are_packed() throws Exception {
        var page = Grey.of(new Scanner(Degradation.OFFICE, 1).page(SampleWriter.pdf(Samples.random(1)), 0));
        var models = Path.of(getClass().getResource("/tessdata/vie.traineddata").toURI()).getParent();
        try (var ocr = new Ocr(models, "vie")) {
            var packed = ocr.page(page, Degradation.OFFICE.dpi());
            assertThat(LineImages.copied()).as("the libraries that are shipped are as expected").isTrue();
            assertThat(ocr.page(page, Degradation.OFFICE.dpi())).hasSizeGreaterThan(100).isEqualTo(packed);
        }
    }

    @Test
    void a_library_that_is_not_loaded_is_not_found() throws Exception {
        assertThat(LoadedLibrary.named("libnobodyhas.so")).isEmpty();
    }

    @Test
    void functions_that_a_library_does_not_have_or_call_are_not_found() throws Exception {
        LineImages.copied(); // loads it
        var tesseract = LoadedLibrary.named("libtesseract.so").orElseThrow();
        assertThat(tesseract.function("pixWriteMem")).as("called, not its own").isEmpty();
        assertThat(tesseract.callOf("pixWriteMem")).isPresent();
        assertThat(tesseract.callOf("nobodyHasThis")).isEmpty();
    }
}
