package vn.tangthu.correspondence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/**
 * Who may see a line. Everybody who handles documents in the agency sees public and internal ones; restricted and
 * confidential ones are for clerks, heads and archivists of the agency, for the person they are addressed to and for those to
 * whom the document was given.
 * The rule stands here twice, as a condition in SQL and as tokens for the index, and nowhere else.
 */
final class Visibility {

    private static final Set<Role> HANDLES = Set.of(Role.CLERK, Role.OFFICER, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.ARCHIVIST);
    private static final Set<Role> SEES_GUARDED = Set.of(Role.CLERK, Role.AGENCY_HEAD, Role.ARCHIVIST);

    /** To stand in the {@code where} of a selection from correspondence.line; takes the parameters of {@link #parameters}. */
    static final String SQL = """
            (agency_id = :home and (label <= 2 and :handles or :guarded or recipient_person = :me
              or exists (select 1 from correspondence.line_reader reader where reader.line_id = line.id and reader.person = :me)))""";

    private Visibility() {}

    static Map<String, Object> parameters(Actor actor) {
        return Map.of("home", actor.home().value(), "handles", any(actor, HANDLES), "guarded", any(actor, SEES_GUARDED),
                "me", actor.person().value());
    }

    /**
     * Tokens under which a line is found.
     *
     * @param readers to whom the document was given
     */
    static Set<String> audience(String agency, EntryDraft entry, Collection<UUID> readers) {
        var tokens = new HashSet<String>();
        tokens.add(entry.label().storedApart() ? "guarded:" + agency : "agency:" + agency);
        entry.recipientPerson().ifPresent(person -> tokens.add("person:" + person));
        readers.forEach(person -> tokens.add("person:" + person));
        return tokens;
    }

    /** Tokens an actor searches with. */
    static Set<String> tokens(Actor actor) {
        var tokens = new HashSet<String>();
        tokens.add("person:" + actor.person());
        if (any(actor, HANDLES)) tokens.add("agency:" + actor.home());
        if (any(actor, SEES_GUARDED)) tokens.add("guarded:" + actor.home());
        return tokens;
    }

    private static boolean any(Actor actor, Set<Role> roles) {
        return actor.roles().stream().anyMatch(roles::contains);
    }
}
