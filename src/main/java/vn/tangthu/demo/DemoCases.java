package vn.tangthu.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.correspondence.RegisterQuestion;
import vn.tangthu.handling.Assignment;
import vn.tangthu.handling.Case;
import vn.tangthu.handling.Cases;
import vn.tangthu.handling.Direction;
import vn.tangthu.handling.Handled;
import vn.tangthu.handling.IncomingHandling;
import vn.tangthu.handling.OwnWork;
import vn.tangthu.handling.Part;
import vn.tangthu.handling.UnitWork;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;

/** The last documents of an agency on their way: some wait for a leader, some are in hand, some late, some finished. */
@Component
@ConditionalOnProperty("tangthu.demo")
class DemoCases {

    private static final int DOCUMENTS = 16;
    private static final List<String> OPINIONS = List.of(
            "Đề nghị chủ động phối hợp các đơn vị liên quan, báo cáo đúng hạn.", "Rà soát số liệu trước khi tham mưu văn bản trả lời.",
            "Nghiên cứu, tham mưu lãnh đạo xem xét.", "Triển khai thực hiện theo chỉ đạo của thành phố.");

    private final IncomingRegister register;
    private final Cases cases;
    private final IncomingHandling handling;
    private final UnitWork units;
    private final OwnWork own;
    private final People people;
    private final DemoClock clock;

    DemoCases(IncomingRegister register, Cases cases, IncomingHandling handling, UnitWork units, OwnWork own, People people, DemoClock clock) {
        this.register = register;
        this.cases = cases;
        this.handling = handling;
        this.units = units;
        this.own = own;
        this.people = people;
        this.clock = clock;
    }

    private record Team(Person head, Person officer) {}

    /** What is on its way already stays as it is. */
    void run(Actor clerk) {
        var colleagues = people.atWork(clerk);
        var leader = colleagues.stream().filter(person -> person.roles().contains(Role.AGENCY_HEAD)).findFirst();
        var teams = colleagues.stream().filter(person -> person.roles().contains(Role.UNIT_HEAD) && person.unit().isPresent())
                .flatMap(head -> colleagues.stream().filter(person -> person.unit().equals(head.unit()) && !person.id().equals(head.id())).limit(1).map(officer -> new Team(head, officer)))
                .toList();
        if (leader.isEmpty() || teams.isEmpty()) return;
        var year = RegisterQuestion.year(LocalDate.ofInstant(clock.instant(), Wording.ZONE).getYear());
        var lines = register.list(clerk, year).lines();
        for (int i = 0; i < Math.min(DOCUMENTS, lines.size()); i++) {
            if (cases.find(clerk, lines.get(i).id()).isEmpty()) run(clerk, leader.get().actor(), teams, lines.get(i), i);
        }
    }

    private void run(Actor clerk, Actor leader, List<Team> teams, RegisterLine line, int n) {
        var team = teams.get(n % teams.size());
        var began = line.registeredAt();
        step(began, 1, () -> handling.present(clerk, line.id(), leader.person(), "", !line.entry().urgency().isEmpty(), 0));
        if (n % 8 == 0) return;
        var day = LocalDate.ofInstant(began, Wording.ZONE);
        step(began, 2, () -> handling.direct(leader, line.id(), direction(teams, team, n, n % 8 == 5 ? day.plusDays(1) : day.plusDays(12)), 1));
        if (n % 8 == 1) return;
        var unit = now(clerk, line).leadUnit().orElseThrow();
        step(began, 3, () -> units.assign(team.head().actor(), line.id(), unit.ordinal(), new Assignment("", List.of(team.officer().id()), Optional.empty()), unit.revision()));
        if (n % 8 == 2) return;
        int task = now(clerk, line).leadPerson().orElseThrow().ordinal();
        var officer = team.officer().actor();
        step(began, 4, () -> own.takeUp(officer, line.id(), task));
        if (n % 8 == 3) step(began, 5, () -> own.askMoreTime(officer, line.id(), task, day.plusDays(17), "Chờ số liệu của các đơn vị"));
        if (n % 8 == 6) step(began, 5, () -> own.finish(officer, line.id(), task, "Đã tham mưu văn bản trả lời", "", Optional.empty()));
        if (n % 8 == 7) step(began, 5, () -> own.report(officer, line.id(), task, "Đã dự thảo văn bản, đang lấy ý kiến"));
    }

    private static Direction direction(List<Team> teams, Team lead, int n, LocalDate due) {
        var other = teams.get((n + 1) % teams.size());
        var share = new Direction.Share(lead.head().unit().orElseThrow(), Part.LEAD, Optional.of(due));
        if (n % 3 != 0 || other.head().unit().equals(lead.head().unit())) return new Direction(OPINIONS.get(n % OPINIONS.size()), List.of(share));
        return new Direction(OPINIONS.get(n % OPINIONS.size()), List.of(share, new Direction.Share(other.head().unit().orElseThrow(), Part.COOPERATING, Optional.of(due))));
    }

    private Case now(Actor clerk, RegisterLine line) {
        return cases.find(clerk, line.id()).orElseThrow();
    }

    private void step(Instant began, int tenMinutes, java.util.function.Supplier<Handled> act) {
        var at = began.plus(Duration.ofMinutes(10L * tenMinutes));
        var answer = clock.at(at, act);
        if (answer instanceof Handled.Refused refused) throw new IllegalStateException("A step of the demonstration was refused: " + refused.refusal());
    }
}
