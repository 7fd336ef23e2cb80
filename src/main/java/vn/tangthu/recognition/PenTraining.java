package vn.tangthu.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.tangthu.recognition.pen.NetTraining;

/** Makes the net that reads digits written by pen, from nothing but drawings of this program's own. */
public final class PenTraining {

    private PenTraining() {}

    /**
     * The same seed and count give the same file, byte for byte, on the same release of Java.
     *
     * @param strips how many blanks are drawn, written into and learnt from
     * @param progress told now and then how it goes
     */
    public static void train(long seed, int strips, Path to, Consumer<String> progress) throws IOException {
        var net = NetTraining.train(seed, strips, progress);
        try (var out = Files.newOutputStream(to)) {
            net.write(out);
        }
    }
}
