package vn.tangthu.accounts;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;

/** Opens a fresh installation: its first agency and the administrator who does the rest on the pages. */
@Component
public class FirstAdministrator {

    private static final Actor SYSTEM = Actor.system("first-administrator");

    private final ActingAs actingAs;
    private final Agencies agencies;
    private final People people;
    private final Accounts accounts;

    public FirstAdministrator(ActingAs actingAs, Agencies agencies, People people, Accounts accounts) {
        this.actingAs = actingAs;
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
    }

    /** Whether nobody administers this installation yet. */
    public boolean isMissing() {
        return accounts.all(SYSTEM).stream().noneMatch(account -> account.type() == AccountType.ADMINISTRATOR);
    }

    /**
     * Makes agency, person and account in one transaction.
     *
     * @return with the password to be used once; the second factor is set up at the first sign-in
     * @throws IllegalStateException the installation has an administrator already
     */
    public CreatedAccount create(AgencyForm agency, String fullName, String accountName) {
        return actingAs.call(SYSTEM, () -> {
            if (!isMissing()) throw new IllegalStateException("This installation has an administrator already");
            var id = agencies.create(SYSTEM, agency);
            var person = people.create(SYSTEM, new PersonForm(id, Optional.empty(), fullName, "Quản trị viên", Set.of(Role.ADMINISTRATOR)));
            return accounts.create(SYSTEM, new NewAccount(accountName, AccountType.ADMINISTRATOR, person, ""));
        });
    }

    /** As much of an agency as is needed to begin with; the rest is filled in on its page. */
    public static AgencyForm agency(String name, String symbol, String code) {
        return new AgencyForm(code, name, name, symbol, AgencyKind.COMMITTEE, Optional.empty(), "");
    }
}
