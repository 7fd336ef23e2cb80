package vn.tangthu.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;

/**
 * Signing in: password, then the second factor where one is due. Wrong tries of either count together and lock the
 * account (QCVN 12:2026/BCA 3.6.2.1.9); the count starts anew only when a sign-in is complete.
 */
@Component
public class SignIn {

    private static final Actor NOBODY_YET = Actor.system("sign-in");

    private final ActingAs actingAs;
    private final Clock clock;
    private final People people;
    private final AccountRules rules;
    private final AccountRows rows;
    private final AccountTrace trace;
    private final SecondFactor secondFactor;
    private final Networks inside;
    private final Hashing hashing = new Hashing();

    public SignIn(
            ActingAs actingAs,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            People people,
            AccountRules rules,
            SecondFactor secondFactor) {
        this.actingAs = actingAs;
        this.clock = clock;
        this.people = people;
        this.rules = rules;
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
        this.secondFactor = secondFactor;
        this.inside = Networks.of(rules.insideNetworks());
    }

    /**
     * Tries name and password. Unknown, disabled and locked accounts get the same answer in the same time as a wrong
     * password.
     *
     * @param source network address the try comes from
     */
    public SignInAnswer withPassword(String name, CharSequence password, String source) {
        var typed = AccountName.normal(name);
        if (password.length() > 4 * PasswordRules.LONGEST) return new SignInAnswer.Refused();
        var looked = actingAs.call(NOBODY_YET, () -> rows.hold(typed).map(held -> tryPassword(held, password, source)));
        if (looked.isEmpty()) actingAs.run(NOBODY_YET, () -> trace.unknownName(NOBODY_YET, typed, source));
        var outcome = looked.orElse(Tried.NOT_COMPARED);
        if (outcome == Tried.NOT_COMPARED) hashing.matchNobody(password);
        return outcome.answer();
    }

    /** What became of a try; {@code compared} says whether the time of a hash has been spent on it. */
    private record Tried(boolean compared, SignInAnswer answer) {
        static final Tried NOT_COMPARED = new Tried(false, new SignInAnswer.Refused());
        static final Tried WRONG = new Tried(true, new SignInAnswer.Refused());
    }

    private Tried tryPassword(AccountRows.Secrets held, CharSequence password, String source) {
        var account = held.account();
        if (held.password().isEmpty() || account.status() != AccountStatus.ACTIVE) {
            failed(account, account.status().name().toLowerCase(java.util.Locale.ROOT), source);
            return Tried.NOT_COMPARED;
        }
        if (!hashing.matches(password, held.password().get())) {
            wrongTry(held, "password", source);
            return Tried.WRONG;
        }
        var who = new SignedIn(account.id(), account.name(), false);
        if (!secondFactorDue(account, source)) complete(who, source);
        return new Tried(true, new SignInAnswer.Accepted(who));
    }

    /** Shows a code of the authenticator app, or one of the recovery codes. Refused counts as a wrong try. */
    public SignInAnswer withCode(SignedIn who, String code, String source) {
        return actingAs.call(NOBODY_YET, () -> rows.hold(who.account())
                .filter(held -> held.account().status() == AccountStatus.ACTIVE)
                .map(held -> tryCode(held, who, code, source))
                .orElse(new SignInAnswer.Refused()));
    }

    private SignInAnswer tryCode(AccountRows.Secrets held, SignedIn who, String code, String source) {
        if (!secondFactor.takes(held, code, trace, source)) {
            wrongTry(held, "code", source);
            return new SignInAnswer.Refused();
        }
        complete(who, source);
        return new SignInAnswer.Accepted(who.withSecondFactor());
    }

    /**
     * Where a session stands now. Empty when its account is gone or disabled or its holder has left: the session is to be
     * ended then. A lock does not end sessions that run already, otherwise anybody could throw out anybody.
     */
    public Optional<Standing> standing(SignedIn who, String source) {
        return actingAs.read(NOBODY_YET, () -> rows.secrets(who.account())
                .filter(held -> held.account().status() != AccountStatus.DISABLED)
                .flatMap(held -> people.actor(NOBODY_YET, held.account().holder())
                        .map(actor -> new Standing(held.account(), actor, next(held, who, actor, source)))));
    }

    public void signedOut(SignedIn who, String source) {
        actingAs.run(NOBODY_YET, () -> rows.find(who.account()).ifPresent(account ->
                trace.write(holderOf(account), "account.signed-out", account, Map.of(), Optional.of(source))));
    }

    private Optional<Standing.Step> next(AccountRows.Secrets held, SignedIn who, Actor actor, String source) {
        var account = held.account();
        boolean due = secondFactorDue(account, source) || actor.has(Role.ADMINISTRATOR);
        if (account.hasSecondFactor() && due && !who.secondFactorShown()) return Optional.of(Standing.Step.SECOND_FACTOR);
        if (account.mustChangePassword() || tooOld(held, actor)) return Optional.of(Standing.Step.NEW_PASSWORD);
        if (!account.hasSecondFactor() && due) return Optional.of(Standing.Step.ENROLMENT);
        return Optional.empty();
    }

    /** Administrators always, everybody from outside, and whoever set one up (QCVN 12:2026/BCA 3.7.2.8.3). */
    private boolean secondFactorDue(Account account, String source) {
        return account.type() == AccountType.ADMINISTRATOR || account.hasSecondFactor() || !inside.contains(source);
    }

    private boolean tooOld(AccountRows.Secrets held, Actor actor) {
        if (held.account().type() != AccountType.ADMINISTRATOR && !actor.has(Role.ADMINISTRATOR)) return false;
        var lastDay = held.passwordSince().atZone(ZoneOffset.UTC).plusMonths(rules.administratorPasswordMonths()).toInstant();
        return clock.instant().isAfter(lastDay);
    }

    private void complete(SignedIn who, String source) {
        rows.used(who.account());
        rows.find(who.account()).ifPresent(account ->
                trace.write(holderOf(account), "account.signed-in", account, Map.of(), Optional.of(source)));
    }

    private void wrongTry(AccountRows.Secrets held, String what, String source) {
        int tries = held.failedTries() + 1;
        boolean lock = tries >= rules.wrongTries();
        var until = clock.instant().plus(rules.lockOut());
        rows.failed(held.account().id(), lock ? 0 : tries, lock ? Optional.of(until) : Optional.empty());
        failed(held.account(), what, source);
        if (lock) trace.write(NOBODY_YET, "account.locked", held.account(), Map.of("until", until.toString()), Optional.of(source));
    }

    private void failed(Account account, String why, String source) {
        trace.write(NOBODY_YET, "account.sign-in-failed", account, Map.of("why", why), Optional.of(source));
    }

    /** The holder by name, when still at work, as the one who is written down. */
    private Actor holderOf(Account account) {
        return people.actor(NOBODY_YET, account.holder()).orElse(NOBODY_YET);
    }

}
