package vn.tangthu.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tangthu.recognition.Word;
import vn.tangthu.samples.LegacyPdf;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;

class TextLayerTest {

    private static final SampleDocument DOCUMENT = Samples.random(3);

    @TempDir
    Path folder;

    @Test
    void text_of_unicode_fonts_is_taken_as_it_stands() throws IOException {
        var words = words(SampleWriter.pdf(DOCUMENT)).orElseThrow();
        assertThat(text(words)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(words).allSatisfy(word -> assertThat(word.confidence()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"TCVN3,.VnTime", "TCVN3,ABCDEF+.VnTime", "TCVN3,Arial", "VNI,VNI-Times", "VNI,Helve"})
    void text_from_before_unicode_is_converted_whether_or_not_the_fonts_name_tells(LegacyPdf.Encoding encoding, String font) throws IOException {
        var pdf = SampleWriter.pdf(DOCUMENT);
        var words = words(new LegacyPdf(encoding, font).of(pdf)).orElseThrow();
        var expected = text(words(pdf).orElseThrow());
        if (encoding == LegacyPdf.Encoding.TCVN3 && font.equals("Arial")) {
            assertThat(text(words)).isEqualToIgnoringCase(expected); // only the name tells that a font draws capitals
        } else {
            assertThat(text(words)).isEqualTo(expected);
        }
        assertThat(words).anySatisfy(word -> assertThat(word.confidence()).isLessThan(1));
    }

    @Test
    void a_page_of_both_old_and_new_fonts_is_read_font_by_font() throws IOException {
        var pdf = new LegacyPdf(LegacyPdf.Encoding.TCVN3, ".VnTime").of(SampleWriter.pdf(DOCUMENT));
        var before = words(pdf).orElseThrow();
        var mixed = words(added(pdf, ink -> write(ink, "Chapter one, paragraph two"))).orElseThrow();
        assertThat(text(mixed)).contains("Chapter one, paragraph two");
        assertThat(mixed).hasSize(before.size() + 4);
    }

    @Test
    void text_whose_letters_the_file_does_not_name_is_left_to_recognition() throws IOException {
        assertThat(words(changed(SampleWriter.pdf(DOCUMENT), pdf -> {
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) page.getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
        }))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Fkuj#Nxdq#Ojkl#Txbhw#Glqk#Eoqj#Fkxqj#Wurqj#Kfpo#Tgik#Gwzx#Nplm#Bvcd#Sdfg#Hjkl#Qwrt#Zxcv",
        "Cong#hoa#xa#hoi#chu#nghia#Viet#Nam#doc#lap#tu#do#hanh#phuc#quyet#dinh#ve#viec#ban#hanh",
        "C#ng#h#a#x#h#i#ch#ngh#a#Vi#t#Nam#c#l#p#t#do#h#nh#ph#c#quy#t#nh"})
    void shifted_codes_and_lost_diacritics_are_garbage(String text) {
        assertThat(Soundness.ofText(List.of(text.split("#")))).isFalse();
    }

    @Test
    void an_english_page_is_sound_too() {
        assertThat(Soundness.ofText(List.of("The parties shall inform each other of the progress of the project and of any change in its plan".split(" ")))).isTrue();
    }

    @Test
    void what_lies_under_a_picture_or_is_not_seen_is_left_to_recognition() throws IOException {
        var image = new java.awt.image.BufferedImage(60, 40, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        var scan = changed(SampleWriter.pdf(DOCUMENT), pdf -> {
            try (var ink = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true, true)) {
                for (int strip = 0; strip < 4; strip++) ink.drawImage(LosslessFactory.createFromImage(pdf, image), 20, strip * 200, 500, 190);
            }
        });
        assertThat(words(scan)).isEmpty();
        var hidden = changed(SampleWriter.pdf(DOCUMENT), pdf -> {
            for (var page : pdf.getPages()) {
                try (var ink = new PDPageContentStream(pdf, page, AppendMode.PREPEND, false)) {
                    ink.setRenderingMode(RenderingMode.NEITHER);
                }
            }
        });
        assertThat(words(hidden)).isEmpty();
    }

    @Test
    void what_a_signing_program_lays_over_the_page_is_read_in_its_place() throws IOException {
        var words = words(changed(SampleWriter.pdf(DOCUMENT), pdf -> {
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(100, 20, 80, 20));
            var look = new PDAppearanceStream(pdf);
            look.setBBox(new PDRectangle(80, 20));
            look.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            try (var ink = new org.apache.pdfbox.pdmodel.PDAppearanceContentStream(look)) {
                ink.beginText();
                ink.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 13);
                ink.newLineAtOffset(2, 5);
                ink.showText("1696");
                ink.endText();
            }
            var looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            stamp.setAppearance(looks);
            pdf.getPage(0).getAnnotations().add(stamp);
        })).orElseThrow();
        var number = words.stream().filter(word -> word.text().equals("1696")).findFirst().orElseThrow();
        assertThat(number.box().x() / (double) PageRaster.VIEWER_DPI * 72).isBetween(100.0, 104.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void boxes_lie_on_the_ink_however_the_page_is_turned_and_cropped(int turn) throws IOException {
        var pdf = changed(SampleWriter.pdf(DOCUMENT), file -> {
            var page = file.getPage(0);
            page.setCropBox(new PDRectangle(30, 50, 540, 760));
            page.setRotation(turn);
        });
        var file = Files.write(folder.resolve("turned.pdf"), pdf);
        try (var document = OpenDocument.open(file); var raw = Loader.loadPDF(pdf)) {
            var words = new PdfPageText(raw, 0, PageRaster.VIEWER_DPI).words();
            assertThat(words.isPresent()).as("a page on its side is turned first").isEqualTo(turn == 0);
            if (turn != 0) return;
            var layer = document.textLayer(1).orElseThrow();
            var image = Grey.of(document.raster(1).viewerImage());
            assertThat(List.of(layer.width(), layer.height())).isEqualTo(List.of(image.width(), image.height()));
            assertThat(layer.words()).allSatisfy(word -> assertThat(ink(image, word)).isGreaterThan(0.02));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void a_page_that_was_set_sideways_and_is_shown_upright_has_upright_boxes(int turn) throws IOException {
        var pdf = changed(SampleWriter.pdf(DOCUMENT), file -> {
            var page = file.getPage(0);
            page.setRotation(turn);
            var box = page.getMediaBox();
            try (var ink = new PDPageContentStream(file, page, AppendMode.PREPEND, false)) {
                var turned = new java.awt.geom.AffineTransform();
                if (turn == 90) turned.setTransform(0, 1, -1, 0, box.getHeight(), 0);
                if (turn == 180) turned.setTransform(-1, 0, 0, -1, box.getWidth(), box.getHeight());
                if (turn == 270) turned.setTransform(0, -1, 1, 0, 0, box.getWidth());
                ink.transform(new org.apache.pdfbox.util.Matrix(turned));
            }
            if (turn != 180) page.setMediaBox(new PDRectangle(box.getHeight(), box.getWidth()));
        });
        try (var document = OpenDocument.open(Files.write(folder.resolve("set-" + turn + ".pdf"), pdf))) {
            var layer = document.textLayer(1).orElseThrow();
            var image = Grey.of(document.raster(1).viewerImage());
            assertThat(List.of(layer.width(), layer.height())).isEqualTo(List.of(image.width(), image.height()));
            assertThat(layer.words()).allSatisfy(word -> assertThat(ink(image, word)).isGreaterThan(0.02));
            assertThat(layer.words().get(0).box().y()).isLessThan(image.height() / 8);
        }
    }

    /** Share of dark pixels in the word's box. */
    private static double ink(Grey image, Word word) {
        var box = word.box();
        var part = image.part(box.x(), box.y(), Math.min(box.width(), image.width() - box.x()), Math.min(box.height(), image.height() - box.y()));
        int dark = 0;
        for (byte pixel : part.pixels()) if ((pixel & 255) < 128) dark++;
        return (double) dark / part.pixels().length;
    }

    private Optional<List<Word>> words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PdfPageText(document, 0, PageRaster.VIEWER_DPI).words();
        }
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static void write(PDPageContentStream ink, String text) throws IOException {
        ink.beginText();
        ink.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
        ink.newLineAtOffset(60, 40);
        ink.showText(text);
        ink.endText();
    }

    private interface Ink {
        void draw(PDPageContentStream ink) throws IOException;
    }

    private interface Change {
        void make(PDDocument pdf) throws IOException;
    }

    private static byte[] added(byte[] pdf, Ink addition) throws IOException {
        return changed(pdf, document -> {
            try (var ink = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true, true)) {
                addition.draw(ink);
            }
        });
    }

    private static byte[] changed(byte[] pdf, Change change) throws IOException {
        try (var document = Loader.loadPDF(pdf); var out = new ByteArrayOutputStream()) {
            change.make(document);
            document.save(out);
            return out.toByteArray();
        }
    }
}
