package vn.tangthu.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;

/** Documents that stand out. */
@Component
class ConfirmedDocuments {

    private static final int SHOWN = 10;

    private final JdbcClient jdbc;

    ConfirmedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccuracyReport.Document> mostChanged(AccuracyQuestion question) {
        return first("changed > 0", "changed", question);
    }

    List<AccuracyReport.Document> slowest(AccuracyQuestion question) {
        return first("took_millis is not null", "took_millis", question);
    }

    private List<AccuracyReport.Document> first(String which, String column, AccuracyQuestion question) {
        var agency = question.agency().map(a -> " and agency_id = :agency").orElse("");
        var asked = jdbc.sql("""
                select line_id, agency_id, shown, registered_at, pages, took_millis, changed from learning.confirmation
                 where current and registered_at >= :from and registered_at < :to and\s""" + which + agency
                        + " order by " + column + " desc, registered_at desc limit " + SHOWN)
                .param("from", start(question.from().atDay(1).atStartOfDay(Wording.ZONE)))
                .param("to", start(question.to().plusMonths(1).atDay(1).atStartOfDay(Wording.ZONE)));
        question.agency().ifPresent(a -> asked.param("agency", a.value()));
        return asked.query(ConfirmedDocuments::document).list();
    }

    private static OffsetDateTime start(ZonedDateTime day) {
        return day.toOffsetDateTime();
    }

    private static AccuracyReport.Document document(ResultSet row, int n) throws SQLException {
        return new AccuracyReport.Document(
                row.getObject("line_id", UUID.class), new AgencyId(row.getObject("agency_id", UUID.class)), row.getString("shown"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(), row.getInt("pages"),
                Optional.ofNullable(row.getObject("took_millis", Long.class)).map(Duration::ofMillis), row.getInt("changed"));
    }
}
