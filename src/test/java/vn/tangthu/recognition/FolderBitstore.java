package vn.tangthu.recognition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;

/** A bitstore in a folder, one file per content. */
final class FolderBitstore implements Bitstore {

    private final Path folder;

    FolderBitstore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Storing put(InputStream bytes, ByteCount limit, Sensitivity label) {
        try {
            var all = bytes.readAllBytes();
            if (all.length == 0) return new Storing.Empty();
            var checksum = Checksum.of(all);
            boolean there = has(checksum);
            Files.write(file(checksum), all);
            return new Storing.Stored(checksum, new ByteCount(all.length), there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checksum put(byte[] bytes) {
        return ((Storing.Stored) put(new ByteArrayInputStream(bytes), ByteCount.mebibytes(100), Sensitivity.INTERNAL)).checksum();
    }

    @Override
    public InputStream open(Checksum checksum) throws IOException {
        return Files.newInputStream(file(checksum));
    }

    @Override
    public boolean has(Checksum checksum) {
        return Files.exists(file(checksum));
    }

    @Override
    public boolean takesMore() {
        return Files.isWritable(folder);
    }

    @Override
    public ByteCount size(Checksum checksum) {
        return new ByteCount(file(checksum).toFile().length());
    }

    @Override
    public void guard(Checksum checksum) {
        throw new AssertionError("Nothing is guarded here: " + checksum);
    }

    @Override
    public boolean isGuarded(Checksum checksum) {
        return false;
    }

    @Override
    public LocalCopy localCopy(Checksum checksum) {
        if (!has(checksum)) throw new UnknownBytes(checksum);
        return new LocalCopy() {
            @Override
            public Path path() {
                return file(checksum);
            }

            @Override
            public void close() {}
        };
    }

    private Path file(Checksum checksum) {
        return folder.resolve(checksum.hex());
    }
}
