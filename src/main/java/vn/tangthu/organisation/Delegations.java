package vn.tangthu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

/**
 * Who acts for whom: a head delegates something for some days by a paper (Decree 30/2020/NĐ-CP, Art. 13). Whoever decides in
 * a head's name asks here for the {@link Authority} and stores it with the act. It never goes further: what was received is
 * not delegated on, and the database refuses it too.
 */
@Component
public class Delegations {

    private static final String KIND = "delegation";

    private final ActingAs actingAs;
    private final DelegationRows rows;
    private final PersonRows people;
    private final Clock clock;
    private final Administration administration;

    public Delegations(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = new DelegationRows(jdbc);
        this.people = new PersonRows(jdbc);
        this.clock = clock;
        this.administration = new Administration(events);
    }

    /**
     * By what right the actor decides what is this head's to decide. Says nothing of whether the head may: that is asked of
     * the head's own office by whoever calls.
     *
     * @return {@code Own} for the head; in the head's name when a delegation of this scope is in force on the day; else empty
     */
    public Optional<Authority> authority(Actor actor, PersonId head, DelegationScope scope, LocalDate today) {
        if (actor.person().equals(head)) return Optional.of(new Authority.Own());
        return headsFor(actor, scope, today).stream().filter(held -> held.head().equals(head)).findFirst().map(Authority.class::cast);
    }

    /** The heads in whose name the actor may act on this day, sorted by given name the Vietnamese way. */
    public List<Authority.InNameOf> headsFor(Actor actor, DelegationScope scope, LocalDate today) {
        if (actor.isSystem()) return List.of();
        return actingAs.read(actor, () -> rows.heldBy(actor.person(), scope, today)).stream().map(Delegation::authority).toList();
    }

    /** Who may act for this head on this day; there is never more than one. */
    public Optional<Delegation> deputyOf(Actor actor, PersonId head, DelegationScope scope, LocalDate today) {
        return actingAs.read(actor, () -> rows.givenBy(head, scope, today));
    }

    /** What the actor has given and received, the newest first. */
    public List<Delegation> own(Actor actor) {
        return actingAs.read(actor, () -> rows.concerning(actor.person()));
    }

    /** All of the actor's agency for its heads and for administrators; their own for everybody else. The newest first. */
    public List<Delegation> visible(Actor actor) {
        if (!actor.has(Role.AGENCY_HEAD) && !actor.has(Role.ADMINISTRATOR)) return own(actor);
        return actingAs.read(actor, () -> rows.of(actor.home()));
    }

    /** What a person has given and received, for heads of the agency and administrators; else only what concerns the actor too. */
    public List<Delegation> concerning(Actor actor, PersonId person) {
        var all = actingAs.read(actor, () -> rows.concerning(person));
        if (actor.has(Role.AGENCY_HEAD) || actor.has(Role.ADMINISTRATOR)) return all;
        return all.stream().filter(d -> d.head().equals(actor.person()) || d.deputy().equals(actor.person())).toList();
    }

    /** Makes a delegation: by the head, or by an administrator who has the head's paper. */
    public Delegating make(Actor actor, DelegationForm form) {
        if (!mayDispose(actor, form.head())) return new Delegating.Refused(new DelegationRefusal.NotYoursToGive());
        var fault = faultOf(form);
        if (fault.isPresent()) return new Delegating.Refused(fault.get());
        return actingAs.call(actor, () -> checked(actor, form));
    }

    private static boolean mayDispose(Actor actor, PersonId head) {
        return actor.person().equals(head) || actor.has(Role.ADMINISTRATOR) || actor.isSystem();
    }

    private Optional<DelegationRefusal> faultOf(DelegationForm form) {
        if (form.head().equals(form.deputy())) return Optional.of(new DelegationRefusal.ToOneself());
        if (form.scopes().isEmpty()) return Optional.of(new DelegationRefusal.NoScope());
        if (form.basis().isBlank()) return Optional.of(new DelegationRefusal.NoBasis());
        if (form.to().isBefore(form.from())) return Optional.of(new DelegationRefusal.EndsBeforeItBegins(form.from(), form.to()));
        return form.to().isBefore(today()) ? Optional.of(new DelegationRefusal.AlreadyOver(form.to())) : Optional.empty();
    }

