package vn.tangthu.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tangthu.accounts.Account;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;

/** The inventory that is reviewed each quarter (QCVN 12:2026/BCA 3.7), joined from accounts and organisation. */
@Component
class Inventory {

    private final Accounts accounts;
    private final Agencies agencies;
    private final People people;

    Inventory(Accounts accounts, Agencies agencies, People people) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.people = people;
    }

    List<InventoryLine> of(Actor actor) {
        var divisions = agencies.all(actor).stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        var all = accounts.all(actor);
        var holders = all.stream().map(Account::agency).distinct()
                .flatMap(agency -> people.of(actor, agency).stream())
                .collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one));
        return all.stream().map(account -> line(account, holders, divisions)).toList();
    }

    private static InventoryLine line(Account account, Map<PersonId, Person> holders, Map<AgencyId, Agency> divisions) {
        var holder = Optional.ofNullable(holders.get(account.holder()));
        return new InventoryLine(
                account,
                holder.map(Person::fullName).orElse(""),
                holder.map(Person::post).orElse(""),
                Optional.ofNullable(divisions.get(account.agency())).map(Agency::name).orElse(""));
    }
}
