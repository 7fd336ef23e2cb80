package vn.tangthu.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * On which days offices work: from Monday to Friday, but for holidays and days exchanged for others (Labour Code 45/2019/QH14, Articles
 * 111 and 112). Of years whose Tết is not fixed yet only the holidays that the law fixes are known.
 */
public final class WorkingCalendar {

    private static final WorkingCalendar NATIONAL = read("/data/holidays-vn.csv");

    private final Map<LocalDate, Boolean> otherwise;
    private final LocalDate decidedUntil;

    private WorkingCalendar(Map<LocalDate, Boolean> otherwise, LocalDate decidedUntil) {
        this.otherwise = Map.copyOf(otherwise);
        this.decidedUntil = decidedUntil;
    }

    /** How much is known of the holidays of a year. */
    public enum Known {
        DECIDED,
        /** Days that the law itself fixes, without those that are decided year by year, Tết above all. */
        BY_LAW_ONLY,
        NOTHING
    }

    /** Of the whole country. */
    public static WorkingCalendar national() {
        return NATIONAL;
    }

    private static WorkingCalendar read(String resource) {
        var otherwise = new HashMap<LocalDate, Boolean>();
        var decidedUntil = LocalDate.MIN;
        try (var lines = new BufferedReader(new InputStreamReader(WorkingCalendar.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (var line : lines.lines().filter(l -> !l.startsWith("#") && !l.startsWith("date,")).toList()) {
                var cells = line.split(",");
                var day = LocalDate.parse(cells[0]);
                switch (cells[2]) {
                    case "holiday", "holiday_on_rest_day", "make_up", "swap_off" -> otherwise.put(day, false);
                    case "swap_work" -> otherwise.put(day, true);
                    case "decided_until" -> decidedUntil = day;
                    default -> throw new IllegalStateException("Expected in " + resource + " a known kind of day, found: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkingCalendar(otherwise, decidedUntil);
    }

    /** The last day of which all holidays are decided; after it terms are counted by what is known and may yet move. */
    public LocalDate decidedUntil() {
        return decidedUntil;
    }

    public Known known(int year) {
        if (!LocalDate.of(year, 12, 31).isAfter(decidedUntil)) return Known.DECIDED;
        return otherwise.keySet().stream().anyMatch(day -> day.getYear() == year) ? Known.BY_LAW_ONLY : Known.NOTHING;
    }

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return otherwise.getOrDefault(day, !weekend);
    }

    /**
     * The last day of a term. The day from which it runs does not count (Civil Code 91/2015/QH13, Article 147).
     *
     * @param workingDays at least one
     */
    public LocalDate lastDay(LocalDate from, int workingDays) {
        if (workingDays < 1) throw new IllegalArgumentException("Expected a term of one working day or more, got " + workingDays);
        var day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) left--;
        }
        return day;
    }

    /** Working days from {@code first} to {@code last}, both included. */
    public List<LocalDate> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::works).toList();
    }

    /** Working days after {@code from} up to {@code to}, which counts; none when {@code to} is no later. */
    public int after(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? between(from.plusDays(1), to).size() : 0;
    }

    /** The day itself, or the last working day before it. */
    public LocalDate notAfter(LocalDate day) {
        return works(day) ? day : notAfter(day.minusDays(1));
    }
}
