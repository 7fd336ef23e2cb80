package vn.tangthu.cli;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.StandardEnvironment;
import vn.tangthu.database.DataFolder;
import vn.tangthu.database.DatabaseServer;

/** The settings and the database of an installation, for commands that work beside or without the server. */
final class Installation {

    private Installation() {}

    /** What config/application.yml, {@code --config FILE} and the environment say. */
    static ConfigurableEnvironment settings(Invocation invocation) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("config", whereSettingsAre(invocation)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    /** For an application's own reading of its settings: {@code --config FILE} beside the usual places. */
    static Map<String, Object> whereSettingsAre(Invocation invocation) {
        return invocation.option("config").<Map<String, Object>>map(file -> Map.of("spring.config.additional-location", "file:" + file)).orElse(Map.of());
    }

    /** The database the installation names, or else its embedded one: joined where a server runs it, started otherwise. */
    static DatabaseServer database(PropertyResolver environment, DataFolder data) {
        var url = environment.getProperty("tangthu.database.url", "");
        var binaries = environment.getProperty("tangthu.database.binaries", "");
        if (url.isBlank()) return DatabaseServer.forTools(data, binaries.isBlank() ? DatabaseServer.binaries(data) : Path.of(binaries));
        return DatabaseServer.external(url, environment.getProperty("tangthu.database.user", ""),
                environment.getProperty("tangthu.database.password", ""), environment.getProperty("tangthu.database.owner-user", ""),
                environment.getProperty("tangthu.database.owner-password", ""));
    }
}
