package vn.tangthu.cli;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import vn.tangthu.accounts.FirstAdministrator;

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
                usage: ./tangthu serve [--data DIR] [--port N] [--config FILE]

                Starts the server. Without further configuration it runs an embedded PostgreSQL below --data.
                A file config/application.yml beside the program, or --config FILE, overrides any setting.""";
    }

    @Override
    public boolean startsServer() {
        return true;
    }

    @Override
    public int run(Invocation invocation) {
        var server = start(invocation);
        if (server.getBean(FirstAdministrator.class).isMissing()) sayHowToBegin(invocation);
        return Commands.KEEPS_RUNNING;
    }

    private static void sayHowToBegin(Invocation invocation) {
        System.out.printf("%nChưa có quản trị viên: chưa ai đăng nhập được. / Nobody administers this installation yet. Run:%n"
                + "    ./tangthu setup --data %s%n%n", invocation.data());
    }

    static org.springframework.context.ConfigurableApplicationContext start(Invocation invocation) {
        var application = new SpringApplication(invocation.program());
        invocation.option("config").ifPresent(file -> application.setDefaultProperties(Map.of("spring.config.additional-location", "file:" + file)));
        return application.run(
                "--tangthu.data=" + invocation.data(),
                "--server.port=" + invocation.number("port", 8080));
    }
}
