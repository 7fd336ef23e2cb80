package vn.tangthu.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.Registration;
import vn.tangthu.database.ActingAs;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.handling.CaseMoved;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.AgencyForm;
import vn.tangthu.organisation.AgencyKind;
import vn.tangthu.outgoing.DocumentIssued;
import vn.tangthu.outgoing.IssuedDocument;
import vn.tangthu.outgoing.OutgoingId;
import vn.tangthu.testing.SteppingClock;
import vn.tangthu.testing.TestDatabase;
import vn.tangthu.testing.TestModules;
import vn.tangthu.testing.TestServer;

/** An installation with agencies that issue, receive and register. */
public final class ExchangeHouse implements AutoCloseable {

    public static final Actor SYSTEM = Actor.system("test");
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    /** The program under test: some of its modules, or the whole with its web server. */
    public interface Program {
        <T> T get(Class<T> type);

        void publish(Object event);
    }

    public final SteppingClock clock = SteppingClock.at("2026-11-20T02:00:00Z");
    public final TestDatabase database;
    public final Program modules;
    private final AutoCloseable end;
    public final Inbox inbox;
    public final Dispatches dispatches;
    public final Recalls recalls;
    public final IncomingDesk desk;
    public final IncomingRegister register;

    public ExchangeHouse(Path folder) {
        this(folder, Map.of());
    }

    public ExchangeHouse(Path folder, Map<String, Object> settings) {
        var all = new java.util.HashMap<String, Object>(Map.of("tangthu.exchange.look-every", "PT0S"));
        all.putAll(settings);
        database = TestDatabase.create();
        var started = TestModules.start(database, folder, clock, all, "bitstore", "audit", "search", "recognition", "organisation", "learning",
                "correspondence", "worklist", "outgoing", "exchange");
        modules = new Program() {
            @Override
            public <T> T get(Class<T> type) {
                return started.get(type);
            }

            @Override
            public void publish(Object event) {
                started.publish(event);
            }
        };
        end = () -> {
            started.close();
            database.close();
        };
        inbox = modules.get(Inbox.class);
        dispatches = modules.get(Dispatches.class);
        recalls = modules.get(Recalls.class);
        desk = modules.get(IncomingDesk.class);
        register = modules.get(IncomingRegister.class);
    }

    /** On a server that others use too; the clock is the machine's. */
    public ExchangeHouse(TestServer server) {
        database = server.database;
        modules = new Program() {
            @Override
            public <T> T get(Class<T> type) {
                return server.get(type);
            }

            @Override
            public void publish(Object event) {
                server.publish(event);
            }
        };
        end = () -> { /* it goes on */ };
        inbox = modules.get(Inbox.class);
        dispatches = modules.get(Dispatches.class);
        recalls = modules.get(Recalls.class);
        desk = modules.get(IncomingDesk.class);
        register = modules.get(IncomingRegister.class);
    }

    @Override
    public void close() throws Exception {
        end.close();
    }

    /** @param account whose token its messages come with, or empty; @param certificate of its key, PEM, or empty */
    UUID partner(String code, String name, Office keptBy, String transport, String address, String account, String token, String certificate, boolean unsignedToo) {
        return ((Partners.Keeping.Kept) modules.get(Partners.class).keep(SYSTEM, Optional.empty(), new Partners.Form(
                name, "", code, Optional.of(keptBy.agency()), transport, address, account, token, certificate, unsignedToo))).partner();
    }

    /** An agency with a clerk of its own. */
    public record Office(AgencyId agency, String name, Actor clerk) {

        public Actor somebody(Role... roles) {
            return Actor.of(new PersonId(UUID.randomUUID()), agency, "Võ Văn Viên", Set.of(roles));
        }
    }

    public Office office(String code, String name) {
        var agency = modules.get(Agencies.class).create(SYSTEM, new AgencyForm(code, name, name, code, AgencyKind.DEPARTMENT, Optional.empty(), "Hải Vân"));
        return new Office(agency, name, Actor.of(new PersonId(UUID.randomUUID()), agency, "Nguyễn Thị Lành", Set.of(Role.CLERK)));
    }

