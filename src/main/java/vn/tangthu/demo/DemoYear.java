package vn.tangthu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.tangthu.calendar.WorkingCalendar;
import vn.tangthu.kernel.Role;
import vn.tangthu.samples.SampleRequest;
import vn.tangthu.samples.Samples;

/** A year of incoming documents for all agencies of the city. The same last day gives the same year. */
public final class DemoYear {

    /** About how many documents a year brings. */
    public static final int USUAL = 1_500;

    private static final long SEED = 1825;
    private static final List<String> URGENCIES = List.of("KHẨN", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC");

    private final DemoCity city;
    private final DemoPost post;
    private final List<LocalDate> days;
    private final Random random = new Random(SEED);
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    private DemoYear(DemoCity city, LocalDate last) {
        this.city = city;
        this.post = new DemoPost(city, random);
        this.days = WorkingCalendar.national().between(last.minusYears(1).plusDays(1), last);
    }

    /** {@link #USUAL} documents of the twelve months that end with {@code last}, in order of arrival. */
    public static List<DemoDocument> upTo(DemoCity city, LocalDate last) {
        return upTo(city, last, USUAL);
    }

    /** @param count about how many documents */
    public static List<DemoDocument> upTo(DemoCity city, LocalDate last, int count) {
        return new DemoYear(city, last).documents(count);
    }

    private record Arrival(LocalDate day, DemoAgency recipient) {}

    private List<DemoDocument> documents(int count) {
        var arrivals = new ArrayList<Arrival>();
        for (var agency : city.agencies()) {
            int share = Math.max(1, count * weight(agency) / 1000);
            for (int i = 0; i < share; i++) arrivals.add(new Arrival(days.get(random.nextInt(days.size())), agency));
        }
        arrivals.sort(Comparator.comparing(Arrival::day));
        var documents = new ArrayList<DemoDocument>();
        for (var arrival : arrivals) documents.add(document(arrival, documents.size()));
        return documents;
    }

    /** Share of all documents, in thousandths; the committee receives most. */
    private static int weight(DemoAgency agency) {
        return switch (agency.kind()) {
            case "committee" -> 300;
            case "department" -> 45;
            case "commune" -> 23;
            default -> 22;
        };
    }

    private DemoDocument document(Arrival arrival, int order) {
        var letter = post.letterTo(arrival.recipient());
        var date = WorkingCalendar.national().notAfter(arrival.day().minusDays(random.nextInt(4)));
        var key = letter.author().name() + letter.type() + date.getYear();
        int number = lastNumbers.merge(key, 1 + random.nextInt(7), Integer::sum);
        var request = SampleRequest.of(SEED * 100_000 + order, letter.author(), letter.type(), Samples.number(number), date)
                .named("demo-%05d".formatted(order + 1))
                .about(letter.topic())
                .to(letter.addressees())
                .pages(random.nextInt(9) == 0 ? 2 : 1, random.nextInt(14) == 0 ? 1 : 0)
                .marked(random.nextInt(11) == 0 ? Optional.of(URGENCIES.get(random.nextInt(4))) : Optional.empty(), Optional.empty());
        var receiver = receiver(arrival.recipient(), letter.topic());
        return new DemoDocument(request, arrival.recipient(), arrival.day(), receiver, city.unitOf(receiver));
    }

    private DemoPerson receiver(DemoAgency agency, String topic) {
        var able = city.peopleOf(agency).stream().filter(p -> p.is(Role.OFFICER) || p.is(Role.UNIT_HEAD)).toList();
        var expert = able.stream().filter(p -> p.unitSymbol().equals(Optional.of(Samples.unitSymbol(topic)))).findFirst();
        return expert.orElseGet(() -> able.get(random.nextInt(able.size())));
    }
}
