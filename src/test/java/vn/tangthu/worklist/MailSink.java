package vn.tangthu.worklist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it is given (RFC 5321, as much as a sender needs) and refuses one address. */
final class MailSink implements AutoCloseable {

    static final String UNKNOWN = "khong-co@so.gov.vn";

    private final ServerSocket door;
    final List<String> letters = new CopyOnWriteArrayList<>();

    MailSink(int port) {
        try {
            door = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(this::serve, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                talk(caller);
            } catch (IOException gone) {
                // the door was closed, or the caller went away in the middle: the next one is served
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 sink");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase(java.util.Locale.ROOT);
            if (verb.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            }
            if (verb.startsWith("RCPT") && line.contains(UNKNOWN)) say(caller, "550 5.1.1 no such mailbox");
            else if (verb.startsWith("DATA")) take(caller, in);
            else say(caller, "250 ok");
        }
    }

    private void take(Socket caller, BufferedReader in) throws IOException {
        say(caller, "354 go on");
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) letter.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        letters.add(letter.toString());
        say(caller, "250 taken");
    }

    private static void say(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
