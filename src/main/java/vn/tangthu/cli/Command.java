package vn.tangthu.cli;

/** A command of {@code ./tangthu}. */
interface Command {
    String name();

    /** One line for the list of commands. */
    String summary();

    /** The full explanation, printed by {@code help NAME} and {@code --help}. */
    String help();

    /** Whether it becomes a server, which logs as its configuration says; other commands are quiet. */
    default boolean startsServer() {
        return false;
    }

    /** @return the exit status: 0 only when the whole request succeeded */
    int run(Invocation invocation) throws Exception;
}
