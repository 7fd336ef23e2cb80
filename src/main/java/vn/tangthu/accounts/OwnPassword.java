package vn.tangthu.accounts;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;

/** Changing one's own password (QCVN 12:2026/BCA 3.7.2.6). */
@Component
public class OwnPassword {

    private final ActingAs actingAs;
    private final AccountRules rules;
    private final AccountRows rows;
    private final AccountTrace trace;
    private final Hashing hashing = new Hashing();

    public OwnPassword(ActingAs actingAs, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, AccountRules rules) {
        this.actingAs = actingAs;
        this.rules = rules;
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
    }

    /**
     * Changes the password of the actor's own account.
     *
     * @return why it was refused; empty when it was changed. A wrong present password does not count towards the lock:
     *     whoever asks has signed in already.
     */
    public Optional<AccountRefusal> change(Actor actor, AccountId id, CharSequence present, CharSequence wanted) {
        return actingAs.call(actor, () -> {
            var held = rows.hold(id).filter(h -> h.account().holder().equals(actor.person()))
                    .orElseThrow(() -> new AccountRefused(new AccountRefusal.NotFound()));
            var refusal = refusal(held, present, wanted);
            if (refusal.isPresent()) return refusal;
            rows.password(id, hashing.hash(wanted), false);
            rows.forgetOldPasswords(id, rules.passwordsRemembered());
            trace.write(actor, "account.password-changed", held.account());
            return Optional.empty();
        });
    }

    private Optional<AccountRefusal> refusal(AccountRows.Secrets held, CharSequence present, CharSequence wanted) {
        if (!hashing.matches(present, held.password().orElse(""))) return Optional.of(new AccountRefusal.WrongPassword());
        var weak = new PasswordRules(rules.passwordLength()).refusal(wanted, held.account().name());
        return weak.isPresent() ? weak : usedBefore(held, wanted);
    }

    /** The one in use counts as one of those remembered. The rule asks it of administrators; here it holds for all. */
    private Optional<AccountRefusal> usedBefore(AccountRows.Secrets held, CharSequence wanted) {
        boolean again = hashing.matches(wanted, held.password().orElse(""))
                || rows.oldPasswords(held.account().id(), rules.passwordsRemembered() - 1).stream()
                        .anyMatch(old -> hashing.matches(wanted, old));
        return again ? Optional.of(new AccountRefusal.PasswordUsedBefore(rules.passwordsRemembered())) : Optional.empty();
    }
}
