package vn.tangthu.search;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;

/** The search of the server. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SearchSettings searchSettings(
            @Value("${tangthu.search.engine:lucene}") String engine,
            @Value("${tangthu.search.opensearch.hosts:http://localhost:9200}") String hosts,
            @Value("${tangthu.search.opensearch.prefix:tangthu}") String prefix,
            @Value("${tangthu.search.opensearch.user:}") String user,
            @Value("${tangthu.search.opensearch.password:}") String password) {
        return SearchSettings.of(engine, hosts, prefix, user, password);
    }

    @Bean(destroyMethod = "close")
    Search search(SearchSettings settings, DataFolder data, ActingAs actingAs, JdbcClient jdbc, SearchDesk desk) {
        return Search.open(settings, data, actingAs, jdbc, desk);
    }
}
