package vn.tangthu.kernel;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact for the audit trail: who did what to which thing. Published through Spring's events inside the transaction of
 * the act; the trail listens in the same transaction, so that there is no act without its trace.
 *
 * @param category one word for the kind of fact, see the constants
 * @param act what was done, a dotted word such as {@code register-line.registered}; its Vietnamese stands in the message
 *     files under {@code act.<act>}
 * @param agency whose people may read the entry; absent for facts of the installation
 * @param objectKind what it was done to, such as {@code register-line}
 * @param objectId its id as text
 * @param details further plain facts, never secrets
 * @param source network address it came from, where there is one
 */
public record RecordEvent(
        Actor actor,
        String category,
        String act,
        Optional<AgencyId> agency,
        String objectKind,
        String objectId,
        Map<String, String> details,
        Sensitivity sensitivity,
        Optional<String> source) {

    /** Sign-in, sign-out, failed sign-in, lock, unlock, creation, change of rights (QCVN 12:2026/BCA 3.7.2.4). */
    public static final String ACCOUNT = "account";
    /** Acts on records. */
    public static final String RECORD = "record";
    /** Reading of sensitive records. */
    public static final String READ = "read";
    /** Changes to agencies, units, people, settings. */
    public static final String ADMINISTRATION = "administration";
    /** Faults and alerts of the system. */
    public static final String SYSTEM = "system";

    public RecordEvent {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(act, "act");
        details = Map.copyOf(details);
    }

    /** An act on a record of the actor's own agency. */
    public static RecordEvent onRecord(
            Actor actor, String act, String objectKind, Object objectId, Map<String, String> details) {
        return new RecordEvent(
                actor, RECORD, act, actor.agency(), objectKind, objectId.toString(), details,
                Sensitivity.INTERNAL, Optional.empty());
    }

    public static RecordEvent inCategory(
            String category, Actor actor, String act, String objectKind, Object objectId, Map<String, String> details) {
        return new RecordEvent(
                actor, category, act, actor.agency(), objectKind, objectId.toString(), details,
                Sensitivity.INTERNAL, Optional.empty());
    }

    public RecordEvent labelled(Sensitivity label) {
        return new RecordEvent(actor, category, act, agency, objectKind, objectId, details, label, source);
    }

    public RecordEvent from(String address) {
        return new RecordEvent(
                actor, category, act, agency, objectKind, objectId, details, sensitivity, Optional.ofNullable(address));
    }
}
