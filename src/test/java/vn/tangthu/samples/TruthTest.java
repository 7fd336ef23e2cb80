package vn.tangthu.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TruthTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void it_has_the_keys_by_which_recognition_is_scored() {
        var document = Samples.random(3);

        var truth = json.readTree(Truth.json(document, "a.pdf", 2));

        assertThat(truth.propertyNames()).containsAll(Set.of(
                "id", "kind", "file", "pages", "agency_parent", "agency", "number", "symbol", "code", "place", "date", "type",
                "abstract", "signers", "addressees", "recipients", "urgency", "secrecy", "received_stamp", "digital_signature",
                "full_text", "unread"));
        assertThat(truth.get("code").asString()).isEqualTo(document.code());
        assertThat(truth.get("pages").asInt()).isEqualTo(2);
    }

    @Test
    void what_a_document_lacks_is_null_and_not_empty() {
        var document = Samples.random(3);

        var truth = json.readTree(Truth.json(document));

        assertThat(document.secrecy()).isEmpty();
        assertThat(truth.get("secrecy").isNull()).isTrue();
    }

    @Test
    void a_signer_is_given_with_position_authority_and_name() {
        var truth = json.readTree(Truth.json(Samples.random(3)));

        assertThat(truth.get("signers").get(0).propertyNames()).containsExactlyInAnyOrder("position", "authority", "name");
    }
}
