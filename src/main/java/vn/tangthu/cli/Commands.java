package vn.tangthu.cli;

import java.util.List;
import java.util.Optional;

/** All commands, and the choice between them. */
public final class Commands {

    /** The command goes on in threads of its own, as the server does; the process must not be ended. */
    public static final int KEEPS_RUNNING = -1;

    private static final int WRONG_USE = 2;
    private static final List<Command> ALL = List.of(
            new DemoCommand(), new SetupCommand(), new ServeCommand(), new RecogniseCommand(), new VerifyCommand(),
            new ReindexCommand(), new SignatureCommand(), new ExchangeCommand(), new LayoutCommand(), new SamplesCommand(), new TrainCommand(), new BenchCommand());

    private Commands() {}

    /** @return the exit status, or {@link #KEEPS_RUNNING} */
    public static int run(Class<?> program, List<String> arguments) {
        var name = arguments.isEmpty() ? "help" : arguments.get(0);
        try {
            var invocation = Invocation.parse(program, arguments.subList(Math.min(1, arguments.size()), arguments.size()));
            if (List.of("help", "--help", "-h").contains(name)) return help(invocation);
            var command = find(name);
            if (command.isEmpty()) {
                System.err.println("There is no command \"" + name + "\". ./tangthu help lists them all.");
                return WRONG_USE;
            }
            if (invocation.has("help")) return explain(command.get());
            return command.get().run(invocation);
        } catch (Invocation.UsageException e) {
            System.err.println(e.getMessage() + " ./tangthu help " + name + " explains it.");
            return WRONG_USE;
        } catch (Exception e) {
            System.err.println("./tangthu " + name + " failed: " + e.getMessage());
            e.printStackTrace();
            return 1;
        }
    }

    /** Once at the start of a process: unless the command becomes a server, only warnings and errors are logged, on standard error. */
    public static void quietUnlessServer(List<String> arguments) {
        if (arguments.isEmpty() || find(arguments.get(0)).filter(Command::startsServer).isEmpty()) CommandLog.quiet();
    }

    private static Optional<Command> find(String name) {
        return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private static int help(Invocation invocation) {
        if (!invocation.words().isEmpty()) {
            var command = find(invocation.words().get(0));
            if (command.isPresent()) return explain(command.get());
        }
        System.out.println("Tàng Thư: records and archives of a city.\n\nusage: ./tangthu COMMAND [options]\n");
        for (var command : ALL) System.out.printf("  %-12s %s%n", command.name(), command.summary());
        // done by the launcher itself, with what the tests need on the machine
        System.out.printf("  %-12s %s%n", "test", "sets up what the tests need, then runs all of them");
        System.out.println("""

                Everywhere: --data DIR  all state of an installation lives under it (default: data)
                            --port N    the port of the server (default: 8080)
                            --json      output for programs
                            --help      explains the command""");
        return 0;
    }

    private static int explain(Command command) {
        System.out.println(command.help());
        return 0;
    }
}
