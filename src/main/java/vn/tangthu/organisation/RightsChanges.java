package vn.tangthu.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;

/**
 * Every change of somebody's rights waits for a second, competent person: the head of the agency, or an administrator who had
 * no hand in it (Decree 30/2020/NĐ-CP, App. VI, E3). Until then pages warn of it; the new rights work all the same, unless
 * {@code tangthu.rights.hold-until-confirmed} holds them. What the system itself sets up, such as the first administrator,
 * waits for nobody.
 */
@Component
public class RightsChanges {

    private static final String KIND = "person";
    private static final int MOST = 200;

    private final ActingAs actingAs;
    private final RightsRows rows;
    private final PersonRows people;
    private final ApplicationEventPublisher events;
    private final Administration administration;
    private final boolean hold;

    public RightsChanges(
            ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events,
            @Value("${tangthu.rights.hold-until-confirmed:false}") boolean hold) {
        this.actingAs = actingAs;
        this.rows = new RightsRows(jdbc);
        this.people = new PersonRows(jdbc);
        this.events = events;
        this.administration = new Administration(events);
        this.hold = hold;
    }

    @EventListener
    void follow(PersonAdded added) {
        note(added.by(), Rights.NONE, added.person());
    }

    @EventListener
    void follow(PersonChanged changed) {
        if (changed.left()) rows.openOf(changed.person()).ifPresent(open -> overtake(changed.by(), open));
        else if (!rows.rejectedNow(changed.person())) note(changed.by(), Rights.of(changed.before()), changed.now().orElseThrow());
    }

    /** A further change takes the place of one that waits, and what was confirmed last stays what it is measured by. */
    private void note(Actor by, Rights before, Person now) {
        if (before.sameAs(Rights.of(now))) return;
        var open = rows.openOf(now.id());
        open.ifPresent(earlier -> overtake(by, earlier));
        if (by.isSystem()) return;
        var confirmed = open.map(RightsChange::before).orElse(before);
        if (confirmed.sameAs(Rights.of(now))) return;
        var changers = new HashSet<>(open.map(RightsChange::changers).orElse(Set.of()));
        changers.add(by.person());
        rows.insert(by, now, confirmed, changers, hold && rows.competent(now.agency(), changers).stream().anyMatch(c -> isFree(c, now.id())));
    }

    private void overtake(Actor by, RightsChange open) {
        rows.decide(open.id(), by, RightsChange.State.OVERTAKEN, Optional.empty());
    }

    private static boolean isFree(RightsRows.Competent other, PersonId concerned) {
        return !other.waiting() && !other.id().equals(concerned);
    }

    /** How many changes wait that the actor is to look at; zero for anyone but heads of agencies and administrators. */
    public int waiting(Actor actor) {
        return looksAfter(actor) ? actingAs.read(actor, () -> rows.count(within(actor))) : 0;
    }

    /** Those that wait, the oldest first, two hundred at most: of the agency for its head, of all for administrators. */
    public List<RightsChange> open(Actor actor) {
        return looksAfter(actor) ? actingAs.read(actor, () -> rows.open(within(actor), MOST)) : List.of();
    }

    /** The last ones that were decided or overtaken. */
    public List<RightsChange> decided(Actor actor) {
        return looksAfter(actor) ? actingAs.read(actor, () -> rows.decided(within(actor), MOST)) : List.of();
    }

    /** What waits about a person; for administrators, heads of their agency, and the person. */
    public Optional<RightsChange> openOf(Actor actor, PersonId person) {
        if (!looksAfter(actor) && !actor.person().equals(person)) return Optional.empty();
        return actingAs.read(actor, () -> rows.openOf(person));
    }

    /**
     * The names of those who may decide about a change: whose own rights do not wait and who are not the person concerned.
     * When there is nobody like that, as in an installation that is being set up, everybody competent who did not make it.
     */
    public List<String> deciders(Actor actor, RightsChange change) {
        return actingAs.read(actor, () -> mayDecide(change)).stream().map(RightsRows.Competent::name).toList();
    }

    /** Whether the actor is one of those; the acts check it again. */
    public boolean mayDecide(Actor actor, RightsChange change) {
        return looksAfter(actor) && change.state() == RightsChange.State.OPEN
                && actingAs.read(actor, () -> mayDecide(change)).stream().anyMatch(c -> c.id().equals(actor.person()));
    }

