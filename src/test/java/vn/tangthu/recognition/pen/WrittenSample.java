package vn.tangthu.recognition.pen;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.Samples;
import vn.tangthu.samples.Scanner;

/** An invented document in whose head number and day are left open, and written by pen if so wished. */
public final class WrittenSample {

    /** Leaves as much room as a typist would. */
    private static final String NUMBER = "88888";

    /** Where figures were typeset, in points from the top left. */
    private record Figures(double x, double baseline, double width, double em) {}

    public final byte[] pdf;
    final List<Word> words;

    /** @param number and day what is written; empty leaves the blank open, and so does a day */
    public WrittenSample(long seed, String number, String day, Degradation scanner) {
        try (var document = Loader.loadPDF(typeset(seed))) {
            var print = new Print(scanner.dpi() / 72.0);
            print.getText(document);
            words = print.words;
            var random = new Random(seed);
            try (var content = new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
                double height = document.getPage(0).getMediaBox().getHeight();
                write(content, height, print.number, number, random);
                write(content, height, print.day, day, random);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            pdf = bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] typeset(long seed) {
        var any = Samples.random(seed);
        var document = new SampleDocument(
                any.id(), any.layout(), any.agencyParent(), any.agency(), NUMBER, any.symbol(), any.place(), LocalDate.of(2026, 3, 28),
                any.type(), any.abstractText(), any.addressees(), any.body(), any.signers(), any.recipients(), any.urgency(),
                any.secrecy(), any.circulation(), any.annexes(), any.topic(), any.copy());
        return SampleWriter.pdf(document);
    }

    /** The first page as it comes from the scanner. */
    Page page(Degradation scanner) {
        try {
            var image = new Scanner(scanner, 3).page(pdf, 0);
            var grey = new byte[image.getWidth() * image.getHeight()];
            for (int i = 0; i < grey.length; i++) grey[i] = (byte) (image.getRGB(i % image.getWidth(), i / image.getWidth()) >> 8);
            return new Page(image.getWidth(), image.getHeight(), grey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, double pageHeight, Figures figures, String digits, Random random) throws IOException {
        content.setNonStrokingColor(1f, 1f, 1f);
        content.addRect((float) figures.x, (float) (pageHeight - figures.baseline - 0.25 * figures.em), (float) figures.width, (float) figures.em);
        content.fill();
        content.setNonStrokingColor(0.1f, 0.1f, 0.2f);
        var hand = PenDigits.Hand.any(random, figures.em);
        double x = figures.x;
        for (char digit : digits.toCharArray()) {
            var ink = PenDigits.draw(digit - '0', hand, random);
            var up = new AffineTransform(1, 0, 0, -1, x, pageHeight - figures.baseline + 0.04 * figures.em);
            fill(content, up.createTransformedShape(ink));
            x += ink.getBounds2D().getWidth() + 0.02 * figures.em;
        }
    }

    private static void fill(PDPageContentStream content, Shape shape) throws IOException {
        var p = new float[6];
        for (PathIterator it = shape.getPathIterator(null, 0.05); !it.isDone(); it.next()) {
            switch (it.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
                default -> content.closePath();
            }
        }
        content.fill();
    }

    /** The words of the first page with their places, without the figures that are to be written by pen. */
    private static final class Print extends PDFTextStripper {
        private final double scale;
        private final List<Word> words = new ArrayList<>();
        private Figures number, day;
        private int line;

        Print(double scale) {
            this.scale = scale;
            setStartPage(1);
            setEndPage(1);
        }

        @Override
        protected void writeLineSeparator() {
            line++;
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var current = new ArrayList<TextPosition>();
            for (var position : positions) {
                if (position.getUnicode().isBlank()) word(current);
                else current.add(position);
            }
            word(current);
        }

        private void word(List<TextPosition> signs) {
            var text = new StringBuilder();
            signs.forEach(sign -> text.append(sign.getUnicode()));
            if (number == null && text.toString().startsWith(NUMBER)) {
                number = figures(signs.subList(0, 5));
                signs.subList(0, 5).clear();
                text.delete(0, 5);
            } else if (day == null && text.toString().equals("28") && words.get(words.size() - 1).text().equals("ngày")) {
                day = figures(signs);
                signs.clear();
            }
            if (!signs.isEmpty()) words.add(new Word(text.toString(), box(signs), 0.95, line));
            signs.clear();
        }

        private static Figures figures(List<TextPosition> signs) {
            var first = signs.get(0);
            var last = signs.get(signs.size() - 1);
            return new Figures(first.getXDirAdj(), first.getYDirAdj(), last.getXDirAdj() + last.getWidthDirAdj() - first.getXDirAdj(), first.getFontSizeInPt());
        }

        private Box box(List<TextPosition> signs) {
            var figures = figures(signs);
            return new Box((int) (figures.x * scale), (int) ((figures.baseline - 0.7 * figures.em) * scale), (int) (figures.width * scale), (int) (0.75 * figures.em * scale));
        }
    }
}
