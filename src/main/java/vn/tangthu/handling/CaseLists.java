package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.UnitId;

/** Lists of documents, from the indexes of what is open. */
@Component
class CaseLists {

    /** Documents on a page. */
    static final int SIZE = 25;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String MINE = """
            select line_id, due_on from handling.task where agency_id = :home and person = :me and state in ('GIVEN', 'IN_HAND', 'PROPOSED')
            union all
            select line_id, due_on from handling.task where agency_id = :home and unit_id in (:headed) and of_task is null and state = 'WAITING'
            union all
            select line_id, due_on from handling.task where agency_id = :home and unit_id in (:headed) and asked_until is not null and state in ('GIVEN', 'IN_HAND')
            union all
            select line_id, due_on from handling.task where agency_id = :home and unit_id in (:headed) and state = 'PROPOSED'
            union all
            select line_id, case when urgent then opened_on end from handling.case_
             where agency_id = :home and closed_on is null and state = 'PRESENTED' and (leader in (:leads) or leader is null and :leading)""";

    private static final String UNIT = """
            select line_id, due_on from handling.task where agency_id = :home and unit_id = :unit and of_task is null
               and state in ('WAITING', 'GIVEN', 'IN_HAND', 'PROPOSED')""";

    private static final String GIVEN = """
            select line_id, due_on from handling.case_ where agency_id = :home and closed_on is null and leader in (:leads) and state <> 'PRESENTED'
            union all
            select line_id, due_on from handling.task where agency_id = :home and unit_id in (:headed) and of_task is null
               and state in ('GIVEN', 'IN_HAND', 'PROPOSED')""";

    private static final Map<Cases.Tab, String> OF = Map.of(
            Cases.Tab.MINE, MINE, Cases.Tab.UNIT, UNIT, Cases.Tab.GIVEN, GIVEN,
            Cases.Tab.LATE, "select * from (" + MINE + " union all " + UNIT + " union all " + GIVEN + ") late where due_on < :today");

    /** One more than a page holds, when there is more. */
    List<LineId> page(Actor actor, Deciders.Heads heads, Cases.Tab tab, int page, LocalDate today) {
        var values = new HashMap<String, Object>();
        values.put("home", actor.home().value());
        values.put("me", actor.person().value());
        values.put("leads", orNobody(heads.leads().stream().map(PersonId::value).toList()));
        values.put("leading", !heads.leads().isEmpty());
        values.put("headed", orNobody(heads.units().stream().map(UnitId::value).toList()));
        values.put("unit", heads.unit().map(UnitId::value).orElse(NOBODY));
        values.put("today", today);
        values.put("size", SIZE + 1);
        values.put("skip", (long) (page - 1) * SIZE);
        return jdbc.sql("select line_id from (" + OF.get(tab) + ") found group by line_id order by min(due_on) nulls last, line_id desc limit :size offset :skip")
                .params(values).query((row, n) -> CaseRows.line(row)).list();
    }

    private static List<UUID> orNobody(List<UUID> ids) {
        return ids.isEmpty() ? List.of(NOBODY) : ids;
    }
}
