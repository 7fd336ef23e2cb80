package vn.tangthu.exchange.edxml;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/**
 * Decodes XML as it declares (XML 1.0, appendix F) and refuses bytes that are not in that encoding. The JDK's parser
 * would do so, too, but tells it on standard error.
 */
final class DeclaredEncoding {

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)");
    private static final int DECLARATION = 512;

    private DeclaredEncoding() {}

    static Guarded reader(InputStream bytes, int mostWithoutEvent) throws IOException {
        var input = new BufferedInputStream(bytes);
        input.mark(DECLARATION);
        var head = input.readNBytes(DECLARATION);
        input.reset();
        if (starts(head, 0xEF, 0xBB, 0xBF)) input.skipNBytes(3);
        var decoder = charset(head).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return new Guarded(new InputStreamReader(input, decoder), mostWithoutEvent);
    }

    private static Charset charset(byte[] head) {
        if (starts(head, 0xFE, 0xFF) || starts(head, 0xFF, 0xFE)) return StandardCharsets.UTF_16;
        if (starts(head, 0, '<')) return StandardCharsets.UTF_16BE;
        if (starts(head, '<', 0)) return StandardCharsets.UTF_16LE;
        if (starts(head, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        var declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
    }

    private static Charset named(String name) {
        try {
            var charset = Charset.forName(name);
            // its declaration could be read byte by byte
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) throw new RuleBroken(Rule.ENCODING_BROKEN, Place.NOWHERE, name);
            return charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RuleBroken(Rule.ENCODING_UNKNOWN, Place.NOWHERE, name);
        }
    }

    private static boolean starts(byte[] head, int... wanted) {
        if (head.length < wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if ((head[i] & 0xff) != wanted[i]) return false;
        return true;
    }

    /** Refuses what is not in the encoding, and comments and attributes that the parser would gather until memory ends. */
    static final class Guarded extends FilterReader {

        private final int most;
        private long sinceEvent;
        private boolean ended;

        private Guarded(Reader reader, int mostWithoutEvent) {
            super(reader);
            this.most = mostWithoutEvent;
        }

        /** The parser has handed something on. */
        void event() {
            sinceEvent = 0;
        }

        /** The parser has asked for more than there is. */
        boolean ended() {
            return ended;
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int start, int length) throws IOException {
            try {
                int read = super.read(buffer, start, length);
                ended |= read < 0;
                sinceEvent += Math.max(0, read);
                if (sinceEvent > most) throw new RuleBroken(Rule.TEXT_TOO_LONG, Place.NOWHERE, "hơn " + most + " ký tự");
                return read;
            } catch (CharacterCodingException e) {
                throw new RuleBroken(Rule.ENCODING_BROKEN, Place.NOWHERE, "");
            }
        }
    }
}
