package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetFinderTest {

    private static final int WIDTH = 600, HEIGHT = 850;

    private interface Light {
        double at(int x, int y);
    }

    private static SheetFinder finder(Light light) {
        var pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (int) light.at(i % WIDTH, i / WIDTH);
        return new SheetFinder(new Thumbnail(WIDTH, HEIGHT, 2, pixels));
    }

    @Test
    void a_sheet_on_a_darker_table_is_found() {
        assertThat(finder((x, y) -> x > 80 && x < 520 && y > 60 && y < 800 ? 235 : 70).sheet()).isPresent();
    }

    @Test
    void a_shadow_that_begins_little_by_little_is_no_edge_of_the_sheet() {
        assertThat(finder((x, y) -> 235 - 120 * Math.max(0, 1 - x / 300.0)).sheet()).isEmpty();
    }

    @Test
    void paper_that_fills_the_image_has_no_edge_to_be_found() {
        assertThat(finder((x, y) -> 240).sheet()).isEmpty();
    }
}
