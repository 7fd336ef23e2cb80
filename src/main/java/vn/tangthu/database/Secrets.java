package vn.tangthu.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that the installation makes for itself, one file each, readable by its owner alone. Never in the repository. */
record Secrets(Path folder) {

    static Secrets in(Path root) {
        try {
            var folder = Files.createDirectories(root.resolve("secret"));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return new Secrets(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of passwords cannot be written: " + root, e);
        }
    }

    /** The password of this name, made at random the first time: 48 hexadecimal digits. */
    String get(String name) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            var secret = HexFormat.of().formatHex(random);
            var fresh = Files.createTempFile(folder, name, ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, secret);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("A password of the installation could not be kept: " + file, e);
        }
    }
}
