package vn.tangthu.cli;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Starts the server on an installation. */
final class ServeCommand implements Command {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "starts the server on an installation";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu serve [--data DIR] [--port N]

                Starts the server. Without further configuration it runs an embedded PostgreSQL below --data.
                A file config/application.yml beside the program, or --config FILE, overrides any setting.""";
    }

    @Override
    public int run(Invocation invocation) {
        start(invocation);
        return Commands.KEEPS_RUNNING;
    }

    static org.springframework.context.ConfigurableApplicationContext start(Invocation invocation) {
        var application = new SpringApplication(invocation.program());
        application.setDefaultProperties(Map.of());
        return application.run(
                "--tangthu.data=" + invocation.data(),
                "--server.port=" + invocation.number("port", 8080));
    }
}
