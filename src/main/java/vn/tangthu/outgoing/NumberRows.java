package vn.tangthu.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;

/** The rows of outgoing.number; the number itself always comes from the database's series. */
@Component
class NumberRows {

    private final JdbcClient jdbc;

    NumberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next number of a series.
     *
     * @param symbol with {@code {number}} left open
     */
    int next(Actor actor, String series, NumberState state, Optional<OutgoingId> document, LocalDate on, String symbol, String why, Instant at) {
        return jdbc.sql("""
                insert into outgoing.number (agency_id, key, year, number, state, document_id, on_day, symbol, why, by_person, by_name, at)
                values (:agency, :key, 0, 0, :state, :document, :on, :symbol, :why, :person, :name, :at) returning number""")
                .param("agency", actor.home().value())
                .param("key", series)
                .param("state", state.name())
                .param("document", document.map(OutgoingId::value).orElse(null))
                .param("on", on)
                .param("symbol", symbol)
                .param("why", why)
                .param("person", actor.person().value())
                .param("name", actor.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Takes the numbers up to and with this one, as used on paper. */
    int skip(Actor actor, String series, LocalDate on, int count, String why, Instant at) {
        return jdbc.sql("""
                insert into outgoing.number (agency_id, key, year, number, state, on_day, symbol, why, by_person, by_name, at)
                select ?, ?, 0, 0, 'SKIPPED', ?, '', ?, ?, ?, ? from generate_series(1, ?)""")
                .params(actor.home().value(), series, on, why, actor.person().value(), actor.name(), at.atOffset(ZoneOffset.UTC), count)
                .update();
    }

    /** A reserved number becomes that of a document. @return false when it is not reserved any more */
    boolean use(Actor actor, SeriesNumber number, OutgoingId document, String symbol, Instant at) {
        return jdbc.sql("""
                update outgoing.number set state = 'GIVEN', document_id = ?, symbol = ?, by_person = ?, by_name = ?, at = ?
                 where agency_id = ? and key = ? and year = ? and number = ? and state = 'RESERVED'""")
                .params(document.value(), symbol, actor.person().value(), actor.name(), at.atOffset(ZoneOffset.UTC), actor.home().value(), number.series(),
                        number.year(), number.number())
                .update() > 0;
    }

    /** Gives a reserved number up. @return false when it is not reserved any more */
    boolean giveUp(Actor actor, SeriesNumber number, String why, Instant at) {
        return cancel(actor, number.series(), number.year(), number.number(), "RESERVED", why, at);
    }

    void cancel(Actor actor, OutgoingDocument.GivenNumber number, String why, Instant at) {
        if (!cancel(actor, number.series(), number.year(), number.number(), "GIVEN", why, at)) {
            throw new IllegalStateException("The number of a document was not given: " + number);
        }
    }

    private boolean cancel(Actor actor, String series, int year, int number, String from, String why, Instant at) {
        return jdbc.sql("""
                update outgoing.number set state = 'CANCELLED', why = case when why = '' then :why else why || ' → ' || :why end,
                       by_person = :person, by_name = :name, at = :at
                 where agency_id = :agency and key = :key and year = :year and number = :number and state = :from""")
                .param("why", why).param("person", actor.person().value()).param("name", actor.name()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("agency", actor.home().value()).param("key", series).param("year", year).param("number", number).param("from", from)
                .update() > 0;
    }

    Optional<SeriesNumber> find(AgencyId agency, String series, int year, int number) {
        return jdbc.sql("select * from outgoing.number where agency_id = ? and key = ? and year = ? and number = ?")
                .params(agency.value(), series, year, number).query(NumberRows::number).optional();
    }

    /** Of a year and series, the newest first. */
    List<SeriesNumber> list(AgencyId agency, String series, int year, boolean explainedOnly, int from, int most) {
        return jdbc.sql("""
                select * from outgoing.number where agency_id = ? and key = ? and year = ? and (not ? or state <> 'GIVEN')
                 order by number desc limit ? offset ?""")
                .params(agency.value(), series, year, explainedOnly, most, from).query(NumberRows::number).list();
    }

    List<SeriesNumber> reserved(AgencyId agency, String series) {
        return jdbc.sql("select * from outgoing.number where agency_id = ? and key = ? and state = 'RESERVED' order by year, number")
                .params(agency.value(), series).query(NumberRows::number).list();
    }

    List<SeriesStanding> standings(AgencyId agency, int year) {
        return jdbc.sql("""
                select key, max(number) as last, max(on_day) as last_on, count(*) filter (where state = 'GIVEN') as given,
                       count(*) filter (where state = 'RESERVED') as reserved, count(*) filter (where state = 'CANCELLED') as cancelled,
                       count(*) filter (where state = 'SKIPPED') as skipped
                  from outgoing.number where agency_id = ? and year = ? group by key""")
                .params(agency.value(), year)
                .query((row, n) -> new SeriesStanding(row.getString("key"), row.getInt("last"), Optional.of(row.getObject("last_on", LocalDate.class)),
                        row.getInt("given"), row.getInt("reserved"), row.getInt("cancelled"), row.getInt("skipped")))
                .list();
    }

    /** The last number that left a series in a year, 0 when none did. */
    int last(AgencyId agency, String series, int year) {
        return jdbc.sql("select coalesce(max(number), 0) from outgoing.number where agency_id = ? and key = ? and year = ?")
                .params(agency.value(), series, year).query(Integer.class).single();
    }

    List<Integer> years(AgencyId agency) {
        return jdbc.sql("select distinct year from outgoing.number where agency_id = ? order by year desc").param(agency.value()).query(Integer.class).list();
    }

    private static SeriesNumber number(ResultSet row, int n) throws SQLException {
        return new SeriesNumber(
                row.getString("key"), row.getInt("year"), row.getInt("number"), NumberState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("document_id", UUID.class)).map(OutgoingId::new), row.getObject("on_day", LocalDate.class),
                row.getString("symbol"), row.getString("why"), row.getString("by_name"));
    }
}
