package vn.tangthu.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;

/**
 * The inventory of accounts and what administrators do with it (QCVN 12:2026/BCA 3.7). Every change throws
 * {@link AccountRefused} when refused and leaves its trace in the account log.
 */
@Component
public class Accounts {

    private final ActingAs actingAs;
    private final People people;
    private final AccountRows rows;
    private final AccountTrace trace;
    private final Sessions sessions;
    private final Hashing hashing = new Hashing();

    public Accounts(
            ActingAs actingAs, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, People people, Sessions sessions) {
        this.actingAs = actingAs;
        this.people = people;
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
        this.sessions = sessions;
    }

    /** All accounts, by name. @throws AccountRefused not an administrator */
    public List<Account> all(Actor actor) {
        requireAdministrator(actor);
        return actingAs.read(actor, rows::all);
    }

    /** An account, for administrators and for its holder. */
    public Optional<Account> find(Actor actor, AccountId id) {
        return actingAs.read(actor, () -> rows.find(id));
    }

    /** The account a person signs in with; seen by that person and by administrators. */
    public Optional<Account> ofHolder(Actor actor, PersonId holder) {
        return actingAs.read(actor, () -> rows.ofHolder(holder));
    }

    /**
     * Makes an account with a password to be used once; an account of a service gets none.
     *
     * @return the password, to be shown once; empty for a service
     * @throws AccountRefused name taken or not usable; the person has an account already; type against the person's roles
     */
    public CreatedAccount create(Actor actor, NewAccount wanted) {
        var password = wanted.type() == AccountType.SERVICE ? Optional.<String>empty() : Optional.of(Hashing.oneTimePassword());
        return new CreatedAccount(insert(actor, wanted, password, true), password);
    }

    /**
     * For the demonstration only, by the system: an account whose password is known beforehand and need not be changed.
     *
     * @param password must satisfy the rules for passwords
     */
    public AccountId createWithKnownPassword(Actor system, NewAccount wanted, String password) {
        if (!system.isSystem()) throw new IllegalArgumentException("Only the system makes accounts with known passwords");
        return insert(system, wanted, Optional.of(password), false);
    }

    /** Opens a locked account before its time. */
    public void unlock(Actor actor, AccountId id) {
        change(actor, id, "account.unlocked", account -> rows.failed(id, 0, Optional.empty()));
    }

    /** Nobody can sign in with it any more; running sessions and tokens end at once. */
    public void disable(Actor actor, AccountId id) {
        change(actor, id, "account.disabled", account -> {
            if (account.holder().equals(actor.person())) throw new AccountRefused(new AccountRefusal.OwnAccount());
            rows.disable(id, "administrator");
        });
        endSessions(actor, id);
    }

    public void enable(Actor actor, AccountId id) {
        change(actor, id, "account.enabled", account -> {
            var other = account.type() == AccountType.SERVICE ? Optional.<Account>empty() : rows.ofHolder(account.holder());
            other.filter(o -> !o.id().equals(id)).ifPresent(o -> {
                throw new AccountRefused(new AccountRefusal.HolderHasAccount(o.name()));
            });
            rows.enable(id);
        });
    }

    /** @return a password to be used once, to be shown once; running sessions end at once */
    public String resetPassword(Actor actor, AccountId id) {
        var password = Hashing.oneTimePassword();
        var hash = hashing.hash(password);
        change(actor, id, "account.password-reset", account -> {
            if (account.type() == AccountType.SERVICE) throw new AccountRefused(new AccountRefusal.OnlyForServices());
            rows.password(id, hash, true);
        });
        endSessions(actor, id);
        return password;
    }

    /** For somebody who lost their device: the second factor is taken away and set up anew at the next sign-in. */
    public void removeSecondFactor(Actor actor, AccountId id) {
        change(actor, id, "account.second-factor-removed", account -> rows.secondFactor(id, Optional.empty()));
        endSessions(actor, id);
    }

    /** Changes what the inventory says: the type, which must fit the holder's roles, and the asset. */
    public void describe(Actor actor, AccountId id, AccountType type, String asset) {
        change(actor, id, "account.changed", account -> {
            var holder = holder(actor, account.holder());
            if ((type == AccountType.SERVICE) != (account.type() == AccountType.SERVICE)) {
                throw new AccountRefused(new AccountRefusal.OnlyForServices());
            }
            typeFits(type, holder);
            rows.describe(id, type, holder.agency(), asset.strip());
        });
    }

    /** The inventory left the system in a file; written into the account log. */
    public void exported(Actor actor, String format, int lines) {
        requireAdministrator(actor);
        var own = ofHolder(actor, actor.person());
        actingAs.run(actor, () -> own.ifPresent(account -> trace.write(
                actor, "account.inventory-exported", account, Map.of("format", format, "lines", Integer.toString(lines)), Optional.empty())));
    }

    private AccountId insert(Actor actor, NewAccount wanted, Optional<String> password, boolean mustChange) {
        requireAdministrator(actor);
        if (!AccountName.looksLikeOne(wanted.name())) throw new AccountRefused(new AccountRefusal.NameNotUsable(wanted.name()));
        var hash = password.map(hashing::hash);
        return actingAs.call(actor, () -> {
            var holder = holder(actor, wanted.holder());
            typeFits(wanted.type(), holder);
            free(wanted);
            var account = fresh(wanted, holder, mustChange && password.isPresent());
            rows.insert(account, hash);
            trace.write(actor, "account.created", account, Map.of("holder", holder.fullName()), Optional.empty());
            return account.id();
        });
    }

    private Account fresh(NewAccount wanted, Person holder, boolean mustChange) {
        return new Account(new AccountId(UUID.randomUUID()), wanted.name(), wanted.type(), AccountStatus.ACTIVE, holder.id(),
                holder.agency(), wanted.asset(), mustChange, false, Optional.empty(), rows.clock().instant(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private void free(NewAccount wanted) {
        if (rows.hold(wanted.name()).isPresent()) throw new AccountRefused(new AccountRefusal.NameTaken(wanted.name()));
        if (wanted.type() == AccountType.SERVICE) return;
        rows.ofHolder(wanted.holder()).ifPresent(other -> {
            throw new AccountRefused(new AccountRefusal.HolderHasAccount(other.name()));
        });
    }

    private Person holder(Actor actor, PersonId id) {
        return people.find(actor, id).filter(Person::atWork).orElseThrow(() -> new AccountRefused(new AccountRefusal.NotFound()));
    }

    private static void typeFits(AccountType type, Person holder) {
        boolean administrator = holder.roles().contains(Role.ADMINISTRATOR);
        if (type != AccountType.SERVICE && administrator != (type == AccountType.ADMINISTRATOR)) {
            throw new AccountRefused(new AccountRefusal.TypeAgainstRoles());
        }
    }

    private void change(Actor actor, AccountId id, String act, Consumer<Account> work) {
        requireAdministrator(actor);
        actingAs.run(actor, () -> {
            var account = rows.hold(id).orElseThrow(() -> new AccountRefused(new AccountRefusal.NotFound())).account();
            work.accept(account);
            trace.write(actor, act, account);
        });
    }

    private void endSessions(Actor actor, AccountId id) {
        find(actor, id).ifPresent(account -> sessions.endAll(account.name()));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isSystem()) throw new AccountRefused(new AccountRefusal.OnlyAdministrators());
    }
}
