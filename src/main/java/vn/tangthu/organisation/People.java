package vn.tangthu.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.OrganisationRefusal.FormField;
import vn.tangthu.organisation.OrganisationRefusal.Thing;

/**
 * The people of agencies with their posts and roles, seen by people of the same agency and by administrators, changed by
 * administrators only. Every change throws {@link OrganisationRefused} when refused, leaves its trace and announces
 * {@link PersonChanged}.
 */
@Component
public class People {

    private static final String KIND = "person";

    private final ActingAs actingAs;
    private final PersonRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Administration administration;

    public People(ActingAs actingAs, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.actingAs = actingAs;
        this.rows = new PersonRows(jdbc);
        this.events = events;
        this.clock = clock;
        this.administration = new Administration(events);
    }

    /** The person as the one who acts; empty when unknown or no longer at work. For sign-in, so no actor is needed yet. */
    public Optional<Actor> actor(PersonId id) {
        return actingAs.read(Actor.system("sign-in"), () -> rows.find(id)).filter(Person::atWork).map(Person::actor);
    }

    /** As {@link #actor(PersonId)}, inside a transaction of the given actor. */
    public Optional<Actor> actor(Actor asking, PersonId id) {
        return find(asking, id).filter(Person::atWork).map(Person::actor);
    }

    public Optional<Person> find(Actor actor, PersonId id) {
        return actingAs.read(actor, () -> rows.find(id));
    }

    /** Those at work in an agency, sorted by given name the Vietnamese way. */
    public List<Person> atWork(Actor actor, AgencyId agency) {
        return of(actor, agency).stream().filter(Person::atWork).toList();
    }

    /** Those at work in the actor's own agency. */
    public List<Person> atWork(Actor actor) {
        return atWork(actor, actor.home());
    }

    /** Everybody who works or worked for an agency, those at work first. */
    public List<Person> of(Actor actor, AgencyId agency) {
        return actingAs.read(actor, () -> rows.of(agency));
    }

    /** People at work whom the actor may see, with these words in their name, with or without accents; at most 50. */
    public List<Person> named(Actor actor, String words) {
        return actingAs.read(actor, () -> rows.named(words));
    }

    /** @throws OrganisationRefused not an administrator, name or post missing, unit of another agency */
    public PersonId create(Actor actor, PersonForm form) {
        administration.require(actor);
        check(form);
        var id = new PersonId(UUID.randomUUID());
        return actingAs.call(actor, () -> {
            unitBelongs(form);
            rows.insert(id, form);
            rows.grant(id, given(form.roles()));
            administration.trace(actor, "person.created", form.agency(), KIND, id,
                    Map.of("name", form.fullName(), "post", form.post(), "roles", words(form.roles())));
            return id;
        });
    }

    /**
     * Changes name, post, unit, agency and roles. A person moved to another agency sees the new one's records from the
     * next request on and no longer the old one's.
     *
     * @throws OrganisationRefused as for create; not found; the last administrator would lose the role
     */
    public void change(Actor actor, PersonId id, PersonForm form) {
        administration.require(actor);
        check(form);
        actingAs.run(actor, () -> {
            var before = found(actor, id);
            unitBelongs(form);
            if (!form.roles().contains(Role.ADMINISTRATOR)) anotherAdministratorStays(before);
            rows.update(id, form);
            traceChange(actor, before, form);
            if (!before.roles().equals(form.roles())) changeRoles(actor, before, form);
            events.publishEvent(new PersonChanged(actor, before, rows.find(id)));
        });
    }

    /** The person leaves; their records and traces stay. @throws OrganisationRefused not found, or the last administrator */
    public void leave(Actor actor, PersonId id) {
        administration.require(actor);
        actingAs.run(actor, () -> {
            var person = found(actor, id);
            anotherAdministratorStays(person);
            rows.leave(id, LocalDate.ofInstant(clock.instant(), Wording.ZONE));
            administration.trace(actor, "person.left", person.agency(), KIND, id, Map.of("name", person.fullName()));
            events.publishEvent(new PersonChanged(actor, person, Optional.empty()));
        });
    }

    private void traceChange(Actor actor, Person before, PersonForm form) {
        var act = before.agency().equals(form.agency()) ? "person.changed" : "person.moved";
        administration.trace(actor, act, form.agency(), KIND, before.id(),
                Map.of("name", form.fullName(), "post", form.post(), "fromAgency", before.agency().toString()));
    }

    private void changeRoles(Actor actor, Person before, PersonForm form) {
        rows.withdrawAll(before.id());
        rows.grant(before.id(), given(form.roles()));
        administration.trace(actor, RecordEvent.ACCOUNT, "person.roles-changed", form.agency(), KIND, before.id(),
                Map.of("name", form.fullName(), "from", words(before.roles()), "to", words(form.roles())));
    }

    private void check(PersonForm form) {
        administration.filled(FormField.FULL_NAME, form.fullName());
        administration.filled(FormField.POST, form.post());
    }

    private void unitBelongs(PersonForm form) {
        if (form.unit().isPresent() && !rows.unitIsOf(form.unit().get(), form.agency())) {
            Administration.refuse(new OrganisationRefusal.UnitOfAnotherAgency());
        }
    }

    private void anotherAdministratorStays(Person person) {
        if (person.roles().contains(Role.ADMINISTRATOR) && person.atWork() && rows.administratorsBeside(person.id()) == 0) {
            Administration.refuse(new OrganisationRefusal.LastAdministrator());
        }
    }

    private Person found(Actor actor, PersonId id) {
        return find(actor, id).orElseThrow(() -> new OrganisationRefused(new OrganisationRefusal.NotFound(Thing.PERSON)));
    }

    /** The role of the system is never given to a person. */
    private static Set<Role> given(Set<Role> roles) {
        return roles.stream().filter(role -> role != Role.SYSTEM).collect(Collectors.toSet());
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
