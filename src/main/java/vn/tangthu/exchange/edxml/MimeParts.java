package vn.tangthu.exchange.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a multipart message (RFC 2046, 5.1), one after the other and each only once. */
final class MimeParts {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final int PIECE = 8192;
    private static final int HEADER_LINES = 200;

    private final InputStream input;
    private final byte[] piece = new byte[PIECE + 1];
    private int length;
    private boolean lineBegins = true;
    private byte[] delimiter;
    private boolean last;

    MimeParts(InputStream input) {
        this.input = input;
    }

    /** The message's own header, if it has one, or its first delimiter. */
    void begin() throws IOException {
        for (int lines = 0; lines < HEADER_LINES && next(); lines++) {
            var line = line();
            if (line.startsWith("--") && line.length() > 2) {
                if (delimiter == null) delimiter = line.getBytes(StandardCharsets.ISO_8859_1);
                if (atDelimiter()) return;
            }
            var boundary = BOUNDARY.matcher(line);
            if (delimiter == null && boundary.find()) delimiter = ("--" + boundary.group(1)).getBytes(StandardCharsets.ISO_8859_1);
        }
        throw new RuleBroken(Rule.MIME_BROKEN, Place.NOWHERE, "");
    }

    /** Standing behind a delimiter: the next part's header, names in lower case; empty when there is no further part. */
    Optional<Map<String, String>> header() throws IOException {
        if (last) return Optional.empty();
        var header = new HashMap<String, String>();
        for (int lines = 0; lines < HEADER_LINES && next(); lines++) {
            var line = line();
            if (line.isEmpty()) return Optional.of(header);
            int colon = line.indexOf(':');
            if (colon > 0) header.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        if (header.isEmpty()) return Optional.empty();
        throw new RuleBroken(Rule.MIME_BROKEN, Place.NOWHERE, "");
    }

    /** The part's bytes up to the next delimiter, whose line break is not part of them. */
    InputStream body() {
        return new Body();
    }

    private boolean next() throws IOException {
        lineBegins = length == 0 || piece[length - 1] == '\n';
        length = 0;
        while (length < PIECE || length == PIECE && piece[length - 1] == '\r') {
            int value = input.read();
            if (value < 0) break;
            piece[length++] = (byte) value;
            if (value == '\n') break;
        }
        return length > 0;
    }

    private String line() {
        return new String(piece, 0, length, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private boolean atDelimiter() {
        if (!lineBegins || length < delimiter.length || !Arrays.equals(piece, 0, delimiter.length, delimiter, 0, delimiter.length)) return false;
        last = line().equals(new String(delimiter, StandardCharsets.ISO_8859_1) + "--");
        return true;
    }

    private final class Body extends InputStream {

        private byte[] ready = new byte[0];
        private int at;
        private byte[] heldBack = new byte[0];
        private boolean ended;

        @Override
        public int read() throws IOException {
            return fill() ? ready[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] buffer, int start, int wanted) throws IOException {
            if (wanted == 0) return 0;
            if (!fill()) return -1;
            int given = Math.min(wanted, ready.length - at);
            System.arraycopy(ready, at, buffer, start, given);
            at += given;
            return given;
        }

        private boolean fill() throws IOException {
            while (at == ready.length) {
                if (ended) return false;
                if (!next()) throw new RuleBroken(Rule.TRUNCATED, Place.NOWHERE, "");
                if (atDelimiter()) {
                    ended = true;
                    return false;
                }
                int end = length;
                if (end > 0 && piece[end - 1] == '\n') end--;
                if (end > 0 && piece[end - 1] == '\r') end--;
                ready = Arrays.copyOf(heldBack, heldBack.length + end);
                System.arraycopy(piece, 0, ready, heldBack.length, end);
                heldBack = Arrays.copyOfRange(piece, end, length);
                at = 0;
            }
            return true;
        }
    }
}
