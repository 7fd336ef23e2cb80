package vn.tangthu.cli;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;

/**
 * The modules that know agencies, people and accounts, without pages and without jobs, for a command that works beside the
 * running server or without one. Not marked as configuration: the server's own scan must pass it over.
 */
@ComponentScan(
        basePackages = {"vn.tangthu.database", "vn.tangthu.audit", "vn.tangthu.organisation", "vn.tangthu.accounts"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "vn\\.tangthu\\.\\w+\\.web\\..*"))
class PeopleOfInstallation {

    /** Configured as the server is; to be closed when the command is done. */
    static ConfigurableApplicationContext open(Path data) {
        return new SpringApplicationBuilder(PeopleOfInstallation.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers((GenericApplicationContext bare) -> joinRunningServer(bare))
                .run("--tangthu.data=" + data);
    }

    /** An installation with a database server of its own is reached by its address; the embedded one is joined or started. */
    private static void joinRunningServer(GenericApplicationContext bare) {
        var settings = bare.getEnvironment();
        if (!settings.getProperty("tangthu.database.url", "").isBlank()) return;
        var data = new DataFolder(Path.of(settings.getRequiredProperty("tangthu.data")));
        var binaries = settings.getProperty("tangthu.database.binaries", "");
        bare.registerBean(DatabaseServer.class, () -> DatabaseServer.forTools(
                data, binaries.isBlank() ? DatabaseServer.binaries(data) : Path.of(binaries)));
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new JdbcTransactionManager(source);
    }
}
