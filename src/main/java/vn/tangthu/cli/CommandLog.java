package vn.tangthu.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the libraries have to say while a command runs: warnings and errors, on standard error, for standard output belongs
 * to the answer. Servers log as {@code application.yml} says.
 */
final class CommandLog {

    private static final String PATTERN = "%-5level %logger{20}: %msg%n";

    /** Says on each signature what the findings say better, and repeats what stands in a stranger's file. */
    private static final String READER_OF_SIGNATURES = "eu.europa.esig.dss";

    private CommandLog() {}

    /** For the rest of this process, also for a Spring Boot application that a command starts within it. */
    static void quiet() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) return;
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        context.reset();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        context.getLogger(READER_OF_SIGNATURES).setLevel(Level.OFF);
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        var pattern = new PatternLayoutEncoder();
        pattern.setContext(context);
        pattern.setPattern(PATTERN);
        pattern.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(pattern);
        console.start();
        return console;
    }
}
