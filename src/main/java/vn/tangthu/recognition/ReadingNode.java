package vn.tangthu.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * This node among those that pull from the queue. Its name survives a restart, so that it can take back at once what it
 * had leased when it was killed.
 *
 * @param folder for scratch files
 */
record ReadingNode(String name, Path folder) {

    static ReadingNode in(Path folder) {
        try {
            var file = folder.resolve("node");
            if (!Files.exists(file) || Files.size(file) == 0) Files.writeString(file, UUID.randomUUID().toString());
            return new ReadingNode(Files.readString(file), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for recognition cannot be written: " + folder, e);
        }
    }

    /** Where pages lie between their making and the bitstore. */
    Path derived() {
        return folder.resolve("derived");
    }

    /** Removes what a killed predecessor was about to store. */
    void sweep() {
        try (var files = Files.list(Files.createDirectories(derived()))) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for recognition cannot be written: " + derived(), e);
        }
    }

    Path scratch(String slot) {
        return folder.resolve(slot);
    }
}
