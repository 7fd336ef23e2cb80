package vn.tangthu.learning;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;
import vn.tangthu.recognition.ReadingEffort;

/**
 * The door for whoever has documents read and confirmed: what to propose to a clerk, and what the clerk made of it.
 */
@Component
public class Learning {

    private final EvidenceRows evidence;
    private final PriorsInMemory priors;

    Learning(EvidenceRows evidence, PriorsInMemory priors) {
        this.evidence = evidence;
        this.priors = priors;
    }

    /**
     * What the actor's agency has learnt, to be held against its readings; costs one small query unless something new was
     * learnt meanwhile.
     */
    public Priors priors(Actor actor) {
        return priors.of(actor);
    }

    /** Keeps what was confirmed; to be called in the transaction that registers, with which it is sent. */
    public void confirmed(Actor actor, Confirmed confirmed) {
        evidence.addAtCommit(row(actor, confirmed, confirmed.read().map(read -> fields(read, confirmed.proposed(), confirmed.values())).orElse(List.of())));
    }

    private static List<FieldEvidence> fields(DocumentFields read, Suggestion proposed, Map<FieldName, String> values) {
        return Arrays.stream(FieldName.values())
                .filter(values::containsKey)
                .flatMap(field -> FieldEvidence.of(
                        field, read.get(field), proposed.fields().get(field), proposed.hint(field), values.get(field)).stream())
                .toList();
    }

    private static EvidenceRows.Row row(Actor actor, Confirmed confirmed, List<FieldEvidence> fields) {
        var effort = confirmed.effort();
        return new EvidenceRows.Row(
                confirmed.line(), 0, actor.home(), confirmed.reading().value(), confirmed.shown(), confirmed.registeredAt(),
                confirmed.guarded(), effort.pages(), millis(effort),
                confirmed.guarded() ? Names.NONE : Names.of(confirmed.values(), confirmed.read().orElse(DocumentFields.NONE)),
                confirmed.guarded() ? fields.stream().map(FieldEvidence::withoutWords).toList() : fields);
    }

    /** Null as long as no page was read. */
    private static Long millis(ReadingEffort effort) {
        return effort.work().map(Duration::toMillis).orElse(null);
    }

    /**
     * Keeps what a correction says; what was learnt from the line before is taken back. To be called in the transaction
     * that corrects. Does nothing for a line whose registration left no evidence.
     */
    public void corrected(Actor actor, Corrected corrected) {
        evidence.current(corrected.line()).ifPresent(before -> evidence.addAtCommit(after(before, corrected)));
    }

    private static EvidenceRows.Row after(EvidenceRows.Row before, Corrected now) {
        var fields = before.fields().stream().map(field -> after(field, now.values())).toList();
        var authorRead = before.fields().stream()
                .filter(field -> field.field() == FieldName.AGENCY)
                .flatMap(field -> Optional.ofNullable(field.read()).stream())
                .findFirst();
        return new EvidenceRows.Row(
                before.line(), before.ordinal() + 1, before.agency(), before.reading(), before.shown(), before.registeredAt(), now.guarded(),
                before.pages(), before.tookMillis(),
                now.guarded() ? Names.NONE : before.names().corrected(now.values(), authorRead),
                now.guarded() ? fields.stream().map(FieldEvidence::withoutWords).toList() : fields);
    }

    /**
     * A document was read after it had been registered: what the clerk entered without having seen it tells how right it is;
     * what the clerk left empty tells nothing. Does nothing when its reading was known before. To be called in a transaction.
     *
     * @param values what the line says now
     */
    public void readLater(UUID line, DocumentFields read, Map<FieldName, String> values, ReadingEffort effort) {
        evidence.current(line).filter(before -> before.fields().isEmpty()).ifPresent(before -> {
            var entered = new EnumMap<FieldName, String>(FieldName.class);
            values.forEach((field, value) -> {
                if (!value.isEmpty()) entered.put(field, value);
            });
            var fields = fields(read, Suggestion.asRead(read), entered);
            evidence.addAtCommit(new EvidenceRows.Row(
                    before.line(), before.ordinal() + 1, before.agency(), before.reading(), before.shown(), before.registeredAt(),
                    before.guarded(), effort.pages(), millis(effort), before.names(),
                    before.guarded() ? fields.stream().map(FieldEvidence::withoutWords).toList() : fields));
        });
    }

    private static FieldEvidence after(FieldEvidence before, Map<FieldName, String> values) {
        var typed = values.get(before.field());
        return typed == null || before.wordless() ? before : before.nowConfirmed(typed);
    }

    /** What would be proposed to the actor's agency for what was read. */
    public Suggestion suggest(Actor actor, DocumentFields read) {
        return priors(actor).appliedTo(read);
    }
}
