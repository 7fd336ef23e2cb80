package vn.tangthu.correspondence.scanfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A scan folder on the medium. People and machines of the office write here, so nothing in it is trusted: links are never
 * followed, and only what lies directly in the folder is looked at.
 */
final class FolderPlace {

    static final String PROCESSED = "processed";
    static final String REFUSED = "refused";
    /** Stands beside a refused file and says why. */
    static final String NOTE = ".vi-sao.txt";

    /** Files looked at in one turn; the others have theirs when these are gone. */
    private static final int MOST = 1000;
    private static final Set<String> PASSING_ENDINGS = Set.of(".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".lock", ".swp");
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");

    private final Path folder;

    FolderPlace(Path root, String name) {
        this.folder = root.resolve(name);
    }

    Path folder() {
        return folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder);
    }

    /** @throws NoSuchFileException when it is not there; NotDirectoryException when it is a link or a file */
    void check() throws IOException {
        var found = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!found.isDirectory()) throw new NotDirectoryException(folder.toString());
    }

    /**
     * @param files that may be taken, the oldest first
     * @param others links and devices, which are not taken
     */
    record Content(List<FoundFile> files, List<FoundFile> others) {}

    Content content() throws IOException {
        var files = new ArrayList<FoundFile>();
        var others = new ArrayList<FoundFile>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (var path : entries) {
                if (files.size() >= MOST) break;
                var name = path.getFileName().toString();
                if (isPassing(name) || name.equals(PROCESSED) || name.equals(REFUSED)) continue;
                var found = attributes(path);
                if (found.isEmpty() || found.get().isDirectory()) continue;
                (found.get().isRegularFile() ? files : others).add(FoundFile.of(path, found.get()));
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Comparator.comparingLong(FoundFile::modified).thenComparing(FoundFile::name));
        return new Content(files, others);
    }

    /** Names that scanners, copiers and file servers use while they write, and what file managers leave behind. */
    static boolean isPassing(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.startsWith(".") || small.startsWith("~") || OF_THE_SYSTEM.contains(small)
                || PASSING_ENDINGS.stream().anyMatch(small::endsWith);
    }

    /** Whether it lies there unchanged. */
    boolean isStill(FoundFile file) throws IOException {
        return attributes(file.path()).map(now -> FoundFile.of(file.path(), now)).filter(file::equals).isPresent();
    }

    private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** @return where it lies now, below the folder */
    String moveToProcessed(FoundFile file, LocalDate day) throws IOException {
        return move(file.path(), ours(PROCESSED, day));
    }

    /** @param why for whoever looks for the file */
    String moveToRefused(FoundFile file, LocalDate day, String why) throws IOException {
        var to = ours(REFUSED, day);
        var target = free(to, file.name());
        Files.writeString(to.resolve(target.getFileName() + NOTE), why + "\r\n", StandardCharsets.UTF_8);
        Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
        return below(target);
    }

    /** Puts back what turned out to be still written to when it was moved. */
    void putBack(String keptAs, String name) throws IOException {
        Files.move(folder.resolve(keptAs), free(folder, name), StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<FoundFile> kept(String keptAs) throws IOException {
        var path = folder.resolve(keptAs);
        var day = path.getParent();
        if (!Files.isDirectory(day, LinkOption.NOFOLLOW_LINKS) || !Files.isDirectory(day.getParent(), LinkOption.NOFOLLOW_LINKS)) return Optional.empty();
        return attributes(path).filter(BasicFileAttributes::isRegularFile).map(now -> FoundFile.of(path, now));
    }

    void remove(FoundFile file) throws IOException {
        Files.deleteIfExists(file.path());
    }

    private String move(Path file, Path to) throws IOException {
        var target = free(to, file.getFileName().toString());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        return below(target);
    }

    private String below(Path target) {
        return folder.relativize(target).toString();
    }

    /** A folder of ours inside, of that day; refuses a link that somebody has put there. */
    private Path ours(String name, LocalDate day) throws IOException {
        var inside = realFolder(folder.resolve(name));
        return realFolder(inside.resolve(day.toString()));
    }

    private static Path realFolder(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) Files.createDirectory(path);
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) throw new NotDirectoryException(path.toString());
        return path;
    }

    private static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : "";
        var path = folder.resolve(name);
        for (int n = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); n++) path = folder.resolve(stem + " (" + n + ")" + ending);
        return path;
    }

    /** Removes taken files of days before that one. Their bytes lie in the store. */
    void removeProcessedBefore(LocalDate day) throws IOException {
        var processed = folder.resolve(PROCESSED);
        if (!Files.isDirectory(processed, LinkOption.NOFOLLOW_LINKS)) return;
        try (var days = Files.list(processed)) {
            for (var old : days.filter(path -> isBefore(path, day)).toList()) removeFolder(old);
        }
    }

    private static boolean isBefore(Path path, LocalDate day) {
        try {
            return LocalDate.parse(path.getFileName().toString()).isBefore(day) && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        } catch (DateTimeException notOurs) {
            return false;
        }
    }

    /** What is no plain file stays, and the folder with it. */
    private static void removeFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) Files.deleteIfExists(file);
        }
        try (var left = Files.list(folder)) {
            if (left.findAny().isPresent()) return;
        }
        Files.deleteIfExists(folder);
    }
}
