package vn.tangthu.outgoing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/**
 * Who may see an outgoing document. While it is written: those who take part in it and their deputies, clerks, heads and archivists. When it is
 * issued, everybody in the agency who handles documents sees public and internal ones. The tokens are those of incoming
 * documents, so that one search finds both.
 */
final class Visibility {

    private static final Set<Role> HANDLES = Set.of(Role.CLERK, Role.OFFICER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.ARCHIVIST);
    private static final Set<Role> SEES_ALL = Set.of(Role.CLERK, Role.AGENCY_HEAD, Role.ARCHIVIST);

    /** To stand in a {@code where} over {@code outgoing.document d}; takes the parameters of {@link #parameters}. */
    static final String SQL = """
            (d.agency_id = :home and (:all or d.drafter = :me or d.signer = :me or d.checker = :me or d.signer = any (:heads)
             or :handles and d.label <= 2 and d.state in ('ISSUED', 'RECALLED')))""";

    private Visibility() {}

    /** @param heads in whose name the actor may approve or sign */
    static Map<String, Object> parameters(Actor actor, Set<UUID> heads) {
        return Map.of("home", actor.home().value(), "handles", any(actor, HANDLES), "all", any(actor, SEES_ALL), "me", actor.person().value(),
                "heads", heads.toArray(UUID[]::new));
    }

    static boolean seesAll(Actor actor) {
        return any(actor, SEES_ALL);
    }

    static boolean handles(Actor actor) {
        return any(actor, HANDLES);
    }

    /** Tokens under which an issued document is found. */
    static Set<String> audience(OutgoingDocument document) {
        var tokens = new HashSet<String>();
        tokens.add((document.particulars().label().storedApart() ? "guarded:" : "agency:") + document.agency());
        tokens.add("person:" + document.drafter().id());
        tokens.add("person:" + document.signer().id());
        return tokens;
    }

    private static boolean any(Actor actor, Set<Role> roles) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
