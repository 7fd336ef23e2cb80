package vn.tangthu.accounts;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The values of QCVN 12:2026/BCA 3.6 and 3.7 for accounts, under {@code tangthu.accounts} in the configuration. The
 * defaults are the rule's; stricter values are taken, laxer ones stop the start.
 *
 * @param passwordLength characters at least; the rule says 8 (3.7.2.6)
 * @param passwordsRemembered earlier passwords that may not come back; the rule says 10 for administrators (3.7.2.6)
 * @param administratorPasswordMonths life of an administrator's password; the rule says 2 months (3.7.2.6)
 * @param wrongTries wrong tries before the lock; the rule says at most 5 (3.6.2.1.9)
 * @param lockOut how long the lock holds; the rule says 12 hours to 30 days (3.6.2.1.9)
 * @param idleSession a session without a request for this long ends; the rule says 15 minutes for business software that
 *     holds important data (3.6.2.1.8)
 * @param idleAccountDays an account unused for this long is disabled; the rule says 45 days (3.7)
 * @param insideNetworks networks (CIDR) from which people who are no administrators need no second factor (3.7.2.8.3)
 * @param tokenDays life of a service's token; no rule, a habit of ours
 * @param issuer the name that authenticator apps show
 */
@ConfigurationProperties("tangthu.accounts")
public record AccountRules(
        @DefaultValue("8") int passwordLength,
        @DefaultValue("10") int passwordsRemembered,
        @DefaultValue("2") int administratorPasswordMonths,
        @DefaultValue("5") int wrongTries,
        @DefaultValue("12h") Duration lockOut,
        @DefaultValue("15m") Duration idleSession,
        @DefaultValue("45") int idleAccountDays,
        @DefaultValue({"127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"})
                List<String> insideNetworks,
        @DefaultValue("365") int tokenDays,
        @DefaultValue("Tàng Thư") String issuer) {

    public AccountRules {
        within("password-length", passwordLength, 8, 256);
        within("passwords-remembered", passwordsRemembered, 10, 100);
        within("administrator-password-months", administratorPasswordMonths, 1, 2);
        within("wrong-tries", wrongTries, 1, 5);
        within("lock-out", lockOut.toMinutes(), Duration.ofHours(12).toMinutes(), Duration.ofDays(30).toMinutes());
        within("idle-session", idleSession.toSeconds(), 10, Duration.ofMinutes(15).toSeconds());
        within("idle-account-days", idleAccountDays, 1, 45);
        within("token-days", tokenDays, 1, 3660);
        insideNetworks = List.copyOf(insideNetworks);
    }

    /** The rule's own values. */
    public static AccountRules byTheRule() {
        return new AccountRules(8, 10, 2, 5, Duration.ofHours(12), Duration.ofMinutes(15), 45,
                List.of("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"), 365, "Tàng Thư");
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "tangthu.accounts." + name + ": Expected: " + least + " to " + most + "; Found: " + value);
        }
    }
}
