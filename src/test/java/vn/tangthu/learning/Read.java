package vn.tangthu.learning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/** Documents as recognition would have read them. */
public final class Read {

    private final Map<FieldName, FieldReading> values = new EnumMap<>(FieldName.class);
    private List<DocumentFields.Signer> signers = List.of();

    private Read() {}

    public static Read by(String author, double confidence) {
        return new Read().and(FieldName.AGENCY, author, confidence);
    }

    public Read and(FieldName field, String value, double confidence) {
        values.put(field, new FieldReading(value, confidence, 1, Optional.of(new Box(100, 200, 300, 40))));
        return this;
    }

    /** Number and symbol, and both together as certain as the less certain of them. */
    public Read code(String number, double numberConfidence, String symbol, double symbolConfidence) {
        return and(FieldName.NUMBER, number, numberConfidence).and(FieldName.SYMBOL, symbol, symbolConfidence)
                .and(FieldName.CODE, number + "/" + symbol, Math.min(numberConfidence, symbolConfidence));
    }

    public Read signed(String name, double confidence, String position) {
        signers = List.of(new DocumentFields.Signer(List.of(position), Optional.empty(), Optional.of(name)));
        return and(FieldName.SIGNER, name, confidence);
    }

    public DocumentFields fields() {
        return new DocumentFields(values, signers, List.of(), List.of());
    }
}
