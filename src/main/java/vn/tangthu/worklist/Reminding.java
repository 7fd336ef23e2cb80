package vn.tangthu.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;

/**
 * Writes each working day's reminders once, and a letter for each person who wants one when their hour has come. Two nodes may
 * do this at the same time: the day, and the letter of a person and day, are there once.
 */
@Component
class Reminding {

    private static final Actor SYSTEM = Actor.system("reminders");
    private static final int FROM_HOUR = 6; // before offices open
    private static final int AT_ONCE = 200;

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final ListRows rows;
    private final People people;
    private final Letters letters;
    private final MailServer mail;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.national();

    Reminding(ActingAs actingAs, JdbcClient jdbc, ListRows rows, People people, Letters letters, MailServer mail, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    void remind() {
        var now = LocalDateTime.ofInstant(clock.instant(), Wording.ZONE);
        if (!calendar.works(now.toLocalDate()) || now.getHour() < FROM_HOUR) return;
        actingAs.run(SYSTEM, () -> writeDay(now.toLocalDate()));
        if (mail.configured()) actingAs.run(SYSTEM, () -> pending(now).forEach(this::write));
    }

    /** Whoever comes second waits for the first at the day's row and finds it written. */
    private void writeDay(LocalDate day) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        int first = jdbc.sql("insert into worklist.reminded_day (day, made_at) values (?, ?) on conflict (day) do nothing").params(day, at).update();
        if (first == 0) return;
        jdbc.sql("""
                insert into worklist.reminder (agency_id, person, day, late, today, next_day, next_on, made_at)
                select agency_id, person, :day, count(*) filter (where due_on < :day), count(*) filter (where due_on = :day),
                       count(*) filter (where due_on > :day), :next, :now
                from worklist.item where done_at is null and due_on <= :next
                group by agency_id, person
                on conflict (person, day) do nothing""")
                .param("day", day).param("next", calendar.lastDay(day, 1)).param("now", at).update();
    }

    record Pending(AgencyId agency, PersonId person, Reminder reminder, String address) {}

    private List<Pending> pending(LocalDateTime now) {
        return jdbc.sql("""
                select r.*, w.address from worklist.reminder r join worklist.mail_wish w on w.person = r.person and w.agency_id = r.agency_id
                where r.day = :day and w.wanted and w.hour <= :hour
                  and not exists (select 1 from worklist.letter l where l.person = r.person and l.day = r.day)
                order by r.person limit :most""")
                .param("day", now.toLocalDate()).param("hour", now.getHour()).param("most", AT_ONCE)
                .query((row, n) -> new Pending(
                        new AgencyId(row.getObject("agency_id", UUID.class)), new PersonId(row.getObject("person", UUID.class)),
                        new Reminder(row.getObject("day", LocalDate.class), row.getInt("late"), row.getInt("today"), row.getInt("next_day"),
                                row.getObject("next_on", LocalDate.class)),
                        row.getString("address"))).list();
    }

    private void write(Pending pending) {
        var person = people.find(SYSTEM, pending.person());
        if (person.isEmpty() || !person.get().atWork()) return;
        var first = rows.open(pending.agency(), pending.person(), pending.reminder().day(), LetterWords.NAMED, 0).stream()
                .filter(entry -> entry.due().day().filter(day -> !day.isAfter(pending.reminder().nextOn())).isPresent()).toList();
        letters.add(pending, mail.words().of(person.get().fullName(), pending.reminder(), first));
    }
}
