package vn.tangthu.accounts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;

/** The accounts module on a database of its own, with a clock that is moved by hand and an ear on the account log. */
final class AccountHouse implements AutoCloseable {

    static final String PASSWORD = "Hoa-sen-2026";
    static final String INSIDE = "10.1.2.3";
    static final String OUTSIDE = "203.0.113.9";
    static final Actor SYSTEM = Actor.system("test");

    final TestDatabase database = TestDatabase.create();
    final SteppingClock clock = SteppingClock.at("2026-11-22T02:00:00Z");
    final AccountRules rules = AccountRules.byTheRule();
    final List<RecordEvent> log = new ArrayList<>();
    final People people;
    final Accounts accounts;
    final SignIn signIn;
    final SecondFactor secondFactor;
    final OwnPassword ownPassword;
    final IdleAccounts idleAccounts;
    final ServiceTokens tokens;
    final Agencies agencies;

    AccountHouse() {
        org.springframework.context.ApplicationEventPublisher ear = event -> {
            if (event instanceof RecordEvent fact) log.add(fact);
        };
        var jdbc = database.jdbc;
        var acting = database.actingAs;
        var data = new DataFolder(Path.of("target/test-data/accounts-" + UUID.randomUUID()).toAbsolutePath());
        var sessions = new Sessions(new StaticListableBeanFactory().getBeanProvider(
                org.springframework.core.ResolvableType.forClassWithGenerics(FindByIndexNameSessionRepository.class, Session.class)));
        agencies = new Agencies(acting, jdbc, ear, clock);
        people = new People(acting, jdbc, ear, clock);
        accounts = new Accounts(acting, jdbc, clock, ear, people, sessions);
        secondFactor = new SecondFactor(acting, jdbc, clock, ear, rules, data);
        signIn = new SignIn(acting, jdbc, clock, ear, people, rules, secondFactor);
        ownPassword = new OwnPassword(acting, jdbc, clock, ear, rules);
        idleAccounts = new IdleAccounts(acting, jdbc, clock, ear, rules, sessions);
        tokens = new ServiceTokens(acting, jdbc, clock, ear, rules, people);
    }

    Actor person(String name, Role... roles) {
        var agency = agencies.create(SYSTEM, new AgencyForm(UUID.randomUUID().toString(), "Sở Nội vụ", "", "SNV", AgencyKind.DEPARTMENT, Optional.empty(), ""));
        var id = people.create(SYSTEM, new PersonForm(agency, Optional.empty(), name, "Chuyên viên", Set.of(roles)));
        return people.actor(id).orElseThrow();
    }

    AccountId account(String name, Actor holder) {
        var type = holder.has(Role.ADMINISTRATOR) ? AccountType.ADMINISTRATOR : AccountType.OPERATIONAL;
        return accounts.createWithKnownPassword(SYSTEM, new NewAccount(name, type, holder.person(), ""), PASSWORD);
    }

    Account now(AccountId id) {
        return accounts.find(SYSTEM, id).orElseThrow();
    }

    boolean opens(String name, String password) {
        return signIn.withPassword(name, password, INSIDE) instanceof SignInAnswer.Accepted;
    }

    SignedIn signedIn(String name, String source) {
        return ((SignInAnswer.Accepted) signIn.withPassword(name, PASSWORD, source)).who();
    }

    Optional<Standing.Step> next(SignedIn who, String source) {
        return signIn.standing(who, source).orElseThrow().next();
    }

    List<String> acts() {
        return log.stream().filter(fact -> fact.category().equals(RecordEvent.ACCOUNT)).map(RecordEvent::act).toList();
    }

    PersonId nobody() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public void close() {
        database.close();
    }
}
