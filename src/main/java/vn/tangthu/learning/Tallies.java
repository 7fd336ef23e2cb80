package vn.tangthu.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.AgencyId;

/** The sums of learning.tally: a few rows a month and agency, whatever the number of documents. */
@Component
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By field, month, agency and confidence, in one pass. */
    private static final String SUMS = """
            select grouping(field, month, agency_id, bin) as summed_over, field, month, agency_id, bin,
                   sum(n) as all_n, sum(exact) as all_exact,
                   coalesce(sum(n) filter (where field <> 'DOCUMENT'), 0) as n,
                   coalesce(sum(exact) filter (where field <> 'DOCUMENT'), 0) as exact,
                   coalesce(sum(exact_read) filter (where field <> 'DOCUMENT'), 0) as exact_read,
                   coalesce(sum(n) filter (where basis = 'ABSENT'), 0) as absent,
                   coalesce(sum(n) filter (where bin = 19), 0) as sure,
                   coalesce(sum(n - exact) filter (where bin = 19), 0) as sure_wrong,
                   coalesce(sum(certainty), 0) as certainty
              from learning.tally
             where month between :from and :to and (:agency::uuid is null or agency_id = :agency)
             group by grouping sets ((field), (month), (agency_id), (bin))""";

    Sums sums(AccuracyQuestion question) {
        var sums = new Sums();
        jdbc.sql(SUMS)
                .param("from", question.from().atDay(1))
                .param("to", question.to().atDay(1))
                .param("agency", question.agency().map(AgencyId::value).orElse(null), Types.OTHER)
                .query((row, n) -> {
                    take(row, sums);
                    return n;
                })
                .list();
        return sums;
    }

    /** Bits of summed_over, from the left: field, month, agency, bin; a bit is set for what was summed over. */
    private static void take(ResultSet row, Sums sums) throws SQLException {
        switch (row.getInt("summed_over")) {
            case 0b0111 -> sums.field(row.getString("field"), figures(row), new Share(row.getLong("all_exact"), row.getLong("all_n")));
            case 0b1011 -> sums.month(YearMonth.from(row.getObject("month", LocalDate.class)), figures(row));
            case 0b1101 -> sums.agency(new AgencyId(row.getObject("agency_id", UUID.class)), figures(row));
            default -> sums.bin(row.getInt("bin"), figures(row), row.getDouble("certainty"));
        }
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("n"), row.getLong("exact"), row.getLong("exact_read"), row.getLong("absent"), row.getLong("sure"),
                row.getLong("sure_wrong"));
    }

    /** The first month anything is known of. */
    Optional<YearMonth> first(Optional<AgencyId> agency) {
        return jdbc.sql("select min(month) as first from learning.tally where (:agency::uuid is null or agency_id = :agency)")
                .param("agency", agency.map(AgencyId::value).orElse(null), Types.OTHER)
                .query((row, n) -> Optional.ofNullable(row.getObject("first", LocalDate.class)).map(YearMonth::from))
                .single();
    }
}
