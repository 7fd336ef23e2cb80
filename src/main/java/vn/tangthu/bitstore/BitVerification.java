package vn.tangthu.bitstore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;

/**
 * Reads every content that the database names, in both areas, and compares it with its checksum. Takes as long as the
 * medium needs to deliver all bytes; holds no transaction open and may run beside the working server.
 */
public final class BitVerification {

    private static final int BATCH = 1_000;

    private final FileBitstore store;
    private final JdbcClient jdbc;

    private BitVerification(FileBitstore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** Where the server keeps the files. @param folder what the setting {@code tangthu.bitstore.folder} says; empty for below the data folder */
    public static Path root(DataFolder data, String folder) {
        return folder.isBlank() ? data.folder("bits") : Path.of(folder);
    }

    /** @param root the folder with the areas {@code open} and {@code guarded} */
    public static BitVerification of(Path root, JdbcClient jdbc) {
        return new BitVerification(new FileBitstore(root, new ByteCount(0), jdbc), jdbc);
    }

    /** A content that is not what it was when it was stored. */
    public sealed interface Loss {
        Checksum checksum();

        /** {@code open} or {@code guarded}. */
        String area();

        /** No file, though a row names it. */
        record Missing(Checksum checksum, String area) implements Loss {}

        /** The file has other bytes. @param found their checksum */
        record Damaged(Checksum checksum, String area, Checksum found) implements Loss {}

        /** The medium refuses to deliver it. */
        record Unreadable(Checksum checksum, String area, String reason) implements Loss {}
    }

    public record Result(long contents, ByteCount size, long losses) {
        public boolean proven() {
            return losses == 0;
        }
    }

    private record Row(Checksum checksum, String area, long size) {}

    /** @param onLoss told of each loss as it is found */
    public Result verify(Consumer<Loss> onLoss) {
        long contents = 0;
        long size = 0;
        long losses = 0;
        var last = new Row(Checksum.ofDigest(new byte[32]), "", 0);
        for (var rows = after(last); !rows.isEmpty(); rows = after(last)) {
            for (var row : rows) {
                contents++;
                size += row.size();
                var loss = check(row);
                if (loss.isPresent()) losses++;
                loss.ifPresent(onLoss);
                last = row;
            }
        }
        return new Result(contents, new ByteCount(size), losses);
    }

    private List<Row> after(Row last) {
        return jdbc.sql("""
                 select sha256, area, size from bitstore.content where (sha256, area) > (?, ?)
                  order by sha256, area limit ?""")
                .params(last.checksum().digest(), last.area(), BATCH)
                .query((row, n) -> new Row(Checksum.ofDigest(row.getBytes(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    private Optional<Loss> check(Row row) {
        // what was moved to the guarded area keeps its row in the open one, for rows are never deleted
        if (row.area().equals("open") && store.isGuarded(row.checksum())) return Optional.empty();
        var file = store.place(row.area(), row.checksum());
        if (!Files.exists(file)) return Optional.of(new Loss.Missing(row.checksum(), row.area()));
        try (var bytes = Files.newInputStream(file)) {
            var found = checksum(bytes);
            return found.equals(row.checksum())
                    ? Optional.empty()
                    : Optional.of(new Loss.Damaged(row.checksum(), row.area(), found));
        } catch (IOException e) {
            return Optional.of(new Loss.Unreadable(row.checksum(), row.area(), String.valueOf(e.getMessage())));
        }
    }

    private static Checksum checksum(InputStream bytes) throws IOException {
        var digest = Checksum.sha256();
        var chunk = new byte[1 << 16];
        for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) digest.update(chunk, 0, n);
        return Checksum.ofDigest(digest.digest());
    }
}
