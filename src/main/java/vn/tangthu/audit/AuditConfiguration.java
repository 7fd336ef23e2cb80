package vn.tangthu.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;

/** Where the hashes of the seals are kept outside the database, and the verification against them. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Anchors anchors(DataFolder data, @Value("${tangthu.audit.anchor-files:}") String further) {
        var files = new ArrayList<>(List.of(fileIn(data)));
        for (var file : further.split(",")) if (!file.isBlank()) files.add(Path.of(file.strip()));
        return new Anchors(files);
    }

    @Bean
    AuditVerification auditVerification(ActingAs actingAs, DataSource source, Anchors anchors, Clock clock) {
        return new AuditVerification(actingAs, source, anchors.files(), clock);
    }

    static Path fileIn(DataFolder data) {
        return data.folder("audit").resolve("anchors.log");
    }
}
