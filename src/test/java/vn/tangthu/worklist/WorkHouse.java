package vn.tangthu.worklist;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;

/** The work list on a database of its own, on Wednesday 25/11/2026 at 8:00: the day after a holiday. */
final class WorkHouse implements AutoCloseable {

    static final Actor SYSTEM = Actor.system("test");

    final TestDatabase database = TestDatabase.create();
    final SteppingClock clock = SteppingClock.at("2026-11-25T01:00:00Z");
    final TestModules modules;
    final AgencyId agency;

    WorkHouse(Path folder, Map<String, Object> settings) {
        modules = TestModules.start(database, folder, clock, settings, "organisation", "worklist");
        agency = agency("SNV");
    }

    AgencyId agency(String code) {
        return modules.get(Agencies.class).create(SYSTEM, new AgencyForm(code, "Sở " + code, code, code, AgencyKind.DEPARTMENT, Optional.empty(), "Đà Nẵng"));
    }

    UnitId unit(String name) {
        return modules.get(Units.class).create(SYSTEM, agency, name, "", 1);
    }

    Actor person(AgencyId in, Optional<UnitId> unit, String name, Role... roles) {
        var id = modules.get(People.class).create(SYSTEM, new PersonForm(in, unit, name, "Chuyên viên", Set.of(roles)));
        return modules.get(People.class).actor(id).orElseThrow();
    }

    Actor officer(String name) {
        return person(agency, Optional.empty(), name, Role.OFFICER);
    }

    void leave(Actor person) {
        modules.get(People.class).leave(SYSTEM, person.person());
    }

    WorkItem.Step give(Actor from, PersonId to, String title, Sensitivity label, LocalDate due) {
        var step = new WorkItem.Step("handling", UUID.randomUUID(), "assign");
        give(from, to, step, title, label, due);
        return step;
    }

    void give(Actor from, PersonId to, WorkItem.Step step, String title, Sensitivity label, LocalDate due) {
        modules.get(WorkDesk.class).handIn(from, new WorkItem(step, to, "reply", "số đến 312", title, "/incoming/register/" + step.thing(), label,
                Optional.ofNullable(due), Optional.of(new WorkItem.AskedBy(from.person(), from.name()))));
    }

    WorkItem.Step give(Actor from, Actor to, String title, LocalDate due) {
        return give(from, to.person(), title, Sensitivity.INTERNAL, due);
    }

    WorkList list() {
        return modules.get(WorkList.class);
    }

    /** What the thread of a server does each minute. */
    void turn() {
        modules.get(WorkTurns.class).turn();
    }

    @Override
    public void close() {
        modules.close();
        database.close();
    }
}
