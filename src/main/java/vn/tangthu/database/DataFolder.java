package vn.tangthu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder under which all state of an installation lives. */
public record DataFolder(Path root) {

    /** A folder of this name below the root, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be written: " + root, e);
        }
    }
}
