package vn.tangthu.recognition.worker;

import java.io.IOException;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tesseract.TessBaseAPI;

/**
 * How Tesseract hands the image of a line from its layout to its network. It packs each one as PNG and unpacks it at once
 * ({@code ImageData::SetPix}, which a build with TESSERACT_IMAGEDATA_AS_PIX would not do; there is none to be had as a
 * library for Java). That is a seventh of its time. Leptonica's {@code pixWriteMemSpix} takes the same arguments as the
 * {@code pixWriteMem} that Tesseract calls, but for the last, and copies the pixels as they are, so the call is led there.
 */
final class LineImages {

    private LineImages() {}

    /** For the whole process, from now on. @return whether lines are copied now; where the libraries are not as expected, all stays as it was */
    static boolean copied() {
        try {
            Loader.load(TessBaseAPI.class);
            var tesseract = LoadedLibrary.named("libtesseract.so");
            var leptonica = LoadedLibrary.named("libleptonica.so");
            if (tesseract.isEmpty() || leptonica.isEmpty()) return false;
            var call = tesseract.get().callOf("pixWriteMem");
            var copy = leptonica.get().function("pixWriteMemSpix");
            if (call.isEmpty() || copy.isEmpty()) return false;
            new Slot(call.getAsLong()).put(copy.getAsLong());
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Eight bytes of this process. */
    private static final class Slot extends LongPointer {
        Slot(long address) {
            super((Pointer) null);
            this.address = address;
            this.limit = 1;
            this.capacity = 1;
        }
    }
}