    private Delegating checked(Actor actor, DelegationForm form) {
        var head = people.find(form.head()).filter(Person::atWork);
        var deputy = people.find(form.deputy()).filter(Person::atWork);
        if (head.isEmpty() || deputy.isEmpty() || !head.get().agency().equals(deputy.get().agency())) {
            return new Delegating.Refused(new DelegationRefusal.NotOfThisAgency());
        }
        var notTheirs = notTheirs(head.get(), form);
        if (notTheirs.isPresent()) return new Delegating.Refused(notTheirs.get());
        rows.lock(head.get().agency());
        var inTheWay = rows.inTheWayOf(form).stream().findFirst();
        if (inTheWay.isPresent()) return new Delegating.Refused(inTheWay(inTheWay.get(), form));
        return made(actor, head.get(), deputy.get(), form);
    }

    private static Optional<DelegationRefusal> notTheirs(Person head, DelegationForm form) {
        if (head.roles().contains(Role.AGENCY_HEAD)) return Optional.empty();
        if (!head.roles().contains(Role.UNIT_HEAD)) return Optional.of(new DelegationRefusal.NotAHead(head.fullName()));
        return form.scopes().stream().anyMatch(DelegationScope::headOfAgencyOnly)
                ? Optional.of(new DelegationRefusal.SigningIsTheAgencyHeads(head.fullName()))
                : Optional.empty();
    }

    private static DelegationRefusal inTheWay(Delegation other, DelegationForm form) {
        return other.head().equals(form.head())
                ? new DelegationRefusal.AnotherCoversTheseDays(other.deputyName(), other.from(), other.to(), other.basis())
                : new DelegationRefusal.NotDelegatedOn(other.headName(), other.deputyName(), other.from(), other.to(), other.basis());
    }

    private Delegating made(Actor actor, Person head, Person deputy, DelegationForm form) {
        var id = new DelegationId(UUID.randomUUID());
        rows.insert(id, head.agency(), actor, form);
        administration.trace(actor, RecordEvent.ACCOUNT, "delegation.made", head.agency(), KIND, id, Map.of(
                "head", head.fullName(), "deputy", deputy.fullName(), "capacity", form.capacity().prefix(),
                "scopes", form.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                "from", Days.shown(form.from()), "to", Days.shown(form.to()), "basis", form.basis()));
        return new Delegating.Done(id);
    }

    /**
     * Ends a delegation at this moment; what was done by it stays.
     *
     * @param why needed of an administrator, who ends it for somebody else
     */
    public Delegating withdraw(Actor actor, DelegationId id, String why) {
        return actingAs.call(actor, () -> {
            var found = rows.find(id).filter(d -> concerns(actor, d));
            if (found.isEmpty()) return new Delegating.Refused(new DelegationRefusal.NoSuchDelegation());
            if (!mayDispose(actor, found.get().head())) return new Delegating.Refused(new DelegationRefusal.NotYoursToGive());
            if (why.isBlank() && !actor.person().equals(found.get().head())) return new Delegating.Refused(new DelegationRefusal.ReasonMissing());
            if (!withdrawn(actor, found.get(), why.strip())) return new Delegating.Refused(new DelegationRefusal.AlreadyWithdrawn());
            return new Delegating.Done(id);
        });
    }

    private static boolean concerns(Actor actor, Delegation d) {
        return actor.has(Role.AGENCY_HEAD) || mayDispose(actor, d.head()) || actor.person().equals(d.deputy());
    }

    private boolean withdrawn(Actor actor, Delegation delegation, String why) {
        if (!rows.withdraw(delegation.id(), actor, why)) return false;
        administration.trace(actor, RecordEvent.ACCOUNT, "delegation.withdrawn", delegation.agency(), KIND, delegation.id(), Map.of(
                "head", delegation.headName(), "deputy", delegation.deputyName(), "basis", delegation.basis(), "why", why));
        return true;
    }

    /** What has lost its ground ends by itself: head or deputy left or went to another agency, or the head's office is gone. */
    @EventListener
    void follow(PersonChanged changed) {
        for (var delegation : rows.standing(changed.person(), today())) {
            if (!stillStands(changed, delegation)) withdrawn(changed.by(), delegation, why(changed));
        }
    }

    private static boolean stillStands(PersonChanged changed, Delegation delegation) {
        var now = changed.now().filter(person -> person.agency().equals(delegation.agency()));
        if (now.isEmpty()) return false;
        return delegation.deputy().equals(changed.person())
                || notTheirs(now.get(), new DelegationForm(delegation.head(), delegation.deputy(), delegation.capacity(),
                        delegation.scopes(), delegation.from(), delegation.to(), delegation.basis())).isEmpty();
    }

    private static String why(PersonChanged changed) {
        return changed.left() ? Delegation.Withdrawal.LEFT : Delegation.Withdrawal.OFFICE_CHANGED;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Wording.ZONE));
    }
}
