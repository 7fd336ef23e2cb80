package vn.tangthu.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;

/** The search of the server. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    SearchSettings searchSettings(Environment environment) {
        return Reindexing.settings(environment);
    }

    @Bean(destroyMethod = "close")
    Search search(SearchSettings settings, DataFolder data, ActingAs actingAs, JdbcClient jdbc, SearchDesk desk) {
        return Search.open(settings, data, actingAs, jdbc, desk);
    }
}
