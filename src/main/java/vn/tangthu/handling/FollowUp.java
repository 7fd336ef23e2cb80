package vn.tangthu.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.UnitId;

/**
 * How handling goes: the follow-up register (Decree 30/2020/NĐ-CP, App. IV, form VIII) and figures of a period by unit and person.
 * The register shows what the asker may see; figures of all units are for clerks and leaders, of a unit for its head, else one's own.
 */
@Component
public class FollowUp {

    private static final int STEP = 500;

    private final ActingAs actingAs;
    private final IncomingRegister register;
    private final CaseRows rows;
    private final Deciders deciders;
    private final JdbcClient jdbc;
    private final MessageSource words;
    private final Clock clock;

    FollowUp(ActingAs actingAs, IncomingRegister register, CaseRows rows, Deciders deciders, JdbcClient jdbc, MessageSource words, Clock clock) {
        this.actingAs = actingAs;
        this.register = register;
        this.rows = rows;
        this.deciders = deciders;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** A line of form VIII; its seven columns in their order. */
    public record Line(String number, String document, String recipient, String due, String progress, String answer, String note, boolean late, UUID id) {
        public List<String> cells() {
            return List.of(number, document, recipient, due, progress, answer, note);
        }
    }

    /** Heads of the seven columns, as the form has them. */
    public static final List<String> HEADS = List.of(
            "Số đến", "Tên loại, số, ký hiệu, ngày, tháng và tác giả văn bản", "Đơn vị hoặc người nhận", "Thời hạn giải quyết", "Tiến độ giải quyết",
            "Số, ký hiệu văn bản trả lời", "Ghi chú");

    /** Every line that fits, in order of number, in steps. */
    public void each(Actor actor, RegisterQuestion question, Consumer<Line> to) {
        var step = new ArrayList<RegisterLine>();
        register.each(actor, question, line -> {
            step.add(line);
            if (step.size() == STEP) give(actor, step, to);
        });
        give(actor, step, to);
    }

    private void give(Actor actor, List<RegisterLine> step, Consumer<Line> to) {
        lines(actor, step).forEach(to);
        step.clear();
    }

    /** One page. */
    public List<Line> lines(Actor actor, List<RegisterLine> of) {
        return actingAs.read(actor, () -> {
            var cases = rows.all(of.stream().map(RegisterLine::id).toList()).stream().collect(Collectors.toMap(Case::line, now -> now));
            return of.stream().map(line -> line(line, cases.get(line.id()))).toList();
        });
    }

    private Line line(RegisterLine line, Case now) {
        var entry = line.entry();
        var document = String.join(", ", java.util.stream.Stream.of(
                entry.kind(), entry.code(), entry.documentDate().map(Days::shown).orElse(""), entry.author()).filter(text -> !text.isEmpty()).toList());
        var state = now == null ? CaseState.NEW : now.state();
        boolean late = now != null && now.lateOn(today());
        var progress = words.getMessage(state.messageKey(), null, Wording.VIETNAMESE) + (late ? " (trễ hạn)" : "");
        return new Line(
                line.number().toString(), document, recipient(line, now), now == null ? "" : now.dueOn().map(Days::shown).orElse(""), progress,
                now == null ? "" : now.answer(), now == null ? entry.note() : now.result().isEmpty() ? entry.note() : now.result(), late, line.id().value());
    }

    private static String recipient(RegisterLine line, Case now) {
        if (now == null) return line.entry().recipient();
        return now.leadUnit().map(unit -> now.leadPerson().map(person -> unit.unitName() + ", " + person.personName()).orElse(unit.unitName())).orElse(line.entry().recipient());
    }

    /**
     * Of work given in a period.
     *
     * @param onTime done by its day, or done without one
     * @param open not done, its day to come
     */
    public record Figures(String name, long received, long onTime, long late, long open, long openLate) {}

    public record Report(LocalDate from, LocalDate to, List<Figures> units, List<Figures> people) {}

    public Report report(Actor actor, LocalDate from, LocalDate to) {
        return actingAs.read(actor, () -> new Report(from, to, figures(actor, from, to, true), figures(actor, from, to, false)));
    }

    private List<Figures> figures(Actor actor, LocalDate from, LocalDate to, boolean ofUnits) {
        boolean all = actor.has(Role.CLERK) || actor.has(Role.AGENCY_HEAD);
        var headed = deciders.heads(actor).units().stream().map(UnitId::value).toList();
        Map<String, Object> values = new HashMap<>();
        values.put("home", actor.home().value());
        values.put("from", from);
        values.put("to", to);
        values.put("today", today());
        values.put("all", all);
        values.put("headed", headed.isEmpty() ? List.of(new UUID(0, 0)) : headed);
        values.put("me", actor.person().value());
        var name = ofUnits ? "unit_name" : "person_name || ', ' || unit_name";
        return jdbc.sql("""
                        select %s name, count(*),
                               count(*) filter (where state in ('DONE', 'ENDED') and (due_on is null or done_on <= due_on)),
                               count(*) filter (where state in ('DONE', 'ENDED') and done_on > due_on),
                               count(*) filter (where state not in ('DONE', 'ENDED') and (due_on is null or due_on >= :today)),
                               count(*) filter (where state not in ('DONE', 'ENDED') and due_on < :today)
                          from handling.task
                         where agency_id = :home and given_on between :from and :to and state not in ('HANDED_BACK', 'WITHDRAWN')
                           and (of_task is null) = %s and (:all or unit_id in (:headed) or person = :me)
                         group by 1 order by 6 desc, 2 desc, 1""".formatted(name, ofUnits))
                .params(values)
                .query((row, n) -> new Figures(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .list();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
