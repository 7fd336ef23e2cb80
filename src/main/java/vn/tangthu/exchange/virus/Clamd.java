package vn.tangthu.exchange.virus;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ClamAV's daemon, by its command INSTREAM: pieces with their length before them, a zero at the end, one line as the answer.
 * Off as long as {@code tangthu.exchange.clamd} names no {@code host:port}.
 */
@Component
public class Clamd implements VirusCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String host;
    private final int port;
    private final int patience;

    public Clamd(@Value("${tangthu.exchange.clamd:}") String address, @Value("${tangthu.exchange.clamd-patience:PT2M}") Duration patience) {
        int colon = address.lastIndexOf(':');
        host = colon < 0 ? "" : address.substring(0, colon);
        port = colon < 0 ? 0 : Integer.parseInt(address.substring(colon + 1).strip());
        this.patience = (int) patience.toMillis();
    }

    @Override
    public boolean isConfigured() {
        return !host.isEmpty();
    }

    @Override
    public Finding look(InputStream file) throws IOException {
        if (!isConfigured()) return new Finding.NotChecked("chưa cấu hình", false);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) CONNECT.toMillis());
            socket.setSoTimeout(patience);
            return answer(asked(socket, file));
        } catch (java.net.SocketException | java.net.SocketTimeoutException | java.net.UnknownHostException e) {
            LOG.warn("The virus scanner does not answer: {}", e.toString());
            return new Finding.NotChecked("bộ quét vi-rút không trả lời", true);
        }
    }

    private static String asked(Socket socket, InputStream file) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
            if (read == 0) continue;
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
        return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    /** {@code stream: OK}, {@code stream: Eicar-Signature FOUND}, or a complaint such as a size limit. */
    static Finding answer(String line) {
        if (line.endsWith(": OK")) return new Finding.Clean();
        if (line.endsWith(" FOUND")) return new Finding.Infected(line.substring(line.indexOf(':') + 1, line.length() - " FOUND".length()).strip());
        return new Finding.NotChecked(line.isEmpty() ? "bộ quét vi-rút không trả lời" : line, line.isEmpty());
    }
}
