package vn.tangthu.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields found in a document.
 *
 * @param signers in order, the first being the one who answers for it
 * @param addressees lines of Kính gửi
 * @param recipients lines of Nơi nhận
 */
public record DocumentFields(
        Map<FieldName, FieldReading> values, List<Signer> signers, List<String> addressees, List<String> recipients) {

    public static final DocumentFields NONE = new DocumentFields(Map.of(), List.of(), List.of(), List.of());

    public DocumentFields {
        values = Map.copyOf(values);
        signers = List.copyOf(signers);
        addressees = List.copyOf(addressees);
        recipients = List.copyOf(recipients);
    }

    public Optional<FieldReading> get(FieldName name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * @param position lines as printed
     * @param authority TM., KT., TL., TUQ., Q., T/M, K/T, or absent
     */
    public record Signer(List<String> position, Optional<String> authority, Optional<String> name) {}
}
