package vn.tangthu.learning;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;

/** The rows of learning.known as people look at them. */
@Component
class KnownItemRows {

    private static final int PARTNERS_A_PAGE = 10;
    private static final int LINES = 100;
    private static final String NAMED = """
             from learning.known
            where agency_id = :agency and item = 'PARTNER' and (confirmed > 0 or off)
              and app.unaccent(lower(author collate "default")) like '%' || app.unaccent(lower(:words)) || '%'\s""";

    private final JdbcClient jdbc;

    KnownItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KnownPage page(AgencyId agency, String words, int wanted) {
        var literal = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        long total = jdbc.sql("select count(distinct author)" + NAMED).param("agency", agency.value()).param("words", literal).query(Long.class).single();
        int count = (int) Math.max(1, (total + PARTNERS_A_PAGE - 1) / PARTNERS_A_PAGE);
        int page = Math.max(1, Math.min(count, wanted));
        var authors = jdbc.sql("select author" + NAMED + "group by author order by max(last_at) desc, author limit :size offset :skip")
                .param("agency", agency.value()).param("words", literal)
                .param("size", PARTNERS_A_PAGE).param("skip", (page - 1) * PARTNERS_A_PAGE)
                .query(String.class).list();
        return new KnownPage(partners(agency, authors), total, page, count);
    }

    private List<KnownPartner> partners(AgencyId agency, List<String> authors) {
        if (authors.isEmpty()) return List.of();
        var byAuthor = new LinkedHashMap<String, List<KnownItem>>();
        authors.forEach(author -> byAuthor.put(author, new ArrayList<>()));
        jdbc.sql("""
                select * from learning.known where agency_id = ? and author = any(?) and (confirmed > 0 or off)
                 order by array_position(array['PARTNER', 'SYMBOL', 'SIGNER', 'READ_AS'], item), confirmed desc, value""")
                .params(agency.value(), authors.toArray(String[]::new))
                .query((row, n) -> KnownRows.item(row))
                .list()
                .forEach(item -> byAuthor.get(item.author()).add(item));
        return byAuthor.entrySet().stream().map(entry -> new KnownPartner(entry.getKey(), entry.getValue())).toList();
    }

    Optional<KnownItem> find(AgencyId agency, long id) {
        return jdbc.sql("select * from learning.known where id = ? and agency_id = ?").params(id, agency.value())
                .query((row, n) -> KnownRows.item(row)).optional();
    }

    List<KnownItems.Line> lines(AgencyId agency, KnownItem item) {
        var condition = switch (item.kind()) {
            case PARTNER -> "parent = :value and :detail = ''";
            case SYMBOL -> "symbol = :value and kind = :detail";
            case SIGNER -> "signer = :value and :detail = ''";
            case READ_AS -> "author_read = :value and :detail = ''";
        };
        return jdbc.sql("""
                select line_id, shown, registered_at from learning.confirmation
                 where agency_id = :agency and author = :author and current and author <> '' and\s""" + condition + " order by registered_at desc limit " + LINES)
                .param("agency", agency.value()).param("author", item.author()).param("value", item.value()).param("detail", item.detail())
                .query((row, n) -> new KnownItems.Line(
                        row.getObject("line_id", UUID.class), row.getString("shown"), row.getObject("registered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean turn(Actor actor, long id, boolean off) {
        return jdbc.sql("""
                update learning.known set off = :off, off_name = case when :off then :name else '' end, off_at = case when :off then clock_timestamp() end
                 where id = :id and agency_id = :agency and off <> :off""")
                        .param("off", off).param("name", actor.name()).param("id", id).param("agency", actor.home().value())
                        .update() == 1;
    }
}
