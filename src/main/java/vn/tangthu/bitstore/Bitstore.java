package vn.tangthu.bitstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;

/**
 * Keeps bytes under their checksum. One interface for every kind of store; {@code BitstoreContract} is the test that
 * each of them passes.
 */
public interface Bitstore {

    /**
     * Takes a stream in, whatever its length, without holding it in memory. When this returns the bytes are flushed to
     * the medium and a row names them. Call it <em>before</em> the transaction that mentions the checksum. The same
     * bytes twice in one area are stored once.
     *
     * @param limit the most bytes to take
     * @param label decides in which area they are kept
     * @return what was stored, or why nothing was
     */
    Storing put(InputStream bytes, ByteCount limit, Sensitivity label);

    /**
     * The bytes as a stream that compares what it delivers with the checksum.
     *
     * @return a stream whose last {@code read} throws {@link DamagedBytes} if they are not the bytes once stored
     * @throws UnknownBytes if the store has never had them
     */
    InputStream open(Checksum checksum) throws IOException;

    boolean has(Checksum checksum);

    /**
     * Moves bytes that turned out to be restricted or confidential to the guarded area, where levels 3 and 4 are stored apart
     * (QCVN 12:2026/BCA 3.5.2.2). They are read as before; they never come back. May be called again.
     *
     * @throws UnknownBytes if the store has never had them
     */
    void guard(Checksum checksum) throws IOException;

    /** Whether these bytes lie in the guarded area. */
    boolean isGuarded(Checksum checksum);

    /** Whether the medium can be written now and has the room it must keep free. Tried, not assumed. */
    boolean takesMore();

    ByteCount size(Checksum checksum);

    /** A readable file with these bytes for tools that want a path; the caller closes it and must not change it. */
    LocalCopy localCopy(Checksum checksum) throws IOException;

    /** A file to read from; closing it removes it if it was made for the purpose. */
    interface LocalCopy extends AutoCloseable {
        Path path();

        @Override
        void close();
    }

    /** The store never had these bytes. */
    class UnknownBytes extends RuntimeException {
        public UnknownBytes(Checksum checksum) {
            super("No bytes are stored under " + checksum);
        }
    }

    /** What is on the medium is not what was stored. */
    class DamagedBytes extends IOException {
        public DamagedBytes(Checksum expected, String found) {
            super("Stored bytes are damaged. Expected: " + expected + "; Found: " + found);
        }
    }
}
