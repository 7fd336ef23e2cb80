package vn.tangthu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the command's name: words, options with a value ({@code --port 8080} or {@code --port=8080}) and
 * switches ({@code --json}).
 */
record Invocation(Class<?> program, List<String> words, Map<String, String> options) {

    private static final List<String> SWITCHES = List.of("json", "help", "quick", "fresh", "scan");

    static Invocation parse(Class<?> program, List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (argument.contains("=")) {
                options.put(argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            } else if (SWITCHES.contains(argument.substring(2))) {
                options.put(argument.substring(2), "true");
            } else if (i + 1 < arguments.size()) {
                options.put(argument.substring(2), arguments.get(++i));
            } else {
                throw new UsageException("The option " + argument + " needs a value.");
            }
        }
        return new Invocation(program, List.copyOf(words), Map.copyOf(options));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    int number(String name, int otherwise) {
        try {
            return option(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new UsageException("The option --" + name + " takes a whole number. Found: " + options.get(name));
        }
    }

    /** All state of the installation lives under it. */
    Path data() {
        return Path.of(option("data").orElse("data")).toAbsolutePath();
    }

    /** The words of the command line could not be understood; the message says why. */
    static class UsageException extends RuntimeException {
        UsageException(String message) {
            super(message);
        }
    }
}
