package vn.tangthu.cli;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.demo.DemoAccounts;
import vn.tangthu.demo.DemoLoader;
import vn.tangthu.demo.DemoYear;
import vn.tangthu.kernel.Role;

/** Starts the server with a demonstration city in it. */
final class DemoCommand implements Command {

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "the server with a demonstration city, ready to try";
    }

    @Override
    public String help() {
        return """
                usage: ./tangthu demo [--data DIR] [--port N] [--documents N]

                Starts the server on an embedded PostgreSQL, puts an invented city with a year of registered documents
                into it, and prints the address and an account for each role. The second start skips what is done.
                Its passwords are known to everybody: never put real documents into it.

                --documents N   about how many registered documents (default %d)
                Without --data its state lives in data/demo.""".formatted(DemoYear.USUAL);
    }

    @Override
    public boolean startsServer() {
        return true;
    }

    @Override
    public int run(Invocation invocation) {
        var data = invocation.option("data").map(java.nio.file.Path::of).orElse(java.nio.file.Path.of("data", "demo")).toAbsolutePath();
        int port = invocation.number("port", 8080);
        var application = new SpringApplication(invocation.program());
        application.setDefaultProperties(Map.of("tangthu.demo", "true"));
        var server = application.run("--tangthu.data=" + data, "--server.port=" + port);
        var loader = server.getBean(DemoLoader.class);
        loader.load(invocation.number("documents", DemoYear.USUAL), DemoCommand::progress);
        sayWhereAndWho(server, port);
        return Commands.KEEPS_RUNNING;
    }

    private static void progress(int done, int all) {
        if (done % 100 == 0 || done == all) System.out.printf("  %d / %d văn bản đã vào sổ / documents registered%n", done, all);
    }

    private static void sayWhereAndWho(ConfigurableApplicationContext server, int port) {
        System.out.printf("%nTàng Thư: http://localhost:%d/%n%n", port);
        System.out.printf("  Mật khẩu chung / password of all accounts: %s%n%n", DemoAccounts.PASSWORD);
        for (var trial : DemoAccounts.trials()) {
            System.out.printf("  %-14s %-14s %s, %s%n", trial.login(), role(trial.role()), trial.name(), trial.agency());
        }
        System.out.printf("%n  Mã xác thực của quản trị / administrator's second factor: khóa %s, mã lúc này %s%n",
                DemoAccounts.SECRET, server.getBean(SecondFactor.class).codeNow(DemoAccounts.SECRET));
        System.out.println("  Ctrl-C để dừng / to stop.");
    }

    private static String role(Role role) {
        return switch (role) {
            case CLERK -> "văn thư";
            case OFFICER -> "chuyên viên";
            case UNIT_HEAD -> "trưởng đơn vị";
            case AGENCY_HEAD -> "lãnh đạo";
            case ARCHIVIST -> "lưu trữ";
            case ADMINISTRATOR -> "quản trị";
            case SYSTEM -> "";
        };
    }
}
