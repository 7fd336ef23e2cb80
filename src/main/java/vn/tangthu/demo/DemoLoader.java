package vn.tangthu.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.pdfbox.Loader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.accounts.Accounts;
import vn.tangthu.accounts.NewAccount;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.EntryDraft;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.organisation.People;
import vn.tangthu.organisation.PersonForm;
import vn.tangthu.organisation.UnitId;
import vn.tangthu.organisation.Units;
import vn.tangthu.outgoing.Recipient;
import vn.tangthu.recognition.ReadRequest;
import vn.tangthu.samples.Degradation;
import vn.tangthu.samples.SampleDocument;
import vn.tangthu.samples.SampleWriter;
import vn.tangthu.samples.ScanFormat;
import vn.tangthu.samples.Scanner;

/**
 * Puts the demonstration city into an installation: agencies, units, people, accounts, a year of registered documents, the last of
 * them being handled, and a few scans that wait on the first clerk's desk. A run that was cut short goes on where it stopped.
 */
@Component
@ConditionalOnProperty("tangthu.demo")
public class DemoLoader {

    private static final Actor SYSTEM = Actor.system("demo");
    /** Of the first so many agencies the last documents are on their way. */
    private static final int AGENCIES_AT_WORK = 3;

    private final Agencies agencies;
    private final Units units;
    private final People people;
    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final DemoCases cases;
    private final DemoOutgoing outgoing;
    private final DemoClock clock;

