package vn.tangthu.recognition.pen;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void strokes_apart_are_pieces_from_left_to_right() {
        var pieces = Pieces.of(ink(pen -> {
            pen.drawOval(60, 25, 12, 26);
            pen.drawLine(40, 25, 36, 52);
        }), 36, 52);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).right()).isLessThan(pieces.get(1).left());
    }

    @Test
    void digits_that_touch_are_cut_and_the_parts_make_groups() {
        var pieces = Pieces.of(ink(pen -> {
            pen.drawOval(30, 25, 18, 26);
            pen.drawOval(49, 25, 18, 26);
        }), 36, 52);
        assertThat(pieces).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Pieces.groups(pieces, 36)).anyMatch(group -> group.ink().width() > 34 && group.ink().width() < 42);
    }

    @Test
    void the_dots_of_a_leader_and_a_rule_are_no_pieces() {
        assertThat(Pieces.of(ink(pen -> {
            for (int x = 10; x < 110; x += 9) pen.drawLine(x, 50, x + 1, 50);
            pen.drawLine(10, 60, 110, 60);
        }), 36, 52)).isEmpty();
    }

    @Test
    void paper_with_nothing_but_noise_is_no_ink() {
        var grey = new byte[120 * 80];
        for (int i = 0; i < grey.length; i++) grey[i] = (byte) (225 + i * 31 % 17);
        assertThat(Ink.of(120, 80, grey).components()).isEmpty();
    }

    private static Ink ink(Consumer<Graphics2D> drawing) {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 80);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2.5f));
        drawing.accept(pen);
        pen.dispose();
        return Ink.of(120, 80, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }
}
