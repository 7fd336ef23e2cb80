package vn.tangthu.signing.worker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.signing.FindingsAsJson;
import vn.tangthu.signing.Limits;
import vn.tangthu.signing.SignatureCheck;
import vn.tangthu.signing.Trust;

/**
 * A process that checks signatures. Asked through standard input, one line of JSON per file; answers through standard output, one line each.
 * Ends at once when its input ends, so that it never outlives the one who started it.
 */
public final class SignatureWorkerMain {

    static final String READY = "ready";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SignatureWorkerMain() {}

    /** @param arguments the trust folder, which may be missing; seconds that one file may take */
    public static void main(String[] arguments) throws Exception {
        var answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err); // libraries may print; the answers keep the stream to themselves
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) root.setLevel(Level.OFF);
        var folder = Path.of(arguments[0]);
        var trust = Files.isDirectory(folder) ? Trust.in(folder) : Trust.none();
        var limits = new Limits(Duration.ofSeconds(Long.parseLong(arguments[1])));
        var asked = new LinkedBlockingQueue<String>();
        listen(asked);
        answers.println(READY);
        serve(trust, limits, asked, answers);
    }

    private static void serve(Trust trust, Limits limits, BlockingQueue<String> asked, PrintStream answers) throws InterruptedException {
        while (true) {
            var ask = JSON.readValue(asked.take(), Ask.class);
            var findings = new SignatureCheck(trust, limits, Clock.fixed(ask.now(), ZoneOffset.UTC)).of(Path.of(ask.file()));
            answers.println(FindingsAsJson.write(findings));
        }
    }

    private static void listen(BlockingQueue<String> asked) {
        var listener = new Thread(() -> {
            try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                for (var line = in.readLine(); line != null; line = in.readLine()) asked.add(line);
            } catch (IOException e) {
                System.err.println("Nobody is heard any more: " + e);
            }
            Runtime.getRuntime().halt(0);
        }, "asked");
        listener.setDaemon(true);
        listener.start();
    }
}
