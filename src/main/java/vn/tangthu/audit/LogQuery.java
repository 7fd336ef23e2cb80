package vn.tangthu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;

/** A {@link LogQuestion} in SQL: only the conditions asked for, so that the index for them is used. */
final class LogQuery {

    /** What to select from {@code audit.entry e} for {@link #entry}. */
    static final String COLUMNS = StoredEntry.COLUMNS;

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> parameters = new ArrayList<>();

    LogQuery(LogQuestion question) {
        question.person().ifPresent(this::person);
        question.category().ifPresent(category -> where("e.category = ?", category));
        question.act().ifPresent(act -> where("e.act = ?", act));
        question.agency().ifPresent(agency -> where("e.agency = ?", agency.value()));
        question.from().ifPresent(day -> where("e.id >= ?", startOf(day)));
        question.to().ifPresent(day -> where("e.id < ?", startOf(day.plusDays(1))));
        question.objectKind().ifPresent(kind -> where("e.object_kind = ?", kind));
        question.objectId().ifPresent(id -> where("e.object_id = ?", id));
        question.before().ifPresent(id -> where("e.id < ?", id));
    }

    /** Newest first. */
    String sql() {
        return "select " + COLUMNS + " from audit.entry e where " + String.join(" and ", conditions) + " order by e.id desc";
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** Its seal is not known yet: {@link SealsOfEntries}. */
    static AuditEntry entry(ResultSet row) throws SQLException {
        var stored = StoredEntry.from(row);
        return new AuditEntry(
                stored.id(), Instant.EPOCH.plus(stored.atMicros(), ChronoUnit.MICROS), PersonId.of(stored.person()), stored.personName(),
                stored.agency().map(AgencyId::of), stored.category(), stored.act(), stored.objectKind(), stored.objectId(),
                details(stored.details()), Sensitivity.ofLevel(stored.sensitivity()), stored.source(),
                OptionalLong.empty());
    }

    private void where(String condition, Object value) {
        conditions.add(condition);
        parameters.add(value);
    }

    private void person(String person) {
        id(person).ifPresentOrElse(
                id -> where("e.person = ?", id),
                () -> where("app.unaccent(lower(e.person_name)) like '%' || app.unaccent(lower(?)) || '%'",
                        person.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static long startOf(LocalDate day) {
        return Stamp.of(day.atStartOfDay(Wording.ZONE).toInstant());
    }

    private static Map<String, String> details(String json) {
        var details = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> detail : JSON.readTree(json).properties()) {
            details.put(detail.getKey(), detail.getValue().isString() ? detail.getValue().stringValue() : detail.getValue().toString());
        }
        return details;
    }
}
