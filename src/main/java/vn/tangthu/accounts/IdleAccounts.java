package vn.tangthu.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;

/** Disables accounts that nobody used for 45 days (QCVN 12:2026/BCA 3.7). Running it twice does nothing more. */
@Component
public class IdleAccounts {

    private static final Actor SYSTEM = Actor.system("idle-accounts");

    private final ActingAs actingAs;
    private final Clock clock;
    private final AccountRules rules;
    private final AccountRows rows;
    private final AccountTrace trace;
    private final Sessions sessions;

    public IdleAccounts(
            ActingAs actingAs, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, AccountRules rules, Sessions sessions) {
        this.actingAs = actingAs;
        this.clock = clock;
        this.rules = rules;
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
        this.sessions = sessions;
    }

    /** Soon after each start and then once a day. @return how many were disabled */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT24H")
    public int disable() {
        var idle = actingAs.call(SYSTEM, () -> {
            var accounts = rows.idleSince(clock.instant().minus(Duration.ofDays(rules.idleAccountDays())));
            for (var account : accounts) {
                rows.disable(account.id(), "idle");
                trace.write(SYSTEM, "account.idle-disabled", account,
                        Map.of("days", Integer.toString(rules.idleAccountDays())), Optional.empty());
            }
            return accounts;
        });
        idle.forEach(account -> sessions.endAll(account.name()));
        return idle.size();
    }
}
