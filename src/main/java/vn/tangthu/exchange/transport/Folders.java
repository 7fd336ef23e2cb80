package vn.tangthu.exchange.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.database.DataFolder;

/**
 * A folder per partner below one root, with {@code out} for what goes and {@code in} for what comes. Others carry the files: a
 * mounted SFTP or network drive, a USB stick. A file is written under a passing name and then renamed, and one that comes is taken
 * only when nobody has written to it for a while; links are never followed.
 */
@Component
public class Folders implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String ENDING = ".edxml";
    private static final int MOST = 100;

    private final Path root;

    Folders(@Value("${tangthu.exchange.folders:}") String root, DataFolder data) {
        this.root = root.isBlank() ? data.root().resolve("exchange") : Path.of(root);
    }

    @Override
    public String name() {
        return "FOLDER";
    }

    public static boolean isName(String address) {
        return NAME.matcher(address).matches();
    }

    @Override
    public Handing hand(String address, String secret, String key, Path message) {
        try {
            var out = folder(address, "out");
            var passing = out.resolve("." + key + ".part");
            Files.copy(message, passing, StandardCopyOption.REPLACE_EXISTING);
            try (var file = java.nio.channels.FileChannel.open(passing, java.nio.file.StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(passing, out.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Handing.Arrived();
        } catch (IOException e) {
            LOG.warn("A message could not be put into the folder of a partner: {}", e.toString());
            return new Handing.NotNow("Không ghi được vào thư mục trao đổi “" + address + "”. Hệ thống sẽ thử lại.");
        }
    }

    /** Messages that lie there whole, the oldest first. @param before nobody has written to them since */
    public List<Path> arrived(String address, Instant before) {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder(address, "in"))) {
            for (var path : entries) {
                var about = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (found.size() < MOST && about.isRegularFile() && !isPassing(path) && about.lastModifiedTime().toInstant().isBefore(before)) found.add(path);
            }
        } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
            return List.of();
        } catch (DirectoryIteratorException | IOException e) {
            LOG.warn("The folder of a partner could not be looked into: {}", e.toString());
            return List.of();
        }
        found.sort(java.util.Comparator.comparing(Folders::written).thenComparing(Path::getFileName));
        return found;
    }

    private static boolean isPassing(Path path) {
        var name = path.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
        return name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp") || name.endsWith(".filepart");
    }

    private static java.nio.file.attribute.FileTime written(Path path) {
        try {
            return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return java.nio.file.attribute.FileTime.fromMillis(0);
        }
    }

    /** It is safe in the store. */
    public void remove(Path taken) {
        try {
            Files.deleteIfExists(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String address, String which) throws IOException {
        if (!isName(address)) throw new IOException("Not a name of a folder: " + address);
        var folder = Files.createDirectories(root).resolve(address);
        for (var part : List.of(folder, folder.resolve(which))) {
            if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) Files.createDirectory(part);
            if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) throw new NotDirectoryException(part.toString());
        }
        return folder.resolve(which);
    }
}
