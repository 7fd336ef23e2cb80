package vn.tangthu.accounts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;

/**
 * Tokens of services for the programming interface: 256 random bits behind the prefix {@code tt_}, kept as SHA-256. A
 * service acts for the person who answers for it, with that person's roles except the administrator's.
 */
@Component
public class ServiceTokens {

    private static final String PREFIX = "tt_";
    private static final Actor NOBODY_YET = Actor.system("token");
    /** How exact the time of last use is kept, to spare a write at each request. */
    private static final Duration GRAIN = Duration.ofMinutes(10);

    private final ActingAs actingAs;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountRules rules;
    private final People people;
    private final AccountRows rows;
    private final AccountTrace trace;

    public ServiceTokens(
            ActingAs actingAs, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, AccountRules rules, People people) {
        this.actingAs = actingAs;
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.people = people;
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
    }

    /** A token as it is listed; the token itself is shown once and kept nowhere. */
    public record Listed(UUID id, String name, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt, boolean revoked) {}

    public List<Listed> of(Actor actor, AccountId account) {
        return actingAs.read(actor, () -> jdbc.sql("select * from accounts.token where account_id = ? order by created_at desc")
                .param(account.value()).query(ServiceTokens::listed).list());
    }

    /** @return the token, to be shown once. @throws AccountRefused not an administrator, or no account of a service */
    public String issue(Actor actor, AccountId id, String name) {
        requireAdministrator(actor);
        var token = PREFIX + Hashing.randomWord(32);
        actingAs.run(actor, () -> {
            var account = rows.find(id).orElseThrow(() -> new AccountRefused(new AccountRefusal.NotFound()));
            if (account.type() != AccountType.SERVICE) throw new AccountRefused(new AccountRefusal.OnlyForServices());
            jdbc.sql("insert into accounts.token (id, account_id, name, sha256, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), id.value(), name.strip(), digest(token), AccountRows.at(clock.instant()),
                            AccountRows.at(clock.instant().plus(Duration.ofDays(rules.tokenDays())))).update();
            trace.write(actor, "account.token-issued", account, Map.of("token", name.strip()), Optional.empty());
        });
        return token;
    }

    public void revoke(Actor actor, AccountId id, UUID token) {
        requireAdministrator(actor);
        actingAs.run(actor, () -> {
            var account = rows.find(id).orElseThrow(() -> new AccountRefused(new AccountRefusal.NotFound()));
            jdbc.sql("update accounts.token set revoked_at = ? where id = ? and account_id = ? and revoked_at is null")
                    .params(AccountRows.at(clock.instant()), token, id.value()).update();
            trace.write(actor, "account.token-revoked", account, Map.of("token", token.toString()), Optional.empty());
        });
    }

    /** Who a token stands for; empty when unknown, revoked, out of date, or its account or person no longer active. */
    public Optional<Standing> standing(String token) {
        if (!token.startsWith(PREFIX) || token.length() > 100) return Optional.empty();
        return actingAs.call(NOBODY_YET, () -> jdbc.sql("""
                select account_id from accounts.token where sha256 = ? and revoked_at is null and expires_at > ?""")
                .params(digest(token), AccountRows.at(clock.instant())).query(UUID.class).optional()
                .flatMap(id -> rows.find(new AccountId(id)))
                .filter(account -> account.status() == AccountStatus.ACTIVE && account.type() == AccountType.SERVICE)
                .flatMap(account -> people.actor(NOBODY_YET, account.holder()).map(holder -> used(token, account, holder))));
    }

    private Standing used(String token, Account account, Actor holder) {
        var now = clock.instant();
        if (account.lastUsedAt().isEmpty() || account.lastUsedAt().get().isBefore(now.minus(GRAIN))) {
            rows.used(account.id());
            jdbc.sql("update accounts.token set last_used_at = ? where sha256 = ?").params(AccountRows.at(now), digest(token)).update();
        }
        var roles = new java.util.HashSet<>(holder.roles());
        roles.remove(Role.ADMINISTRATOR);
        return new Standing(account, Actor.of(holder.person(), holder.home(), account.name(), roles), Optional.empty());
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isSystem()) throw new AccountRefused(new AccountRefusal.OnlyAdministrators());
    }

    private static byte[] digest(String token) {
        return Checksum.of(token.getBytes(StandardCharsets.UTF_8)).digest();
    }

    private static Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                AccountRows.instant(row, "created_at").orElseThrow(),
                AccountRows.instant(row, "expires_at").orElseThrow(),
                AccountRows.instant(row, "last_used_at"),
                row.getObject("revoked_at") != null);
    }
}
