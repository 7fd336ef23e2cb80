package vn.tangthu.outgoing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** The condition of an {@link OutgoingQuestion} for an actor, with its parameters. */
record OutgoingFilter(String sql, Map<String, Object> parameters) {

    /** At most so many words count, so that a pasted page does not become a query of a thousand conditions. */
    private static final int MOST_WORDS = 8;

    private static final String WAITING = """
             and (d.drafter = :me and d.state = 'DRAFTING' or (d.checker = :me) and d.state = 'CONTENT_CHECK'
                  or (d.signer = :me or d.signer = any (:heads)) and (d.state = 'APPROVAL' or d.state = 'NUMBERED' and d.medium = 'ELECTRONIC')
                  or :clerk and (d.state in ('FORM_CHECK', 'APPROVED', 'SIGNED', 'SEALED') or d.state = 'NUMBERED' and d.medium = 'PAPER'))""";

    static OutgoingFilter of(Actor actor, Set<UUID> heads, OutgoingQuestion question) {
        var sql = new StringBuilder(Visibility.SQL);
        var values = new HashMap<>(Visibility.parameters(actor, heads));
        switch (question.whose()) {
            case MINE -> sql.append(" and d.drafter = :me");
            case WAITING -> {
                sql.append(WAITING);
                values.put("clerk", actor.has(Role.CLERK));
            }
            case ALL -> { }
        }
        question.state().ifPresent(state -> {
            sql.append(" and d.state = :state");
            values.put("state", state.name());
        });
        words(question.words(), "coalesce(n.symbol, '') || ' ' || d.kind || ' ' || d.abstract || ' ' || d.drafter_name || ' ' || d.signer_name", sql, values);
        return new OutgoingFilter(sql.toString(), values);
    }

    static void words(String typed, String text, StringBuilder sql, Map<String, Object> values) {
        int n = 0;
        for (var word : typed.strip().split("\\s+")) {
            if (word.isEmpty()) continue;
            if (++n > MOST_WORDS) break;
            sql.append(" and app.unaccent(lower(").append(text).append(")) like app.unaccent(lower(:word").append(n).append("))");
            values.put("word" + n, "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }
}