    DemoLoader(Agencies agencies, Units units, People people, Accounts accounts, SecondFactor secondFactor,
            IncomingDesk desk, IncomingRegister register, DemoCases cases, DemoOutgoing outgoing, DemoClock clock) {
        this.agencies = agencies;
        this.units = units;
        this.people = people;
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.desk = desk;
        this.register = register;
        this.cases = cases;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * @param documents about how many, {@link DemoYear#USUAL} for the whole year; 0 for none
     * @param progress told how many of how many documents are in
     */
    public void load(int documents, BiConsumer<Integer, Integer> progress) {
        var city = DemoCity.read();
        var places = new Places(city);
        if (documents == 0) return;
        var last = LocalDate.ofInstant(clock.instant(), Wording.ZONE).minusDays(1);
        var year = DemoYear.upTo(city, last, documents);
        int there = (int) places.clerks.values().stream().mapToLong(this::registered).sum();
        for (int i = there; i < year.size(); i++) {
            receiveAndRegister(places, year.get(i));
            progress.accept(i + 1, year.size());
        }
        city.agencies().stream().limit(AGENCIES_AT_WORK).forEach(agency -> cases.run(places.clerks.get(agency.code())));
        var first = places.clerks.get(city.agencies().get(0).code());
        outgoing.run(first, city.agencies().stream().skip(1).limit(2).map(agency -> Recipient.onPaper(agency.name())).toList());
        layOnDesk(places, city);
    }

    private long registered(Actor clerk) {
        return register.years(clerk).stream()
                .mapToLong(year -> register.list(clerk, vn.tangthu.correspondence.RegisterQuestion.year(year)).total())
                .sum();
    }

    private void receiveAndRegister(Places places, DemoDocument demo) {
        var document = demo.document();
        var clerk = places.clerks.get(demo.recipient().code());
        var draft = receive(clerk, document.id() + ".pdf", SampleWriter.pdf(document), ReadRequest.Urgency.IN_THE_BACKGROUND);
        var arrival = demo.arrived().atTime(LocalTime.of(8, 0).plusMinutes(Math.floorMod(document.id().hashCode(), 480)));
        var outcome = clock.at(arrival.atZone(Wording.ZONE).toInstant(), () -> register.register(clerk, draft, entry(places, demo, document), false));
        if (outcome instanceof Registration.Refused refused) {
            throw new IllegalStateException("The demonstration document " + document.id() + " was refused: " + refused.refusals());
        }
    }

    private EntryDraft entry(Places places, DemoDocument demo, SampleDocument document) {
        var receiver = demo.receiver();
        return new EntryDraft(
                demo.arrived(), demo.request().author().name(), demo.request().author().parent().orElse(""), document.code(),
                Optional.of(document.date()), document.type().vietnamese(), document.abstractText(),
                document.signers().get(0).name(), document.urgency().map(DemoLoader::asRegistered).orElse(""), "",
                demo.unit().map(DemoUnit::name).orElse(receiver.fullName()),
                demo.unit().map(u -> places.units.get(u).value()),
                Optional.of(places.people.get(receiver.login()).value()),
                Optional.of(demo.arrived()), "", "", Sensitivity.INTERNAL);
    }

    /** Eight scans of different quality for the first clerk, unless something lies there already. */
    private void layOnDesk(Places places, DemoCity city) {
        var clerk = places.clerks.get(city.agencies().get(0).code());
        if (!desk.open(clerk).isEmpty()) return;
        var today = LocalDate.ofInstant(clock.instant(), Wording.ZONE);
        var addressed = DemoYear.upTo(city, today, 80).stream().filter(d -> d.recipient().equals(city.agencies().get(0))).toList();
        var waiting = addressed.subList(Math.max(0, addressed.size() - 8), addressed.size());
        var formats = List.of(ScanFormat.values());
        for (int i = 0; i < waiting.size(); i++) {
            var document = waiting.get(i).document();
            var format = pages(document) > 1 ? ScanFormat.PDF : formats.get(i % formats.size());
            var kinds = Degradation.kinds();
            var bytes = new Scanner(kinds.get(i % kinds.size()), i).scan(document, format);
            receive(clerk, "scan-%04d.%s".formatted(i + 1, format.extension()), bytes, ReadRequest.Urgency.WAITED_FOR);
        }
    }

    /** {@code HỎA TỐC} on paper is {@code Hỏa tốc} in the register. */
    private static String asRegistered(String mark) {
        return mark.charAt(0) + mark.substring(1).toLowerCase(Wording.VIETNAMESE);
    }

    private static int pages(SampleDocument document) {
        try (var pdf = Loader.loadPDF(SampleWriter.pdf(document))) {
            return pdf.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DraftId receive(Actor clerk, String name, byte[] bytes, ReadRequest.Urgency urgency) {
        var receipt = desk.receive(clerk, name, new ByteArrayInputStream(bytes), Sensitivity.INTERNAL, urgency);
        if (receipt instanceof Receipt.Received received) return received.draft();
        throw new IllegalStateException("The demonstration file " + name + " was not received: " + receipt);
    }

    /** The agencies, units and people of the city with the ids they have in this installation; what is missing is made. */
    private final class Places {
        private final Map<String, AgencyId> agencyIds = new HashMap<>();
        private final Map<DemoUnit, UnitId> units = new HashMap<>();
        private final Map<String, PersonId> people = new HashMap<>();
        /** First clerk of each agency, by the agency's code. */
        private final Map<String, Actor> clerks = new HashMap<>();

        Places(DemoCity city) {
            for (var there : agencies.all(SYSTEM)) agencyIds.put(there.code(), there.id());
            for (var agency : city.agencies()) agencyIds.computeIfAbsent(agency.code(), code -> create(agency));
            for (var agency : city.agencies()) fill(city, agency);
        }

        private AgencyId create(DemoAgency agency) {
            return agencies.create(SYSTEM, new AgencyForm(
                    agency.code(), agency.name(), agency.shortName(), agency.symbol(),
                    AgencyKind.valueOf(agency.kind().toUpperCase(java.util.Locale.ROOT)),
                    agency.parentCode().map(agencyIds::get), agency.place()));
        }

        private void fill(DemoCity city, DemoAgency agency) {
            var id = agencyIds.get(agency.code());
            var namedUnits = new HashMap<String, UnitId>();
            DemoLoader.this.units.of(SYSTEM, id).forEach(u -> namedUnits.put(u.name(), u.id()));
            for (var unit : city.unitsOf(agency)) {
                units.put(unit, namedUnits.computeIfAbsent(unit.name(), name ->
                        DemoLoader.this.units.create(SYSTEM, id, name, unit.symbol(), unit.position())));
            }
            var namedPeople = new HashMap<String, PersonId>();
            DemoLoader.this.people.atWork(SYSTEM, id).forEach(p -> namedPeople.put(p.fullName(), p.id()));
            for (var person : city.peopleOf(agency)) {
                var personId = namedPeople.computeIfAbsent(person.fullName(), name -> DemoLoader.this.people.create(SYSTEM, new PersonForm(
                        id, city.unitOf(person).map(units::get), name, person.post(), person.roles())));
                people.put(person.login(), personId);
                account(person, personId);
                if (person.is(Role.CLERK)) clerks.putIfAbsent(agency.code(), Actor.of(personId, id, person.fullName(), person.roles()));
            }
        }

        private void account(DemoPerson person, PersonId holder) {
            if (accounts.ofHolder(SYSTEM, holder).isPresent()) return;
            boolean administrator = person.is(Role.ADMINISTRATOR);
            var account = accounts.createWithKnownPassword(
                    SYSTEM,
                    new NewAccount(person.login(), administrator ? AccountType.ADMINISTRATOR : AccountType.OPERATIONAL, holder, "Tàng Thư"),
                    DemoAccounts.PASSWORD);
            if (administrator) secondFactor.setKnown(SYSTEM, account, DemoAccounts.SECRET);
        }
    }
}
