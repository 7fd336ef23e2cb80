package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.tangthu.recognition.Box;

class StampFramesTest {

    private static final int DPI = 200, WIDTH = 1650, HEIGHT = 2340;

    private final byte[] pixels = new byte[WIDTH * HEIGHT];

    StampFramesTest() {
        Arrays.fill(pixels, (byte) 245);
    }

    private void ink(int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + left + width, (byte) 30);
    }

    private void frame(int left, int top, int width, int height) {
        ink(left, top, width, 4);
        ink(left, top + height - 4, width, 4);
        ink(left, top, 4, height);
        ink(left + width - 4, top, 4, height);
    }

    private StampFrames frames() {
        return new StampFrames(new Grey(WIDTH, HEIGHT, pixels), DPI);
    }

    @Test
    void a_frame_as_large_as_a_stamp_is_found_with_what_it_holds() {
        frame(300, 500, 230, 70);
        ink(350, 520, 20, 30);
        ink(400, 520, 20, 30);

        assertThat(frames().insides()).singleElement().satisfies(inside -> {
            assertThat(inside.x()).isBetween(303, 315);
            assertThat(inside.y()).isBetween(503, 515);
            assertThat(inside.width()).isBetween(200, 225);
        });
    }

    @Test
    void a_letter_that_touches_the_frame_does_not_hide_it() {
        frame(300, 500, 230, 70);
        ink(350, 500, 20, 50);

        assertThat(frames().insides()).hasSize(1);
    }

    @Test
    void tables_rules_blocks_and_open_boxes_are_no_stamps() {
        frame(200, 300, 1200, 300); // too large
        ink(300, 700, 230, 70); // filled
        ink(800, 700, 230, 4); // a rule
        frame(1100, 700, 60, 40); // a box to tick
        ink(300, 900, 230, 4); // three sides only
        ink(300, 900, 4, 70);
        ink(526, 900, 4, 70);

        assertThat(frames().insides()).isEmpty();
    }

    @Test
    void below_the_head_nobody_looks_for_stamps() {
        frame(300, 1500, 230, 70);

        assertThat(frames().insides()).isEqualTo(java.util.List.<Box>of());
    }
}
