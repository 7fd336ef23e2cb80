package vn.tangthu.search;

import java.util.Arrays;
import java.util.List;

/**
 * Which engine searches.
 *
 * @param engine {@code lucene}, embedded, or {@code opensearch}
 * @param hosts of OpenSearch, such as {@code http://10.0.0.5:9200}; the first that answers is used
 * @param prefix of the names of our indexes in OpenSearch
 * @param user in OpenSearch, empty for none
 */
public record SearchSettings(String engine, List<String> hosts, String prefix, String user, String password) {

    static final String LOCAL = "http://localhost:9200";

    /** The embedded engine. */
    public static final SearchSettings EMBEDDED = new SearchSettings("lucene", List.of(), "tangthu", "", "");

    static SearchSettings of(String engine, String hosts, String prefix, String user, String password) {
        return new SearchSettings(engine, Arrays.stream(hosts.split(",")).map(String::strip).filter(h -> !h.isEmpty()).toList(),
                prefix, user, password);
    }
}
