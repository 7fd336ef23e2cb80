package vn.tangthu.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;

/** Questions that people keep (Decree 30/2020/NĐ-CP App. VI, H3). Everybody sees their own and nobody else's. */
@Component
public class KeptQuestions {

    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2000;

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptQuestions(ActingAs actingAs, JdbcClient jdbc, Clock clock) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In order of name. */
    public List<KeptQuestion> of(Actor actor) {
        return actingAs.read(actor, () -> jdbc.sql("select id, name, address from search.kept_question where agency_id = ? and person = ? order by name")
                .params(actor.home().value(), actor.person().value())
                .query((row, n) -> new KeptQuestion(row.getObject("id", UUID.class), row.getString("name"), row.getString("address")))
                .list());
    }

    /**
     * Keeps a question; one of the same name is replaced.
     *
     * @param address of the page that answers it, from the root
     * @return why it was not kept, empty when it was
     * @throws IllegalArgumentException for an address that is not one of this house
     */
    public Optional<KeptQuestionRefusal> keep(Actor actor, String name, String address) {
        var called = name.strip();
        if (!isAddress(address)) throw new IllegalArgumentException("Expected: an address from the root; Found: " + address);
        if (called.isEmpty()) return Optional.of(new KeptQuestionRefusal.NameMissing());
        if (called.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) return Optional.of(new KeptQuestionRefusal.TooLong(LONGEST_NAME));
        return actingAs.call(actor, () -> {
            var others = of(actor).stream().filter(kept -> !kept.name().equals(called)).count();
            if (others >= MOST) return Optional.of(new KeptQuestionRefusal.TooMany(MOST));
            jdbc.sql("""
                     insert into search.kept_question (id, agency_id, person, name, address, kept_at) values (?, ?, ?, ?, ?, ?)
                     on conflict (agency_id, person, name) do update set address = excluded.address, kept_at = excluded.kept_at""")
                    .params(UUID.randomUUID(), actor.home().value(), actor.person().value(), called, address, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return Optional.empty();
        });
    }

    /** Is it an address of this house, as a browser sends it? */
    public static boolean isAddress(String text) {
        return text.matches("/[a-z][^\\s\\\\{}]*");
    }

    /** @return false when the actor keeps no such question */
    public boolean forget(Actor actor, UUID id) {
        return actingAs.call(actor, () -> jdbc.sql("delete from search.kept_question where id = ? and person = ?")
                .params(id, actor.person().value()).update() == 1);
    }
}
