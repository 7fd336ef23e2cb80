package vn.tangthu.outgoing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;

/**
 * Which series an agency has, year by year. The head of the agency decides, the clerk enters (Decree 30/2020/NĐ-CP, Art. 15(1)).
 * They change with a year: once a number was given in it, a year keeps its rules.
 */
@Component
public class SeriesRules {

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Moves moves;
    private final ApplicationEventPublisher events;

    SeriesRules(ActingAs actingAs, JdbcClient jdbc, Moves moves, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.moves = moves;
        this.events = events;
    }

    /**
     * The series of a year.
     *
     * @param fromYear from which these rules hold; 0 for the usual ones
     * @param basis of the agency's own, such as {@code Quy chế văn thư số 12/QĐ-SNV}
     */
    public record Set(int fromYear, String basis, List<SeriesRule> rules) {

        Optional<SeriesRule> of(DocumentKind kind) {
            return rules.stream().filter(rule -> rule.takes(kind)).findFirst().or(() -> rules.stream().filter(SeriesRule::takesTheRest).findFirst());
        }

        public Optional<SeriesRule> keyed(String key) {
            return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
        }
    }

    public Set of(Actor actor, int year) {
        return actingAs.read(actor, () -> in(actor, year));
    }

    Set in(Actor actor, int year) {
        record Row(int from, String basis, SeriesRule rule) {}
        var rows = jdbc.sql("""
                select * from outgoing.series_rule where agency_id = :agency
                   and from_year = (select max(from_year) from outgoing.series_rule where agency_id = :agency and from_year <= :year) order by key""")
                .param("agency", actor.home().value()).param("year", year)
                .query((row, n) -> new Row(row.getInt("from_year"), row.getString("basis"), new SeriesRule(
                        row.getString("key"), row.getString("name"), List.of((String[]) row.getArray("kinds").getArray()), row.getBoolean("secret"),
                        row.getString("pattern"), row.getString("nameless"))))
                .list();
        if (rows.isEmpty()) return new Set(0, "", SeriesRule.usual());
        return new Set(rows.get(0).from(), rows.get(0).basis(), rows.stream().map(Row::rule).toList());
    }

    /**
     * Sets the series from a year on.
     *
     * @param basis the agency's regulation that says so
     * @return why not; empty when it is done
     */
    public List<OutgoingRefusal> set(Actor actor, int fromYear, String basis, List<SeriesRule> rules) {
        var faults = faults(actor, fromYear, basis, rules);
        if (!faults.isEmpty()) return faults;
        return actingAs.call(actor, () -> {
            boolean used = jdbc.sql("select exists (select 1 from outgoing.number where agency_id = ? and year >= ?)")
                    .params(actor.home().value(), fromYear).query(Boolean.class).single();
            if (used) return List.<OutgoingRefusal>of(new OutgoingRefusal.SeriesInUse(fromYear));
            jdbc.sql("delete from outgoing.series_rule where agency_id = ? and from_year = ?").params(actor.home().value(), fromYear).update();
            for (var rule : rules) add(actor, fromYear, Particulars.tidy(basis), rule);
            events.publishEvent(RecordEvent.inCategory(RecordEvent.ADMINISTRATION, actor, "outgoing.series-set", "outgoing-series", actor.home(),
                    Map.of("from-year", String.valueOf(fromYear), "basis", basis, "series", String.join(", ", rules.stream().map(SeriesRule::key).toList()))));
            return List.of();
        });
    }

    private void add(Actor actor, int fromYear, String basis, SeriesRule rule) {
        jdbc.sql("""
                insert into outgoing.series_rule (agency_id, from_year, key, name, kinds, secret, pattern, nameless, basis, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.home().value(), fromYear, rule.key(), rule.name(), rule.kinds().toArray(String[]::new), rule.secret(), rule.pattern(),
                        rule.nameless(), basis, actor.name(), moves.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<OutgoingRefusal> faults(Actor actor, int fromYear, String basis, List<SeriesRule> rules) {
        var faults = new ArrayList<OutgoingRefusal>();
        if (!actor.has(Role.CLERK) && !actor.has(Role.AGENCY_HEAD)) faults.add(new OutgoingRefusal.OnlyClerks());
        if (basis.isBlank()) faults.add(new OutgoingRefusal.FieldMissing("basis"));
        if (fromYear < moves.today().getYear() || fromYear > moves.today().getYear() + 5) faults.add(new OutgoingRefusal.FieldWrong("from-year", String.valueOf(fromYear)));
        for (var rule : rules) if (!rule.fault().isEmpty()) faults.add(new OutgoingRefusal.RuleWrong(rule.key(), rule.fault()));
        var kinds = new HashSet<String>();
        var keys = new HashSet<String>();
        for (var rule : rules) {
            if (!keys.add(rule.key())) faults.add(new OutgoingRefusal.RuleWrong(rule.key(), "key-twice"));
            for (var kind : rule.kinds()) if (!rule.secret() && !kinds.add(kind)) faults.add(new OutgoingRefusal.RuleWrong(rule.key(), "kind-twice"));
        }
        long rest = rules.stream().filter(SeriesRule::takesTheRest).count();
        if (rest != 1) faults.add(new OutgoingRefusal.RuleWrong(rules.isEmpty() ? "—" : rules.get(0).key(), rest == 0 ? "no-rest" : "two-rests"));
        return faults;
    }
}
