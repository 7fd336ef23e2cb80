package vn.tangthu.correspondence;

import java.util.HashMap;
import java.util.Map;
import vn.tangthu.kernel.Actor;

/** The condition of a {@link RegisterQuestion} for an actor, with its parameters. */
record RegisterFilter(String sql, Map<String, Object> parameters) {

    static RegisterFilter of(Actor actor, RegisterQuestion question) {
        var sql = new StringBuilder(Visibility.SQL).append(" and year = :year");
        var values = new HashMap<>(Visibility.parameters(actor));
        values.put("year", question.year());
        if (!question.author().isBlank()) {
            sql.append(" and author = :author");
            values.put("author", question.author());
        }
        if (!question.kind().isBlank()) {
            sql.append(" and kind = :kind");
            values.put("kind", question.kind());
        }
        question.from().ifPresent(day -> {
            sql.append(" and arrived_on >= :from");
            values.put("from", day);
        });
        question.to().ifPresent(day -> {
            sql.append(" and arrived_on <= :to");
            values.put("to", day);
        });
        int n = 0;
        for (var word : question.words().strip().split("\\s+")) {
            if (word.isEmpty()) continue;
            // at most eight words count, so that a pasted page does not become a query of a thousand conditions
            if (++n > 8) break;
            sql.append(" and app.unaccent(lower(author || ' ' || code || ' ' || kind || ' ' || abstract || ' ' || signer || ' ' || recipient || ' ' || number))")
                    .append(" like app.unaccent(lower(:word").append(n).append("))");
            values.put("word" + n, "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        return new RegisterFilter(sql.toString(), values);
    }
}
