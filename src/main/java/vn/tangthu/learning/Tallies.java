package vn.tangthu.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.recognition.FieldName;

/** The sums of learning.tally: a few rows a month and agency, whatever the number of documents. */
@Component
class Tallies {

    private static final String FIGURES = """
            sum(n) as fields, sum(exact) as exact, sum(exact_read) as exact_read, coalesce(sum(n) filter (where basis = 'ABSENT'), 0) as absent,
            coalesce(sum(n) filter (where bin = 19), 0) as sure, coalesce(sum(n - exact) filter (where bin = 19), 0) as sure_wrong""";
    private static final String ASKED = " from learning.tally where month between :from and :to and (:agency::uuid is null or agency_id = :agency) ";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec asked(String sql, AccuracyQuestion question) {
        return jdbc.sql(sql)
                .param("from", question.from().atDay(1))
                .param("to", question.to().atDay(1))
                .param("agency", question.agency().map(AgencyId::value).orElse(null), java.sql.Types.OTHER);
    }

    Share documents(AccuracyQuestion question) {
        return asked("select coalesce(sum(exact), 0), coalesce(sum(n), 0)" + ASKED + "and field = 'DOCUMENT'", question)
                .query((row, n) -> new Share(row.getLong(1), row.getLong(2)))
                .single();
    }

    Map<FieldName, Figures> byField(AccuracyQuestion question) {
        var found = new EnumMap<FieldName, Figures>(FieldName.class);
        grouped("field", question, row -> found.put(FieldName.valueOf(row.getString(1)), figures(row)));
        return found;
    }

    Map<YearMonth, Figures> byMonth(AccuracyQuestion question) {
        var found = new LinkedHashMap<YearMonth, Figures>();
        grouped("month", question, row -> found.put(YearMonth.from(row.getObject(1, LocalDate.class)), figures(row)));
        return found;
    }

    Map<AgencyId, Figures> byAgency(AccuracyQuestion question) {
        var found = new LinkedHashMap<AgencyId, Figures>();
        grouped("agency_id", question, row -> found.put(new AgencyId(row.getObject(1, UUID.class)), figures(row)));
        return found;
    }

    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    private void grouped(String column, AccuracyQuestion question, RowTaker taker) {
        asked("select " + column + ", " + FIGURES + ASKED + "and field <> 'DOCUMENT' group by 1 having sum(n) > 0 order by "
                        + (column.equals("agency_id") ? "fields desc" : "1"), question)
                .query((row, n) -> {
                    taker.take(row);
                    return n;
                })
                .list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("fields"), row.getLong("exact"), row.getLong("exact_read"), row.getLong("absent"), row.getLong("sure"),
                row.getLong("sure_wrong"));
    }

    List<AccuracyReport.Bin> bins(AccuracyQuestion question) {
        return asked("select bin, sum(certainty) / sum(n) as mean, sum(exact) as exact, sum(n) as n" + ASKED
                        + "and field <> 'DOCUMENT' and basis <> 'ABSENT' group by bin having sum(n) > 0 order by bin", question)
                .query((row, n) -> new AccuracyReport.Bin(row.getInt("bin"), row.getDouble("mean"), new Share(row.getLong("exact"), row.getLong("n"))))
                .list();
    }

    /** The first month anything is known of. */
    Optional<YearMonth> first(Optional<AgencyId> agency) {
        return jdbc.sql("select min(month) from learning.tally where (:agency::uuid is null or agency_id = :agency)")
                .param("agency", agency.map(AgencyId::value).orElse(null), java.sql.Types.OTHER)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)).map(YearMonth::from))
                .single();
    }
}
