package vn.tangthu.bench;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tangthu.database.DatabaseServer;

/** The working modules of an installation of its own, with a real embedded server and without web pages. */
final class BenchInstallation implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private BenchInstallation(Path folder, Map<String, Object> settings) {
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.getEnvironment().setConversionService(new ApplicationConversionService());
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("installation", Map.of("tangthu.data", folder.toString(), "tangthu.recognition.workers", "0", "tangthu.exchange.look-every", "PT0S")));
        sources.addFirst(new MapPropertySource("settings", settings));
        context.registerBean(PropertySourcesPlaceholderConfigurer.class);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(context.getBean(javax.sql.DataSource.class)));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(context.getBean(javax.sql.DataSource.class)));
        context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        context.scan("vn.tangthu.database", "vn.tangthu.bitstore", "vn.tangthu.audit", "vn.tangthu.search", "vn.tangthu.recognition",
                "vn.tangthu.organisation", "vn.tangthu.groups", "vn.tangthu.learning", "vn.tangthu.correspondence", "vn.tangthu.worklist", "vn.tangthu.signing",
                "vn.tangthu.outgoing", "vn.tangthu.exchange");
        context.refresh();
    }

    static BenchInstallation start(Path folder) {
        return start(folder, Map.of());
    }

    static BenchInstallation start(Path folder, Map<String, Object> settings) {
        return new BenchInstallation(folder, settings);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** To all who listen, in the transaction that is open. */
    void publish(Object event) {
        context.publishEvent(event);
    }

    JdbcClient asOwner() {
        return JdbcClient.create(get(DatabaseServer.class).ownerDataSource());
    }

    @Override
    public void close() {
        context.close();
    }
}
