package vn.tangthu.learning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.FieldReading;

/**
 * One reading with what is known held against it: first who wrote, then, if that is known, under whom, with which symbol and
 * type, and who signed.
 */
final class PriorsApplied {

    /** Of a name's letters so many may be misread. */
    static final double SHARE_OF_NAME = 0.08;
    /** Names of people are short, and all of one agency's signers are known. */
    private static final double SHARE_OF_SIGNER = 0.12;
    /** Symbols are shorter still: letters that print alike, no more. */
    private static final double SHARE_OF_SYMBOL = 0.06;

    private final Priors priors;
    private final DocumentFields read;
    private final Map<FieldName, FieldReading> values;
    private final Map<FieldName, Hint> hints = new EnumMap<>(FieldName.class);

    PriorsApplied(Priors priors, DocumentFields read) {
        this.priors = priors;
        this.read = read;
        this.values = new EnumMap<>(FieldName.class);
        values.putAll(read.values());
    }

    Suggestion suggestion() {
        read.get(FieldName.AGENCY).ifPresent(author -> {
            priors.author(author).ifPresent(verdict -> pass(FieldName.AGENCY, author, verdict));
            priors.partner(values.get(FieldName.AGENCY).value()).ifPresent(this::heldAgainst);
        });
        return new Suggestion(new DocumentFields(values, read.signers(), read.addressees(), read.recipients()), hints);
    }

    private void heldAgainst(Partner partner) {
        judge(FieldName.AGENCY_PARENT, partner.parents(), SHARE_OF_NAME);
        judge(FieldName.SIGNER, partner.signers(), SHARE_OF_SIGNER);
        judge(FieldName.SYMBOL, partner.symbols(), SHARE_OF_SYMBOL);
        if (hints.containsKey(FieldName.SYMBOL)) takeOverIntoCode();
        judgeType(partner);
    }

    private void judge(FieldName field, List<Learnt> known, double share) {
        read.get(field).ifPresent(reading -> Verdict.of(field, reading, known, share).ifPresent(verdict -> pass(field, reading, verdict)));
    }

    private void pass(FieldName field, FieldReading reading, Verdict verdict) {
        var usual = verdict.usual();
        switch (verdict.basis()) {
            case AGREED -> agree(field, reading, usual);
            case RIGHTED -> put(field, reading, usual.text(), priors.trust().righted(field), Basis.RIGHTED, usual);
            default -> put(field, reading, reading.value(), Trust.doubted(reading.confidence()), Basis.DOUBTED, usual);
        }
    }

    /** What is sure already only takes the capitals that clerks give it. */
    private void agree(FieldName field, FieldReading reading, Learnt usual) {
        if (reading.sure()) {
            values.put(field, with(reading, usual.text(), reading.confidence()));
        } else {
            put(field, reading, usual.text(), priors.trust().agreed(field, reading.confidence()), Basis.AGREED, usual);
        }
    }

    private void put(FieldName field, FieldReading reading, String value, double confidence, Basis basis, Learnt usual) {
        values.put(field, with(reading, value, confidence));
        hints.put(field, new Hint(basis, reading.value(), usual.text(), usual.times()));
    }

    /** Number and symbol stand in one place of the form: as certain as the less certain of the two. */
    private void takeOverIntoCode() {
        var code = read.get(FieldName.CODE);
        var symbol = read.get(FieldName.SYMBOL).orElseThrow();
        if (code.isEmpty() || !code.get().value().endsWith(symbol.value())) return;
        var now = values.get(FieldName.SYMBOL);
        var value = code.get().value().substring(0, code.get().value().length() - symbol.value().length()) + now.value();
        double number = read.get(FieldName.NUMBER).map(FieldReading::confidence).orElse(code.get().confidence());
        values.put(FieldName.CODE, with(code.get(), value, Math.min(number, now.confidence())));
        var hint = hints.get(FieldName.SYMBOL);
        hints.put(FieldName.CODE, new Hint(hint.basis(), code.get().value(), value, hint.times()));
    }

    /** A symbol has one type: when it always had another one, one of the two was misread. */
    private void judgeType(Partner partner) {
        var type = read.get(FieldName.TYPE);
        var symbol = Optional.ofNullable(values.get(FieldName.SYMBOL)).map(s -> Sameness.key(FieldName.SYMBOL, s.value()));
        var kinds = symbol.map(partner::kinds).orElse(List.of());
        if (type.isEmpty() || kinds.size() != 1 || !kinds.get(0).supported()) return;
        boolean same = Sameness.same(FieldName.TYPE, type.get().value(), kinds.get(0).text());
        pass(FieldName.TYPE, type.get(), new Verdict(same ? Basis.AGREED : Basis.DOUBTED, kinds.get(0)));
    }

    private static FieldReading with(FieldReading reading, String value, double confidence) {
        return new FieldReading(value, confidence, reading.page(), reading.box());
    }
}
