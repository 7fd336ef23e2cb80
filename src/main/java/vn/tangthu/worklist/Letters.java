package vn.tangthu.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/**
 * Letters on their way. One that does not leave is tried again, at longer and longer intervals, for three days; then it is given
 * up, for the reminder of that day stands on the page and says more than an old letter.
 */
@Component
public class Letters {

    private static final Actor SYSTEM = Actor.system("reminders");
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration SHOWN_FOR = Duration.ofDays(7);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));
    private static final int AT_ONCE = 20;

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final MailServer mail;
    private final Clock clock;

    Letters(ActingAs actingAs, JdbcClient jdbc, MailServer mail, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * How letters fare, for whoever looks after the installation.
     *
     * @param unsent of the last seven days, tried and not sent; counted to a hundred
     * @param why of the newest failure
     * @param words what the other side said
     */
    public record Trouble(CappedCount unsent, MailFailure why, String words, String server) {}

    /** Empty when all letters left. @throws AccessDeniedException for anybody but administrators */
    public Optional<Trouble> trouble(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) throw new AccessDeniedException("Only administrators see how mail fares");
        return actingAs.read(SYSTEM, () -> {
            var found = jdbc.sql("""
                    select failure, failure_words from worklist.letter where sent_at is null and failure is not null and made_at > ?
                    order by made_at desc limit ?""")
                    .params(at(clock.instant().minus(SHOWN_FOR)), CappedCount.LOOKED_AT)
                    .query((row, n) -> new String[] {row.getString(1), row.getString(2)}).list();
            return found.stream().findFirst().map(newest ->
                    new Trouble(new CappedCount(found.size()), MailFailure.of(newest[0]), newest[1], mail.configured() ? mail.name() : ""));
        });
    }

    /** In the transaction of the caller; a second one for the same person and day is left out. */
    void add(Reminding.Pending pending, LetterWords.Letter letter) {
        var now = at(clock.instant());
        jdbc.sql("""
                insert into worklist.letter (id, agency_id, person, day, address, subject, body, made_at, next_try_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (person, day) do nothing""")
                .params(UUID.randomUUID(), pending.agency().value(), pending.person().value(), pending.reminder().day(), pending.address(),
                        letter.subject(), letter.body(), now, now)
                .update();
    }

    private record ToSend(UUID id, String address, String subject, String body, int tries, Instant madeAt) {}

    /** Tries what is due. What a node took and did not finish, because it died, is due again some minutes later. */
    void send() {
        if (!mail.configured()) return;
        var all = actingAs.call(SYSTEM, this::take);
        for (int i = 0; i < all.size(); i++) {
            var letter = all.get(i);
            var trouble = mail.send(letter.id(), letter.address(), letter.subject(), letter.body());
            if (trouble.isEmpty()) {
                actingAs.run(SYSTEM, () -> sent(letter));
            } else if (trouble.get().failure().ofServer()) {
                var rest = all.subList(i, all.size());
                actingAs.run(SYSTEM, () -> rest.forEach(one -> failed(one, trouble.get())));
                return;
            } else {
                actingAs.run(SYSTEM, () -> failed(letter, trouble.get()));
            }
        }
    }

    private List<ToSend> take() {
        var now = clock.instant();
        return jdbc.sql("""
                update worklist.letter set tries = tries + 1, next_try_at = :until where id in (
                    select id from worklist.letter where sent_at is null and given_up_at is null and next_try_at <= :now
                    order by next_try_at limit :most for update skip locked)
                returning *""")
                .param("until", at(now.plus(LEASE))).param("now", at(now)).param("most", AT_ONCE)
                .query((row, n) -> new ToSend(row.getObject("id", UUID.class), row.getString("address"), row.getString("subject"),
                        row.getString("body"), row.getInt("tries"), row.getObject("made_at", OffsetDateTime.class).toInstant())).list();
    }

    private void sent(ToSend letter) {
        jdbc.sql("update worklist.letter set sent_at = ?, failure = null, failure_words = '' where id = ?")
                .params(at(clock.instant()), letter.id()).update();
    }

    private void failed(ToSend letter, MailServer.Trouble trouble) {
        var now = clock.instant();
        boolean givenUp = now.isAfter(letter.madeAt().plus(GIVEN_UP_AFTER));
        var pause = PAUSES.get(Math.min(letter.tries(), PAUSES.size()) - 1);
        jdbc.sql("update worklist.letter set failure = ?, failure_words = ?, next_try_at = ?, given_up_at = ? where id = ?")
                .params(java.util.Arrays.asList(trouble.failure().key(), trouble.words(), at(now.plus(pause)), givenUp ? at(now) : null, letter.id()))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
