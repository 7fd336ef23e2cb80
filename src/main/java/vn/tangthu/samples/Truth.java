package vn.tangthu.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ground truth of a sample as JSON, so that what recognition reads can be scored against it. */
public final class Truth {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Truth() {}

    /** The fields and the text; the keys of the file ({@code file}, {@code pages}, …) are those of {@link #json(SampleDocument, String, int)}. */
    public static String json(SampleDocument document) {
        return JSON.writeValueAsString(fields(document));
    }

    /**
     * @param file name of the file that the truth is about
     * @param pages of that file
     */
    public static String json(SampleDocument document, String file, int pages) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", document.id());
        all.put("kind", "composed");
        all.put("file", file);
        all.put("pages", pages);
        all.putAll(fields(document));
        return JSON.writeValueAsString(all);
    }

    static Map<String, Object> fields(SampleDocument document) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", document.id());
        fields.put("agency_parent", document.agencyParent().orElse(null));
        fields.put("agency", document.agency());
        fields.put("number", document.number());
        fields.put("symbol", document.symbol());
        fields.put("code", document.code());
        fields.put("place", document.place());
        fields.put("date", document.date().toString());
        fields.put("type", document.type().vietnamese());
        fields.put("abstract", document.abstractText());
        fields.put("signers", signers(document));
        fields.put("addressees", document.addressees());
        fields.put("recipients", document.recipients());
        fields.put("urgency", document.urgency().orElse(null));
        fields.put("secrecy", document.secrecy().orElse(null));
        fields.put("received_stamp", null);
        fields.put("digital_signature", false);
        fields.put("full_text", document.fullText());
        fields.put("unread", List.of());
        fields.put("layout", document.layout() == Layout.PARTY ? "party" : "ND30");
        return fields;
    }

    private static List<Map<String, Object>> signers(SampleDocument document) {
        var signers = new ArrayList<Map<String, Object>>();
        for (var signer : document.signers()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("position", signer.position());
            one.put("authority", signer.authority().orElse(null));
            one.put("name", signer.name());
            signers.add(one);
        }
        return signers;
    }
}
