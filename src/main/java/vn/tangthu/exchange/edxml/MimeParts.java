package vn.tangthu.exchange.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeParseEventException;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** The parts of a multipart message (RFC 2046, 5.1), one after the other and each only once; a multipart within one of them is bytes. */
final class MimeParts {

    private static final int LONGEST_HEADER = 10_000, MOST_HEADERS = 200;
    private static final int FIRST_LINE = 200;
    private static final Set<String> ENCODINGS = Set.of("base64", "quoted-printable", "binary", "8bit", "7bit");
    private static final Set<String> HARMLESS = Set.of("Invalid header encountered", "Obsolete header encountered");

    /** What systems write beside the standard in headers is passed over; a message or an encoding that ends too early is not. */
    private static final DecodeMonitor STRICT_WITH_BODIES = new DecodeMonitor() {
        @Override
        public boolean warn(String error, String dropped) {
            return !HARMLESS.contains(error);
        }

        @Override
        public boolean isListening() {
            return true;
        }
    };

    private final MimeTokenStream tokens;
    private boolean inside;

    MimeParts(InputStream message) throws IOException {
        var config = new MimeConfig.Builder().setMaxHeaderLen(LONGEST_HEADER).setMaxLineLen(LONGEST_HEADER).setMaxHeaderCount(MOST_HEADERS).build();
        tokens = new MimeTokenStream(config, STRICT_WITH_BODIES, null);
        var input = new BufferedInputStream(message);
        var boundary = boundary(input);
        if (boundary.isPresent()) tokens.parseHeadless(input, "multipart/related; boundary=\"" + boundary.get() + "\"");
        else tokens.parse(input);
        if (tokens.getState() == EntityState.T_START_MULTIPART) enter();
    }

    /** Some systems leave the message's own header out and begin with the first delimiter. */
    private static Optional<String> boundary(InputStream input) throws IOException {
        input.mark(FIRST_LINE);
        var begins = new String(input.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
        input.reset();
        return begins.startsWith("--") ? Optional.of(begins.substring(2).split("[\r\n\"]", 2)[0].stripTrailing()) : Optional.empty();
    }

    /** @param content decoded */
    record Part(Map<String, String> header, String encoding, InputStream content) {

        private static final Pattern FILE_NAME = Pattern.compile("(?:file)?name=\"?([^\";]+)");

        /** Content-ID without angle brackets; empty when there is none. */
        String id() {
            return header.getOrDefault("content-id", "").replaceAll("[<>]", "");
        }

        /** Without parameters; empty when none is named. */
        String type() {
            return header.getOrDefault("content-type", "").replaceFirst(";.*", "");
        }

        String fileName() {
            var name = FILE_NAME.matcher(header.getOrDefault("content-disposition", "") + ";" + header.getOrDefault("content-type", ""));
            return name.find() ? name.group(1).strip() : "";
        }

        /** Counts and digests the content. */
        Content digested(ContentSink sink) throws IOException {
            var digest = new ContentDigest(sink.next());
            var buffer = new byte[1 << 14];
            try {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) digest.raw(buffer, read);
            } catch (MimeIOException e) {
                throw broken(e.getCause());
            } catch (IOException e) {
                throw new RuleBroken(encoding.equals("base64") ? Rule.BASE64_BROKEN : Rule.MIME_BROKEN, Place.NOWHERE, id());
            }
            return digest.finish();
        }
    }

    /**
     * @throws RuleBroken the message is damaged or ends too early, or a part is encoded in a way not known
     * @throws IOException the stream cannot be read
     */
    Optional<Part> next() throws IOException {
        var header = new HashMap<String, String>();
        try {
            for (var state = tokens.next(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                switch (state) {
                    case T_START_MULTIPART -> enter();
                    case T_START_HEADER -> header.clear();
                    case T_FIELD -> header.put(tokens.getField().getNameLowerCase(), tokens.getField().getBody().strip());
                    case T_BODY -> {
                        return inside ? Optional.of(part(header)) : Optional.empty();
                    }
                    default -> { /* preambles and epilogues say nothing */ }
                }
            }
            return Optional.empty();
        } catch (MimeIOException e) {
            throw broken(e.getCause());
        } catch (MimeException e) {
            throw broken(e);
        }
    }

    private static RuleBroken broken(Throwable damage) {
        boolean ended = damage instanceof MimeParseEventException parse && parse.getEvent() == Event.MIME_BODY_PREMATURE_END;
        return new RuleBroken(ended ? Rule.TRUNCATED : Rule.MIME_BROKEN, Place.NOWHERE, "");
    }

    private void enter() {
        inside = true;
        tokens.setRecursionMode(RecursionMode.M_FLAT);
    }

    private Part part(Map<String, String> header) {
        var encoding = tokens.getBodyDescriptor().getTransferEncoding();
        if (!ENCODINGS.contains(encoding)) throw new RuleBroken(Rule.TRANSFER_ENCODING_UNKNOWN, Place.NOWHERE, encoding);
        return new Part(header, encoding, tokens.getDecodedInputStream());
    }
}
