package vn.tangthu.bitstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.ByteCount;

/** Which store: files below the data folder, or where the installation says. */
@Configuration(proxyBeanMethods = false)
class BitstoreConfiguration {

    @Bean
    Bitstore bitstore(
            DataFolder data,
            JdbcClient jdbc,
            Clock clock,
            @Value("${tangthu.bitstore.folder:}") String folder,
            @Value("${tangthu.bitstore.keep-free:512MB}") DataSize keepFree)
            throws IOException {
        var root = Files.createDirectories(BitVerification.root(data, folder));
        sweep(root, clock);
        return new FileBitstore(root, new ByteCount(keepFree.toBytes()), jdbc);
    }

    /** Removes what uploads cut short by a killed process left under passing names. */
    static void sweep(Path root, Clock clock) throws IOException {
        var old = clock.instant().minus(Duration.ofDays(1));
        for (var area : new String[] {"open", "guarded"}) {
            var passing = root.resolve(area).resolve("incoming");
            if (!Files.isDirectory(passing)) continue;
            try (var files = Files.list(passing)) {
                for (var file : files.toList()) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) Files.deleteIfExists(file);
                }
            }
        }
    }
}