    public IssuedDocument.IssuedFile file(String name, String content, boolean main) {
        var stored = (Storing.Stored) modules.get(Bitstore.class).put(
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), ByteCount.mebibytes(200), Sensitivity.INTERNAL);
        return new IssuedDocument.IssuedFile(stored.checksum(), name, stored.size(), main);
    }

    public static IssuedDocument.Recipient to(Office office) {
        return new IssuedDocument.Recipient(office.name(), Optional.of(office.agency()), Optional.empty(), IssuedDocument.Way.EXCHANGE);
    }

    public static IssuedDocument.Recipient toPartner(UUID partner, String name) {
        return new IssuedDocument.Recipient(name, Optional.empty(), Optional.of(partner), IssuedDocument.Way.EXCHANGE);
    }

    public IssuedDocument document(Office sender, List<IssuedDocument.Recipient> recipients) {
        int number = NUMBER.incrementAndGet();
        return document(sender, number, Sensitivity.INTERNAL, List.of(), recipients,
                List.of(file("cong-van.pdf", "%PDF công văn " + number, true), file("phu-luc.xlsx", "phụ lục " + number, false)));
    }

    public IssuedDocument document(Office sender, int number, Sensitivity label, List<UUID> answers, List<IssuedDocument.Recipient> recipients,
            List<IssuedDocument.IssuedFile> files) {
        return new IssuedDocument(
                new OutgoingId(UUID.randomUUID()), sender.agency(), number, number + "/UBND-VX", LocalDate.of(2026, 11, 19), "Hải Vân", "Công văn",
                "V/v tăng cường phòng chống dịch bệnh mùa đông xuân số " + number, "Phan Thị Mỹ Hạnh", "Phó Chủ tịch", "KT.", "Hỏa tốc", label,
                Optional.of(LocalDate.of(2026, 12, 5)), files, recipients, answers);
    }

    /** As outgoing announces it, in the transaction of the issue. */
    public void issue(Office sender, IssuedDocument document) {
        IssuedRow.put(database, document);
        modules.get(ActingAs.class).run(sender.clerk(), () -> modules.publish(new DocumentIssued(sender.clerk(), document)));
    }

    public DispatchId issued(Office sender, IssuedDocument document) {
        issue(sender, document);
        return dispatches.of(sender.clerk(), document.id().value()).orElseThrow().id();
    }

    public DeliveryId waiting(Office receiver) {
        var found = inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 10, 1).arrived();
        if (found.size() != 1) throw new AssertionError("Expected: one that waits; Found: " + found.size());
        return found.get(0).delivery().id();
    }

    /** Of the one that came with this dispatch, whatever else waits. */
    DeliveryId waiting(Office receiver, DispatchId dispatch) {
        return inbox.list(receiver.clerk(), Inbox.Shelf.WAITING, 50, 1).arrived().stream().map(Inbox.Arrived::delivery)
                .filter(delivery -> delivery.dispatch().equals(dispatch)).findFirst().orElseThrow().id();
    }

    public DraftId taken(Office receiver, DeliveryId delivery) {
        return ((Inbox.Taking.Taken) inbox.take(receiver.clerk(), delivery)).draft();
    }

    public LineId registered(Office receiver, DraftId draft) {
        var typed = desk.find(receiver.clerk(), draft).orElseThrow().typed().orElseThrow();
        return ((Registration.Registered) register.register(receiver.clerk(), draft, typed, false)).line();
    }

    LineId registered(Office receiver, DispatchId dispatch) {
        return registered(receiver, taken(receiver, waiting(receiver, dispatch)));
    }

    public LineId registered(Office receiver) {
        return registered(receiver, taken(receiver, waiting(receiver)));
    }

    public void moved(Office receiver, LineId line, CaseMoved.Move move, String why) {
        modules.get(ActingAs.class).run(receiver.clerk(), () -> modules.publish(new CaseMoved(receiver.clerk(), line, move, why)));
    }

    /** Codes that the sender sees for its only recipient, oldest first. */
    public List<String> seen(Office sender, DispatchId dispatch) {
        var delivery = dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 10, 1).get(0);
        return new ArrayList<>(dispatches.said(sender.clerk(), dispatch, delivery.id()).stream().map(Delivery.Said::code).map(StatusCode::code).toList());
    }

    public Optional<StatusCode> state(Office sender, DispatchId dispatch) {
        return dispatches.recipients(sender.clerk(), dispatch, Optional.empty(), 10, 1).get(0).shown();
    }
}
