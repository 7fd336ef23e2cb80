package vn.tangthu.correspondence.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.exc.InvalidFormatException;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.Field;
import vn.tangthu.kernel.Sensitivity;

/**
 * The fields of a line as JSON: those of {@link EntryDraft}, where absent texts may be left out and {@code arrivedOn} is
 * today when left out.
 *
 * @param label sensitivity, 1 to 4; 2 (internal) when left out
 */
record EntryJson(
        LocalDate arrivedOn,
        String author,
        String authorParent,
        String code,
        LocalDate documentDate,
        String kind,
        String abstractText,
        String signer,
        String urgency,
        String secrecy,
        String recipient,
        UUID recipientUnit,
        UUID recipientPerson,
        LocalDate forwardedOn,
        String receipt,
        String note,
        @JsonDeserialize(using = LevelOfSensitivity.class) Integer label) {

    /** A number that is none of the four levels is a value of the wrong form, like a date that is none. */
    static final class LevelOfSensitivity extends ValueDeserializer<Integer> {
        @Override
        public Integer deserialize(JsonParser json, DeserializationContext context) {
            int level = json.currentToken() == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
            if (Arrays.stream(Sensitivity.values()).anyMatch(s -> s.level() == level)) return level;
            throw InvalidFormatException.from(json, "Expected: level 1 to 4", json.getString(), Sensitivity.class);
        }
    }

    /** What the property of a field of the register is called here. */
    static String property(Field field) {
        if (field == Field.ABSTRACT) return "abstractText"; // abstract is a word of the language
        var words = field.key().split("_");
        return words[0] + Arrays.stream(words).skip(1).map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1)).collect(Collectors.joining());
    }

    EntryDraft draft(LocalDate today) {
        return new EntryDraft(
                arrivedOn == null ? today : arrivedOn, author, authorParent, code, Optional.ofNullable(documentDate), kind,
                abstractText, signer, urgency, secrecy, recipient, Optional.ofNullable(recipientUnit),
                Optional.ofNullable(recipientPerson), Optional.ofNullable(forwardedOn), receipt, note,
                label == null ? Sensitivity.INTERNAL : Sensitivity.ofLevel(label));
    }

    static EntryJson of(EntryDraft entry) {
        return new EntryJson(
                entry.arrivedOn(), entry.author(), entry.authorParent(), entry.code(), entry.documentDate().orElse(null),
                entry.kind(), entry.abstractText(), entry.signer(), entry.urgency(), entry.secrecy(), entry.recipient(),
                entry.recipientUnit().orElse(null), entry.recipientPerson().orElse(null), entry.forwardedOn().orElse(null),
                entry.receipt(), entry.note(), entry.label().level());
    }
}
