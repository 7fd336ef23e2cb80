package vn.tangthu.correspondence.scanfolder;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tangthu.database.DataFolder;

/** Where the folders lie and how patient one is with them. */
@Configuration(proxyBeanMethods = false)
class ScanFolderConfiguration {

    @Bean
    ScanFolderSettings scanFolderSettings(
            DataFolder data,
            @Value("${tangthu.scan-folders.root:}") String root,
            @Value("${tangthu.scan-folders.look-every:PT3S}") Duration every,
            @Value("${tangthu.scan-folders.settled-after:PT10S}") Duration settled,
            @Value("${tangthu.scan-folders.empty-for:PT10M}") Duration emptyFor,
            @Value("${tangthu.scan-folders.keep-days:30}") int keepDays,
            @Value("${tangthu.scan-folders.batch:50}") int batch) {
        var below = root.isBlank() ? data.root().resolve("scan-in") : Path.of(root);
        return new ScanFolderSettings(below.toAbsolutePath().normalize(), every, settled, emptyFor, keepDays, batch);
    }
}
