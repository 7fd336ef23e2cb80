package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PrintRowsTest {

    private static final double DPI = 200;
    private static final int WIDTH = 900, HEIGHT = 500;

    private static Grey drawn(Consumer<Graphics2D> pen) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 38));
        graphics.setStroke(new BasicStroke(4));
        pen.accept(graphics);
        graphics.dispose();
        return Grey.of(image);
    }

    private static void seal(Graphics2D pen) {
        pen.drawOval(150, 100, 280, 280);
        pen.drawLine(200, 380, 800, 300);
    }

    @Test
    void a_name_below_seal_and_signature_is_a_row() {
        var rows = PrintRows.in(drawn(pen -> {
            seal(pen);
            pen.drawString("Bui Xuan Truong", 360, 440);
        }), DPI);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).box().y()).isBetween(395, 412);
        assertThat(rows.get(0).box().x()).as("with what the seal may hide").isBetween(220, 280);
        assertThat(rows.get(0).slope()).isBetween(-0.01, 0.01);
    }

    @Test
    void a_name_stamped_askew_is_levelled() {
        var piece = drawn(pen -> {
            pen.rotate(-0.07, 360, 440);
            pen.drawString("Bui Xuan Tam", 360, 440);
        });
        var row = PrintRows.in(piece, DPI).get(0);
        assertThat(row.slope()).isBetween(-0.09, -0.05);
        assertThat(PrintRows.in(row.of(piece), DPI).get(0).slope()).isBetween(-0.02, 0.02);
    }

    @Test
    void posts_stamped_half_over_each_other_are_a_row_each() {
        var rows = PrintRows.in(drawn(pen -> {
            pen.setFont(new Font(Font.SERIF, Font.BOLD, 46));
            pen.drawString("HIEU TRUONG", 400, 100);
            pen.drawString("PHO HIEU TRUONG", 330, 127);
        }), DPI);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).box().y() - rows.get(0).box().y()).isBetween(15, 30);
    }

    @Test
    void seal_and_signature_alone_are_none() {
        assertThat(PrintRows.in(drawn(PrintRowsTest::seal), DPI)).isEmpty();
    }

    @Test
    void specks_are_taken_out_and_points_stay() {
        var clean = PrintRows.withoutSpecks(drawn(pen -> {
            pen.fillRect(100, 100, 2, 2);
            pen.fillRect(200, 200, 6, 6);
        }), DPI);
        assertThat(InkMark.of(clean)).extracting(InkMark::left).containsExactly(200);
    }
}
