package vn.tangthu.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the data lives. The pool is closed before the server is stopped, for it depends on it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${tangthu.data}") Path root) {
        return new DataFolder(root.toAbsolutePath());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    DatabaseServer databaseServer(
            DataFolder data,
            @Value("${tangthu.database.binaries:}") String binaries,
            @Value("${tangthu.database.url:}") String url,
            @Value("${tangthu.database.user:}") String user,
            @Value("${tangthu.database.password:}") String password,
            @Value("${tangthu.database.owner-user:}") String ownerUser,
            @Value("${tangthu.database.owner-password:}") String ownerPassword) {
        return url.isBlank()
                ? DatabaseServer.embedded(data, binaries.isBlank() ? DatabaseServer.binaries(data) : Path.of(binaries))
                : DatabaseServer.external(url, user, password, ownerUser, ownerPassword);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseServer server, @Value("${tangthu.database.connections:24}") int connections) {
        return server.pool(connections);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
