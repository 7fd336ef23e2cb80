package vn.tangthu.search;

/** Names of fields, the same in both engines. */
final class Fields {

    static final String UID = "uid";
    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String REFERENCE = "reference";
    static final String REFERENCE_PARTS = "reference_parts";
    static final String REFERENCE_WHOLE = "reference_whole";
    static final String TITLE = "title";
    static final String TITLE_EXACT = "title_exact";
    static final String BODY = "body";
    static final String BODY_EXACT = "body_exact";
    static final String DAY = "day"; // days since 1970-01-01
    static final String VERSION = "version";
    static final String SHOWN = "shown";

    private Fields() {}

    static String facet(String name) {
        return "facet_" + name;
    }
}
