package vn.tangthu.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Registration;
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
import vn.tangthu.testing.TestModules;

/** An agency with two leaders, two units and a clerk. */
final class Office {

    private static final Actor SYSTEM = Actor.system("test");
    private static int offices;
    private static int documents;

    private final TestModules modules;
    final AgencyId agency;
    final UnitId buildings;
    final UnitId finance;
    final Actor clerk;
    final Actor leader;
    final Actor secondLeader;
    final Actor head;
    final Actor handler;
    final Actor colleague;
    final Actor financeHead;
    final Actor financier;

    Office(TestModules modules) {
        this.modules = modules;
        offices++;
        agency = modules.get(Agencies.class).create(SYSTEM, new AgencyForm(
                "XLVB" + offices, "Sở Xây dựng " + offices, "Sở Xây dựng", "SXD", AgencyKind.DEPARTMENT, Optional.empty(), "Hải Vân"));
        buildings = modules.get(Units.class).create(SYSTEM, agency, "Phòng Quản lý xây dựng", "QLXD", 1);
        finance = modules.get(Units.class).create(SYSTEM, agency, "Phòng Kế hoạch - Tài chính", "KHTC", 2);
        clerk = person("Nguyễn Thị Lành", Optional.empty(), Role.CLERK);
        leader = person("Trần Văn Giám", Optional.empty(), Role.AGENCY_HEAD);
        secondLeader = person("Hồ Thị Phó", Optional.empty(), Role.AGENCY_HEAD);
        head = person("Lê Văn Trưởng", Optional.of(buildings), Role.UNIT_HEAD);
        handler = person("Phạm Thị Viên", Optional.of(buildings), Role.OFFICER);
        colleague = person("Võ Văn Đồng", Optional.of(buildings), Role.OFFICER);
        financeHead = person("Đỗ Thị Tài", Optional.of(finance), Role.UNIT_HEAD);
        financier = person("Bùi Văn Chính", Optional.of(finance), Role.OFFICER);
    }

    Actor person(String name, Optional<UnitId> unit, Role... roles) {
        var id = modules.get(People.class).create(SYSTEM, new PersonForm(agency, unit, name, "Chuyên viên", Set.of(roles)));
        return Actor.of(id, agency, name, Set.of(roles));
    }

    LineId registered(LocalDate arrived, Sensitivity label) {
        documents++;
        var entry = new EntryDraft(
                arrived, "Ủy ban nhân dân thành phố Hải Vân", "ỦY BAN NHÂN DÂN", documents + "/UBND-ĐT", Optional.of(arrived), "Công văn",
                "V/v rà soát tiến độ các công trình chống ngập", "Phan Thị Mỹ Hạnh", "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", label);
        return ((Registration.Registered) modules.get(IncomingRegister.class).registerPaper(clerk, entry, false)).line();
    }

    static Direction direction(UnitId lead, LocalDate due) {
        return new Direction("", List.of(new Direction.Share(lead, Part.LEAD, Optional.of(due))));
    }

    static Assignment to(Actor... people) {
        return new Assignment("", java.util.Arrays.stream(people).map(Actor::person).toList(), Optional.empty());
    }

    static Assignment to(LocalDate due, Actor... people) {
        return new Assignment("", java.util.Arrays.stream(people).map(Actor::person).toList(), Optional.of(due));
    }

    void leaves(PersonId person) {
        modules.get(People.class).leave(SYSTEM, person);
    }
}
