package vn.tangthu.cli;

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
    static ConfigurableApplicationContext open(Invocation invocation) {
        var data = new DataFolder(invocation.data());
        return new SpringApplicationBuilder(PeopleOfInstallation.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Installation.whereSettingsAre(invocation))
                .initializers((GenericApplicationContext bare) ->
                        bare.registerBean(DatabaseServer.class, () -> Installation.database(bare.getEnvironment(), data)))
                .run("--tangthu.data=" + invocation.data());
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
