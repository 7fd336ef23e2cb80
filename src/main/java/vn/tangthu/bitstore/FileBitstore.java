package vn.tangthu.bitstore;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;

/**
 * Bytes as files: {@code <root>/<area>/ab/cd/abcd….}, named by their checksum so that a stranger can check each of them
 * with {@code sha256sum} and nothing else. The areas {@code open} and {@code guarded} may lie on different media.
 *
 * <p>A file is written under a passing name, flushed, then renamed, then its folder is flushed, then its row is written.
 * A process killed in between leaves at most a file without a row, which nothing points to.
 */
class FileBitstore implements Bitstore {

    private static final Logger LOG = LoggerFactory.getLogger(FileBitstore.class);
    private static final int CHUNK = 1 << 16;

    private final Path root;
    private final ByteCount keepFree;
    private final JdbcClient jdbc;
    private final Sink sink;

    /** How a file under a passing name is opened for writing. */
    interface Sink {
        FileChannel open(Path file) throws IOException;
    }

    /** @param keepFree as soon as the medium has less room than this, nothing more is taken in: the database needs room too */
    FileBitstore(Path root, ByteCount keepFree, JdbcClient jdbc) {
        this(root, keepFree, jdbc, file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    FileBitstore(Path root, ByteCount keepFree, JdbcClient jdbc, Sink sink) {
        this.root = root;
        this.keepFree = keepFree;
        this.jdbc = jdbc;
        this.sink = sink;
    }

    @Override
    public Storing put(InputStream bytes, ByteCount limit, Sensitivity label) {
        var area = label.storedApart() ? "guarded" : "open";
        Path passing = null;
        try {
            var folder = Files.createDirectories(root.resolve(area).resolve("incoming"));
            if (folder.toFile().getUsableSpace() < keepFree.value()) return new Storing.NoRoom();
            passing = folder.resolve(UUID.randomUUID() + ".part");
            var taken = take(bytes, limit, passing);
            return taken.problem() != null ? taken.problem() : keep(passing, area, taken);
        } catch (IOException e) {
            if (Storing.NoRoom.isSaidBy(e)) return new Storing.NoRoom();
            throw new StoreBroken(e);
        } finally {
            removeQuietly(passing);
        }
    }

    private record Taken(Checksum checksum, long size, Storing problem) {
        static Taken not(Storing problem) {
            return new Taken(null, 0, problem);
        }
    }

    private Taken take(InputStream bytes, ByteCount limit, Path passing) throws IOException {
        var digest = Checksum.sha256();
        long size = 0;
        try (var file = sink.open(passing)) {
            OutputStream out = Channels.newOutputStream(file);
            var chunk = new byte[CHUNK];
            while (true) {
                int n;
                try {
                    n = bytes.read(chunk);
                } catch (IOException sendersFault) {
                    return Taken.not(new Storing.CutShort());
                }
                if (n < 0) break;
                size += n;
                if (size > limit.value()) return Taken.not(new Storing.TooLarge(limit));
                digest.update(chunk, 0, n);
                out.write(chunk, 0, n);
            }
            if (size == 0) return Taken.not(new Storing.Empty());
            file.force(true);
        }
        return new Taken(Checksum.ofDigest(digest.digest()), size, null);
    }

    private Storing keep(Path passing, String area, Taken taken) throws IOException {
        // what is guarded already is not laid open by somebody who does not know it
        if (area.equals("open") && isGuarded(taken.checksum())) return new Storing.Stored(taken.checksum(), new ByteCount(taken.size()), true);
        var place = place(area, taken.checksum());
        Files.createDirectories(place.getParent());
        Files.move(passing, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushFolder(place.getParent());
        flushFolder(place.getParent().getParent());
        int added = jdbc.sql("insert into bitstore.content (sha256, area, size) values (?, ?, ?) on conflict do nothing")
                .params(taken.checksum().digest(), area, taken.size())
                .update();
        return new Storing.Stored(taken.checksum(), new ByteCount(taken.size()), added == 0);
    }

    @Override
    public InputStream open(Checksum checksum) throws IOException {
        return new Verifying(Files.newInputStream(find(checksum)), checksum);
    }

    @Override
    public boolean has(Checksum checksum) {
        return jdbc.sql("select exists (select 1 from bitstore.content where sha256 = ?)")
                .param(checksum.digest())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void guard(Checksum checksum) throws IOException {
        var from = place("open", checksum);
        var to = place("guarded", checksum);
        if (!Files.exists(to)) {
            Files.createDirectories(to.getParent());
            moveOver(find(checksum), to);
            flushFolder(to.getParent());
            flushFolder(to.getParent().getParent());
        }
        jdbc.sql("""
                 insert into bitstore.content (sha256, area, size)
                 select sha256, 'guarded', size from bitstore.content where sha256 = ? limit 1 on conflict do nothing""")
                .param(checksum.digest())
                .update();
        if (Files.deleteIfExists(from)) flushFolder(from.getParent());
    }

    /** In one step where both areas lie on one medium; otherwise copied whole and flushed under a passing name first. */
    private void moveOver(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.AtomicMoveNotSupportedException otherMedium) {
            var passing = Files.createDirectories(root.resolve("guarded/incoming")).resolve(UUID.randomUUID() + ".part");
            Files.copy(from, passing);
            try (var file = FileChannel.open(passing, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(passing, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public boolean takesMore() {
        Path trial = null;
        try {
            var folder = Files.createDirectories(root.resolve("open").resolve("incoming"));
            trial = folder.resolve(UUID.randomUUID() + ".part");
            try (var file = sink.open(trial)) {
                file.write(ByteBuffer.wrap(new byte[] {1}));
            }
            return folder.toFile().getUsableSpace() >= keepFree.value();
        } catch (IOException e) {
            LOG.warn("The file store cannot be written", e);
            return false;
        } finally {
            removeQuietly(trial);
        }
    }

    @Override
    public boolean isGuarded(Checksum checksum) {
        return Files.exists(place("guarded", checksum));
    }

    @Override
    public ByteCount size(Checksum checksum) {
        return jdbc.sql("select size from bitstore.content where sha256 = ? limit 1")
                .param(checksum.digest())
                .query((row, n) -> new ByteCount(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new UnknownBytes(checksum));
    }

    @Override
    public LocalCopy localCopy(Checksum checksum) throws IOException {
        var path = find(checksum);
        return new LocalCopy() {
            @Override
            public Path path() {
                return path;
            }

            @Override
            public void close() {
                // it is the store's own file: nothing to remove
            }
        };
    }

    private Path find(Checksum checksum) throws IOException {
        for (var area : new String[] {"open", "guarded"}) {
            var place = place(area, checksum);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) return place;
        }
        if (has(checksum)) throw new NoSuchFileException("Stored bytes are missing from the medium: " + checksum);
        throw new UnknownBytes(checksum);
    }

    Path place(String area, Checksum checksum) {
        var hex = checksum.hex();
        return root.resolve(area).resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static void flushFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** A passing file that cannot be removed now is swept up by {@link BitstoreConfiguration#sweep}. */
    private static void removeQuietly(Path passing) {
        if (passing == null) return;
        try {
            Files.deleteIfExists(passing);
        } catch (IOException e) {
            LOG.warn("Left behind: {}", passing, e);
        }
    }

    /** The medium cannot be written or read: for an administrator, not for the sender. */
    static class StoreBroken extends RuntimeException {
        StoreBroken(IOException cause) {
            super("The file store does not work: " + cause.getMessage(), cause);
        }
    }

    /** Compares what it has delivered with the name, at the end of the stream. */
    private static final class Verifying extends FilterInputStream {
        private final MessageDigest digest = Checksum.sha256();
        private final Checksum expected;
        private boolean compared;

        Verifying(InputStream in, Checksum expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0) digest.update(buffer, offset, n);
            else if (n < 0) compare();
            return n;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, CHUNK)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void compare() throws DamagedBytes {
            if (compared) return;
            compared = true;
            var found = Checksum.ofDigest(digest.digest());
            if (!found.equals(expected)) throw new DamagedBytes(expected, found.hex());
        }
    }
}
