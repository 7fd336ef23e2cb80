package vn.tangthu.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Wording;

/** A person's own reminders: the quiet line on their page until they have seen it, and their wish for e-mail. */
@Component
public class Reminders {

    /** As much of RFC 5321 as office addresses need. What it lets through and the mail server refuses is told by the server. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250})\\.[A-Za-z]{2,24}");

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final MailServer mail;
    private final Clock clock;

    Reminders(ActingAs actingAs, JdbcClient jdbc, MailServer mail, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    /** Today's, until it is seen. */
    public Optional<Reminder> unseen(Actor actor) {
        return actingAs.read(actor, () -> jdbc.sql("""
                select * from worklist.reminder where person = ? and day = ? and seen_at is null and agency_id = ?""")
                .params(actor.person().value(), today(), actor.home().value())
                .query((row, n) -> new Reminder(row.getObject("day", LocalDate.class), row.getInt("late"), row.getInt("today"),
                        row.getInt("next_day"), row.getObject("next_on", LocalDate.class))).optional());
    }

    /** The actor has seen it; said again, nothing happens. */
    public void seen(Actor actor) {
        actingAs.run(actor, () -> jdbc.sql("update worklist.reminder set seen_at = ? where person = ? and seen_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), actor.person().value()).update());
    }

    /** Whether this installation sends e-mail at all. */
    public boolean byMailPossible() {
        return mail.configured();
    }

    public MailWish wish(Actor actor) {
        return actingAs.read(actor, () -> jdbc.sql("select * from worklist.mail_wish where person = ?").param(actor.person().value())
                .query((row, n) -> new MailWish(row.getString("address"), row.getBoolean("wanted"), row.getInt("hour")))
                .optional().orElse(MailWish.NONE));
    }

    /** Takes the actor's own wish. @return why not, when it is not taken */
    public Optional<WorkRefusal> wish(Actor actor, String address, boolean wanted, String hour) {
        var typed = address.strip();
        if (wanted && typed.isEmpty() || !typed.isEmpty() && !ADDRESS.matcher(typed).matches()) {
            return Optional.of(new WorkRefusal.AddressNotUnderstood(typed));
        }
        if (!hour.strip().matches("\\d|1\\d|2[0-3]")) return Optional.of(new WorkRefusal.HourNotUnderstood(hour.strip()));
        actingAs.run(actor, () -> jdbc.sql("""
                insert into worklist.mail_wish (agency_id, person, address, wanted, hour, changed_at) values (?, ?, ?, ?, ?, ?)
                on conflict (person) do update set agency_id = excluded.agency_id, address = excluded.address, wanted = excluded.wanted,
                       hour = excluded.hour, changed_at = excluded.changed_at""")
                .params(actor.home().value(), actor.person().value(), typed, wanted, Integer.parseInt(hour.strip()), clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }
}
