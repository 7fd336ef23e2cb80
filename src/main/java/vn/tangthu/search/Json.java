package vn.tangthu.search;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The maps of an entry as they stand in columns, stored fields and messages. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> SHOWN = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<String>>> FACETS = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    static Map<String, String> shown(String json) {
        return MAPPER.readValue(json, SHOWN);
    }

    static Map<String, List<String>> facets(String json) {
        return MAPPER.readValue(json, FACETS);
    }
}
