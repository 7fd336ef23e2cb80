package vn.tangthu.recognition.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Messages on a byte stream: four bytes of length, then JSON. */
public final class Frames {

    /** Bytes; a page of text is some hundred kilobytes. */
    private static final int LONGEST = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataInputStream in;
    private final DataOutputStream out;

    public Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    public void write(Object message) throws IOException {
        var bytes = JSON.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /** The next message, or nothing when the other side has closed the stream between two messages. */
    public <T> Optional<T> read(Class<T> type) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST) throw new IOException("Expected: a frame of at most " + LONGEST + " bytes; Found: " + length);
        return Optional.of(JSON.readValue(in.readNBytes(length), type));
    }
}
