package vn.tangthu.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.ByteCount;

/** Where the hashes of the seals are kept outside the database, the verification against them, and the watch over the room for all of it. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Anchors anchors(DataFolder data, @Value("${tangthu.audit.anchor-files:}") String further) {
        return new Anchors(anchorFiles(data, further));
    }

    @Bean
    AuditVerification auditVerification(ActingAs actingAs, DataSource source, Anchors anchors, Clock clock) {
        return new AuditVerification(actingAs, source, anchors.files(), clock);
    }

    /** Warns when less than 10 percent or less than 5 GiB of the data folder is free, unless set otherwise. */
    @Bean
    SpaceWatch spaceWatch(
            DataFolder data,
            ActingAs actingAs,
            JdbcClient jdbc,
            EntriesOfActs entries,
            Clock clock,
            @Value("${tangthu.space.warn-below-percent:10}") int percent,
            @Value("${tangthu.space.warn-below:5GB}") DataSize size) {
        var threshold = new SpaceWatch.Threshold(percent, new ByteCount(size.toBytes()));
        return new SpaceWatch(SpaceWatch.Room.of(data.folder("audit")), threshold, actingAs, jdbc, entries, clock);
    }

    /** The one in the data folder, then those of the setting, separated by commas. */
    static List<Path> anchorFiles(DataFolder data, String further) {
        var files = new ArrayList<>(List.of(data.folder("audit").resolve("anchors.log")));
        for (var file : further.split(",")) if (!file.isBlank()) files.add(Path.of(file.strip()));
        return files;
    }
}
