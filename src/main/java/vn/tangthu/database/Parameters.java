package vn.tangthu.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.postgresql.util.PGobject;

/**
 * Binds parameters as the driver does, days and moments too, but those as the text that PostgreSQL reads: the driver would make
 * two calendars for each statement that holds one.
 */
final class Parameters {

    private Parameters() {}

    static void bind(PreparedStatement statement, int place, Object parameter) throws SQLException {
        if (parameter instanceof LocalDate day && isPlain(day.getYear())) statement.setObject(place, typed("date", day.toString()));
        else if (parameter instanceof OffsetDateTime at && isPlain(at.getYear())) statement.setObject(place, typed("timestamptz", at.toString()));
        else statement.setObject(place, parameter);
    }

    /** Written with four digits and no sign. */
    private static boolean isPlain(int year) {
        return year >= 1 && year <= 9999;
    }

    private static PGobject typed(String type, String value) throws SQLException {
        var typed = new PGobject();
        typed.setType(type);
        typed.setValue(value);
        return typed;
    }
}
