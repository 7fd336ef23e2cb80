package vn.tangthu.cli;

import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;

/** The settings and the database of an installation, for commands that work beside or without the server. */
final class Installation {

    private Installation() {}

    /** What config/application.yml, {@code --config FILE} and the environment say. */
    static ConfigurableEnvironment settings(Invocation invocation) {
        var environment = new StandardEnvironment();
        invocation.option("config").ifPresent(file -> environment.getPropertySources().addFirst(new MapPropertySource(
                "config", Map.of("spring.config.additional-location", "file:" + file))));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    /** The database the installation names, or else its embedded one: joined where a server runs it, started otherwise. */
    static DatabaseServer database(ConfigurableEnvironment environment, DataFolder data) {
        var url = environment.getProperty("tangthu.database.url", "");
        if (url.isBlank()) return DatabaseServer.forTools(data, DatabaseServer.binaries(data));
        return DatabaseServer.external(url, environment.getProperty("tangthu.database.user", ""),
                environment.getProperty("tangthu.database.password", ""), environment.getProperty("tangthu.database.owner-user", ""),
                environment.getProperty("tangthu.database.owner-password", ""));
    }
}
