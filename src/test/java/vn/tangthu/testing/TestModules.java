package vn.tangthu.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;

/** Some modules of the program on a test database, without a web server and without recognition workers. */
public final class TestModules implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestModules(TestDatabase database, Path folder, Clock clock, Map<String, Object> settings, String... modules) {
        context.getEnvironment().setConversionService(new ApplicationConversionService());
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
                "tangthu.data", folder.toString(),
                "tangthu.bitstore.keep-free", "0B",
                "tangthu.scan-folders.look-every", "PT0S",
                "tangthu.worklist.look-every", "PT0S",
                "tangthu.recognition.workers", "0")));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("this-test", settings));
        context.registerBean(PropertySourcesPlaceholderConfigurer.class);
        context.registerBean("messageSource", MessageSource.class, TestModules::words);
        context.registerBean(DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName("")); // two nodes may share it
        context.registerBean(JdbcClient.class, () -> database.jdbc);
        context.registerBean(PlatformTransactionManager.class, () -> database.transactions);
        context.registerBean(ActingAs.class, () -> database.actingAs);
        context.registerBean(vn.tangthu.database.AtCommit.class, () -> database.atCommit);
        context.registerBean(DataFolder.class, () -> new DataFolder(folder));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(vn.tangthu.database.DatabaseServer.class, database::server, definition -> definition.setDestroyMethodName(""));
        var all = new TreeSet<>(List.of(modules));
        if (all.contains("correspondence")) all.addAll(List.of("groups", "signing")); // its pages tell of sets and signatures
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.scan(all.stream().map(module -> "vn.tangthu." + module).toArray(String[]::new));
        context.refresh();
    }

    private static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/correspondence", "messages/bitstore", "messages/worklist", "messages/handling", "messages/outgoing", "messages/exchange", "messages/signing", "messages/layout");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** @param modules names of packages below the root, such as {@code correspondence} */
    public static TestModules start(TestDatabase database, Path folder, Clock clock, String... modules) {
        return new TestModules(database, folder, clock, Map.of(), modules);
    }

    /** @param settings of the program, over those every test has */
    public static TestModules start(TestDatabase database, Path folder, Clock clock, Map<String, Object> settings, String... modules) {
        return new TestModules(database, folder, clock, settings, modules);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** To all who listen, in the transaction that is open. */
    public void publish(Object event) {
        context.publishEvent(event);
    }

    @Override
    public void close() {
        context.close();
    }
}
