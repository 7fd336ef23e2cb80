package vn.tangthu.recognition.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A worker process. Asked through standard input, answers through standard output ({@link Frames}), and ends at once when
 * its input ends, so that it never outlives the one who started it.
 */
public final class WorkerMain {

    private WorkerMain() {}

    /** @param arguments a folder for scratch files, which also gets the language model */
    public static void main(String[] arguments) throws Exception {
        var answers = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        var frames = new Frames(new BufferedInputStream(System.in), answers);
        System.setOut(System.err); // libraries may print; the answers keep the stream to themselves
        var asked = new LinkedBlockingQueue<Ask>();
        listen(frames, asked);
        try (var desk = Desk.open(Path.of(arguments[0]))) {
            desk.warmUp();
            frames.write(new Answer.Ready());
            serve(desk, frames, asked);
        }
    }

    private static void serve(Desk desk, Frames frames, BlockingQueue<Ask> asked) throws IOException, InterruptedException {
        while (true) frames.write(answer(desk, asked.take()));
    }

    private static Answer answer(Desk desk, Ask ask) {
        try {
            return desk.answer(ask);
        } catch (CannotRead e) {
            return new Answer.CannotRead(e.failure(), String.valueOf(e.getMessage()));
        } catch (Exception | StackOverflowError | LinkageError e) {
            return new Answer.Stumbled(e.toString());
        }
    }

    private static void listen(Frames frames, BlockingQueue<Ask> asked) {
        var listener = new Thread(() -> {
            try {
                for (var ask = frames.read(Ask.class); ask.isPresent(); ask = frames.read(Ask.class)) asked.add(ask.get());
            } catch (IOException | RuntimeException e) {
                System.err.println("Cannot understand what is asked: " + e);
            }
            Runtime.getRuntime().halt(0);
        }, "asked");
        listener.setDaemon(true);
        listener.start();
    }
}
