package vn.tangthu.recognition;

import tools.jackson.databind.json.JsonMapper;

/** Fields as they stand in the database column. */
final class FieldsAsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FieldsAsJson() {}

    static String write(DocumentFields fields) {
        return JSON.writeValueAsString(fields);
    }

    static DocumentFields parse(String json) {
        return JSON.readValue(json, DocumentFields.class);
    }
}
