package vn.tangthu.correspondence.web;

import java.util.List;
import java.util.Map;
import vn.tangthu.correspondence.Correction;
import vn.tangthu.correspondence.Field;
import vn.tangthu.correspondence.RegisterLine;

/** A line of the register with what was struck through in each of its fields. */
record RegisterRow(RegisterLine line, List<Correction.Struck> struck) {

    static List<RegisterRow> of(List<RegisterLine> lines, Map<vn.tangthu.correspondence.LineId, List<Correction.Struck>> struck) {
        return lines.stream().map(line -> new RegisterRow(line, struck.getOrDefault(line.id(), List.of()))).toList();
    }

    public String id() {
        return line.id().toString();
    }

    public String number() {
        return line.number().toString();
    }

    public String registered() {
        return Shown.moment(line.registeredAt());
    }

    /** @param key of a {@link Field} */
    public Cell cell(String key) {
        var field = Field.ofKey(key).orElseThrow();
        return new Cell(
                field.messageKey(), shown(field, field.of(line.entry())),
                struck.stream().filter(s -> s.field().equals(key)).map(s -> StruckView.of(field, s)).toList());
    }

    public List<Cell> cells() {
        return java.util.Arrays.stream(Field.values()).map(field -> cell(field.key())).toList();
    }

    private static String shown(Field field, String value) {
        return switch (field) {
            case ARRIVED_ON, DOCUMENT_DATE, FORWARDED_ON -> Shown.isoAsDay(value);
            default -> value;
        };
    }

    /** @param struck what stood here before, oldest first */
    record Cell(String messageKey, String value, List<StruckView> struck) {}

    record StruckView(String was, String why, String by, String at) {
        static StruckView of(Field field, Correction.Struck struck) {
            return new StruckView(shown(field, struck.was()), struck.why(), struck.by(), Shown.moment(struck.at()));
        }
    }
}
