package vn.tangthu.recognition.worker;

import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_BLOCK;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.Word;

/** Tesseract with its Vietnamese model, loaded once. Not for use by two threads. */
final class Ocr implements AutoCloseable {

    private final TessBaseAPI tesseract = new TessBaseAPI();

    /** @param models folder with {@code MODEL.traineddata} */
    Ocr(Path models, String model) {
        if (tesseract.Init(models.toString(), model) != 0) {
            throw new IllegalStateException("Tesseract cannot load its Vietnamese model from " + models);
        }
        tesseract.SetVariable("debug_file", "/dev/null");
    }

    /** A page of any layout. */
    List<Word> page(Grey image, double dpi) {
        return words(image, dpi, PSM_AUTO);
    }

    /** A piece of a page: one block of text. */
    List<Word> block(Grey image, double dpi) {
        return words(image, dpi, PSM_SINGLE_BLOCK);
    }

    /** One line of print. */
    List<Word> line(Grey image, double dpi) {
        return words(image, dpi, PSM_SINGLE_LINE);
    }

    /** Boxes in pixels of the image. */
    List<Word> words(Grey image, double dpi, int layout) {
        try (var pixels = new BytePointer(image.pixels())) {
            tesseract.SetPageSegMode(layout);
            tesseract.SetImage(pixels, image.width(), image.height(), 1, image.width());
            tesseract.SetSourceResolution((int) Math.round(dpi));
            if (tesseract.Recognize(null) != 0) throw new IllegalStateException("Tesseract gave up on the image");
            try (var results = tesseract.GetIterator()) {
                return results == null || results.isNull() ? List.of() : collect(results);
            }
        } finally {
            tesseract.Clear();
        }
    }

    private static List<Word> collect(ResultIterator results) {
        var words = new ArrayList<Word>();
        int line = -1;
        try (var left = new IntPointer(1); var top = new IntPointer(1); var right = new IntPointer(1); var bottom = new IntPointer(1)) {
            do {
                if (results.IsAtBeginningOf(RIL_TEXTLINE)) line++;
                var text = text(results);
                if (text.isBlank() || !results.BoundingBox(RIL_WORD, left, top, right, bottom)) continue;
                var box = new Box(left.get(), top.get(), right.get() - left.get(), bottom.get() - top.get());
                words.add(new Word(text, box, Math.max(0, Math.min(1, results.Confidence(RIL_WORD) / 100.0)), Math.max(0, line)));
            } while (results.Next(RIL_WORD));
        }
        return words;
    }

    private static String text(ResultIterator results) {
        try (var pointer = results.GetUTF8Text(RIL_WORD)) {
            if (pointer == null || pointer.isNull()) return "";
            return Normalizer.normalize(pointer.getString(StandardCharsets.UTF_8), Normalizer.Form.NFC);
        }
    }

    @Override
    public void close() {
        tesseract.End();
        tesseract.close();
    }
}