    private List<RightsRows.Competent> mayDecide(RightsChange change) {
        var all = rows.competent(change.agency(), change.changers());
        var free = all.stream().filter(c -> isFree(c, change.person())).toList();
        return free.isEmpty() ? all : free;
    }

    private static boolean looksAfter(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) || actor.has(Role.AGENCY_HEAD);
    }

    private static Optional<AgencyId> within(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) ? Optional.empty() : actor.agency();
    }

    /** Confirms what was changed. @return why not, empty when it is confirmed */
    public Optional<RightsRefusal> confirm(Actor actor, UUID id) {
        return actingAs.call(actor, () -> decide(actor, id, change -> {
            if (!rows.decide(id, actor, RightsChange.State.CONFIRMED, Optional.empty())) return Optional.of(new RightsRefusal.AlreadyDecided());
            trace(actor, "rights.confirmed", change, "");
            return Optional.empty();
        }));
    }

    /** Does not agree: the rights of before are restored. @return why not, empty when it is done */
    public Optional<RightsRefusal> reject(Actor actor, UUID id, String why) {
        if (why.isBlank()) return Optional.of(new RightsRefusal.ReasonMissing());
        return actingAs.call(actor, () -> decide(actor, id, change -> rejected(actor, change, why.strip())));
    }

    private interface Decision {
        Optional<RightsRefusal> on(RightsChange change);
    }

    private Optional<RightsRefusal> decide(Actor actor, UUID id, Decision decision) {
        if (!looksAfter(actor)) return Optional.of(new RightsRefusal.NotCompetent());
        var change = rows.find(id).filter(c -> actor.has(Role.ADMINISTRATOR) || c.agency().equals(actor.home()));
        if (change.isEmpty()) return Optional.of(new RightsRefusal.NoSuchChange());
        if (change.get().state() != RightsChange.State.OPEN) return Optional.of(new RightsRefusal.AlreadyDecided());
        var refusal = refusal(actor, change.get());
        return refusal.isPresent() ? refusal : decision.on(change.get());
    }

    private Optional<RightsRefusal> refusal(Actor actor, RightsChange change) {
        if (change.changers().contains(actor.person())) return Optional.of(new RightsRefusal.NotByWhoMadeIt(change.personName()));
        var deciders = mayDecide(change);
        if (deciders.stream().anyMatch(c -> c.id().equals(actor.person()))) return Optional.empty();
        var others = deciders.stream().map(RightsRows.Competent::name).collect(Collectors.joining(", "));
        return Optional.of(change.person().equals(actor.person()) ? new RightsRefusal.NotOnesOwn(others) : new RightsRefusal.OwnRightsWait(others));
    }

    private Optional<RightsRefusal> rejected(Actor actor, RightsChange change, String why) {
        if (change.moved() && !actor.has(Role.ADMINISTRATOR)) return Optional.of(new RightsRefusal.MovedFromAnotherAgency(change.personName()));
        var person = people.find(change.person()).orElseThrow();
        boolean losesAdministration = person.roles().contains(Role.ADMINISTRATOR) && !change.before().roles().contains(Role.ADMINISTRATOR);
        if (losesAdministration && people.administratorsBeside(person.id()) == 0) return Optional.of(new RightsRefusal.LastAdministrator(person.fullName()));
        if (!rows.decide(change.id(), actor, RightsChange.State.REJECTED, Optional.of(why))) return Optional.of(new RightsRefusal.AlreadyDecided());
        restore(actor, person, change.before());
        trace(actor, "rights.rejected", change, why);
        return Optional.empty();
    }

    private void restore(Actor actor, Person person, Rights before) {
        people.update(person.id(), new PersonForm(
                before.agency().orElse(person.agency()), before.agency().isPresent() ? before.unit() : person.unit(),
                person.fullName(), person.post(), before.roles()));
        people.withdrawAll(person.id());
        people.grant(person.id(), before.roles());
        events.publishEvent(new PersonChanged(actor, person, people.find(person.id())));
    }

    private void trace(Actor actor, String act, RightsChange change, String why) {
        administration.trace(actor, RecordEvent.ACCOUNT, act, change.agency(), KIND, change.person(), Map.of(
                "name", change.personName(), "from", words(change.before()), "to", words(change.after()),
                "changed-by", change.changedBy(), "why", why));
    }

    private static String words(Rights rights) {
        var words = new ArrayList<>(rights.roles().stream().sorted().map(Role::name).toList());
        rights.agency().map(AgencyId::toString).ifPresent(words::add);
        return String.join(" ", words);
    }
}
