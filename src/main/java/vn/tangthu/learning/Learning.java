package vn.tangthu.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.FieldName;

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
        evidence.addAtCommit(row(actor, confirmed, confirmed.read().map(read -> fields(confirmed, read)).orElse(List.of())));
    }

    private static List<FieldEvidence> fields(Confirmed confirmed, DocumentFields read) {
        var proposed = confirmed.proposed();
        return Arrays.stream(FieldName.values())
                .filter(confirmed.values()::containsKey)
                .flatMap(field -> FieldEvidence.of(
                        field, read.get(field), proposed.fields().get(field), proposed.hint(field), confirmed.values().get(field)).stream())
                .toList();
    }

    private static EvidenceRows.Row row(Actor actor, Confirmed confirmed, List<FieldEvidence> fields) {
        var effort = confirmed.effort();
        return new EvidenceRows.Row(
                confirmed.line(), 0, actor.home(), confirmed.reading().value(), confirmed.shown(), confirmed.registeredAt(),
                confirmed.guarded(), effort.pages(), effort.work().map(java.time.Duration::toMillis).orElse(null),
                confirmed.guarded() ? Names.NONE : Names.of(confirmed.values(), confirmed.read().orElse(DocumentFields.NONE)),
                confirmed.guarded() ? fields.stream().map(FieldEvidence::withoutWords).toList() : fields);
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
                before.line(), now.ordinal(), before.agency(), before.reading(), before.shown(), before.registeredAt(), now.guarded(),
                before.pages(), before.tookMillis(),
                now.guarded() ? Names.NONE : before.names().corrected(now.values(), authorRead),
                now.guarded() ? fields.stream().map(FieldEvidence::withoutWords).toList() : fields);
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
