package vn.tangthu.accounts;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.organisation.Person;
import vn.tangthu.organisation.PersonChanged;
import vn.tangthu.kernel.Role;

/**
 * Follows what happens to people, in the transaction in which it happens: whoever leaves loses the account, and an account
 * takes the type its holder's roles ask for. Running sessions notice at their next request.
 */
@Component
class HoldersFollowed {

    private static final Actor SYSTEM = Actor.system("accounts");

    private final AccountRows rows;
    private final AccountTrace trace;

    HoldersFollowed(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.rows = new AccountRows(jdbc, clock);
        this.trace = new AccountTrace(events);
    }

    @EventListener
    void follow(PersonChanged changed) {
        rows.ofHolder(changed.person()).ifPresent(account -> {
            if (changed.left()) disable(account);
            else changed.now().ifPresent(person -> describe(account, person));
        });
    }

    private void disable(Account account) {
        rows.disable(account.id(), "left");
        trace.write(SYSTEM, "account.disabled", account);
    }

    private void describe(Account account, Person person) {
        var type = typeFor(account.type(), person);
        if (type == account.type() && person.agency().equals(account.agency())) return;
        rows.describe(account.id(), type, person.agency(), account.asset());
        trace.write(SYSTEM, "account.changed", account);
    }

    private static AccountType typeFor(AccountType present, Person person) {
        if (person.roles().contains(Role.ADMINISTRATOR)) return AccountType.ADMINISTRATOR;
        return present == AccountType.ADMINISTRATOR ? AccountType.OPERATIONAL : present;
    }
}
