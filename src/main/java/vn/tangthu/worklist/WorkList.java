package vn.tangthu.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.Person;

/**
 * What waits for a person, and what others owe to them. Everybody reads their own list; the head of an agency also sees how
 * much waits for each of its people. Every answer is bounded, whatever the table holds.
 */
@Component
public class WorkList {

    /** Lines of a page. */
    static final int PAGE = 100;
    private static final int LAST_PAGE = 100;
    private static final int BESIDE = 8;
    private static final Duration LATELY = Duration.ofDays(7);

    private final ActingAs actingAs;
    private final ListRows rows;
    private final People people;
    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendar.national();

    WorkList(ActingAs actingAs, ListRows rows, People people, Clock clock) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A person's day: the first page of their own work, the first lines of what others owe, what they did lately.
     *
     * @param done of the last seven days, newest first
     */
    public record MyDay(Mine mine, Waiting waiting, List<WorkEntry> done) {}

    public MyDay today(Actor actor) {
        return actingAs.read(actor, () -> new MyDay(mine(actor, 1), owed(actor, 1, BESIDE), done(actor)));
    }

    /** @param page from 1; what lies outside is brought inside */
    public Mine mine(Actor actor, int page) {
        int shown = bounded(page);
        var today = today();
        return actingAs.read(actor, () -> {
            var found = rows.open(actor.home(), actor.person(), today, PAGE + 1, (shown - 1) * PAGE);
            boolean all = shown == 1 && found.size() <= PAGE;
            var counts = all ? counted(found) : rows.counts(actor.home(), actor.person(), today);
            var entries = found.subList(0, Math.min(PAGE, found.size()));
            return new Mine(groups(entries, counts), counts, shown, found.size() > PAGE && shown < LAST_PAGE, undecided(entries, today));
        });
    }

    /** What the actor asked of others and still waits for. */
    public Waiting waiting(Actor actor, int page) {
        return owed(actor, bounded(page), PAGE);
    }

    /** Of the last seven days, newest first. */
    public List<WorkEntry> done(Actor actor) {
        return actingAs.read(actor, () -> rows.done(actor.home(), actor.person(), clock.instant().minus(LATELY), today(), BESIDE));
    }

    /** How much waits for each person at work in the agency. @throws AccessDeniedException for anybody but its head */
    public List<PersonLoad> people(Actor actor) {
        if (!actor.has(Role.AGENCY_HEAD)) throw new AccessDeniedException("Only the head of an agency sees what waits for its people");
        return actingAs.read(actor, () -> {
            var all = people.atWork(actor);
            var loads = rows.loads(actor.home(), all.stream().map(Person::id).toList(), today());
            return all.stream().map(person -> load(person, loads.get(person.id()))).toList();
        });
    }

    private static PersonLoad load(Person person, ListRows.Load load) {
        return new PersonLoad(person.id(), person.fullName(), person.post(), load.open(), load.late());
    }

    private Waiting owed(Actor actor, int page, int size) {
        return actingAs.read(actor, () -> {
            var found = rows.owed(actor.home(), actor.person(), today(), size + 1, (page - 1) * size);
            var entries = found.subList(0, Math.min(size, found.size()));
            var names = people.names(actor, entries.stream().map(WorkEntry::person).collect(Collectors.toSet()));
            var lines = entries.stream().map(entry -> new Waiting.Line(entry, names.getOrDefault(entry.person(), ""))).toList();
            return new Waiting(lines, page, found.size() > size && page < LAST_PAGE);
        });
    }

    private static List<Mine.Group> groups(List<WorkEntry> entries, Map<Due.Kind, CappedCount> counts) {
        return Arrays.stream(Due.Kind.values())
                .map(kind -> new Mine.Group(kind, counts.get(kind), entries.stream().filter(entry -> entry.due().kind() == kind).toList()))
                .filter(group -> !group.entries().isEmpty()).toList();
    }

    private static Map<Due.Kind, CappedCount> counted(List<WorkEntry> all) {
        var counts = new EnumMap<Due.Kind, CappedCount>(Due.Kind.class);
        for (var kind : Due.Kind.values()) {
            counts.put(kind, new CappedCount((int) all.stream().filter(entry -> entry.due().kind() == kind).count()));
        }
        return counts;
    }

    private List<Mine.UndecidedYear> undecided(List<WorkEntry> entries, LocalDate today) {
        int last = entries.stream().flatMap(entry -> entry.due().day().stream()).mapToInt(LocalDate::getYear).max().orElse(today.getYear());
        return IntStream.rangeClosed(today.getYear(), Math.min(last, today.getYear() + 5))
                .filter(year -> calendar.known(year) != WorkingCalendar.Known.DECIDED)
                .filter(year -> entries.stream().anyMatch(entry -> entry.due().day().filter(day -> day.getYear() >= year).isPresent()))
                .mapToObj(year -> new Mine.UndecidedYear(Integer.toString(year), calendar.known(year) == WorkingCalendar.Known.BY_LAW_ONLY))
                .toList();
    }

    private static int bounded(int page) {
        return Math.max(1, Math.min(LAST_PAGE, page));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }
}
