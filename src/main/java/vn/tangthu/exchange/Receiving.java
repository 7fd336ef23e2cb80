package vn.tangthu.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.exchange.edxml.BusinessType;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlReader;
import vn.tangthu.exchange.edxml.EdXmlReading;
import vn.tangthu.exchange.edxml.EnvelopeVerifier;
import vn.tangthu.exchange.edxml.EnvelopeVerifier.Verdict;
import vn.tangthu.exchange.edxml.Limits;
import vn.tangthu.exchange.edxml.Party;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.exchange.edxml.StatusMessage;
import vn.tangthu.exchange.virus.VirusCheck;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Identifiers;

/**
 * Takes a message in, whatever way it came. Bytes first; then it is read, its signature verified, its files scanned; then one
 * transaction enters what it says together with its key. What fails is set aside with its reason and answered, never dropped; what
 * came before is known by its key and changes nothing.
 */
@Component
public class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final String ASIDE = "aside-";

    private final ActingAs actingAs;
    private final Bitstore bitstore;
    private final Partners partners;
    private final Identifiers identifiers;
    private final DeliveryRows deliveries;
    private final Statuses statuses;
    private final InboundRows inbound;
    private final OutboxRows outbox;
    private final VirusCheck virus;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Path work;
    private final ByteCount limit;

    Receiving(ActingAs actingAs, Bitstore bitstore, Partners partners, Identifiers identifiers, DeliveryRows deliveries, Statuses statuses, InboundRows inbound,
            OutboxRows outbox, VirusCheck virus, ApplicationEventPublisher events, Clock clock, DataFolder data,
            @Value("${tangthu.exchange.largest-message:1GB}") DataSize limit) {
        this.actingAs = actingAs;
        this.bitstore = bitstore;
        this.partners = partners;
        this.identifiers = identifiers;
        this.deliveries = deliveries;
        this.statuses = statuses;
        this.inbound = inbound;
        this.outbox = outbox;
        this.virus = virus;
        this.events = events;
        this.clock = clock;
        this.work = data.root().resolve("exchange-work");
        this.limit = new ByteCount(limit.toBytes());
    }

    /** What came of a message. */
    public sealed interface Reception {
        /** It is safe here. @param outcome {@code ACCEPTED}, {@code DUPLICATE} or {@code SET_ASIDE} @param why empty unless set aside */
        record Safe(Outcome outcome, String why) implements Reception {}

        /** Nothing was kept: it has to come again. */
        record NotNow(String why) implements Reception {}
    }

    public enum Outcome { ACCEPTED, DUPLICATE, SET_ASIDE }

    /** By HTTPS with the token of a service account. Empty when no partner sends with that account. */
    public Optional<Reception> overHttps(String account, InputStream bytes, long size) throws IOException {
        if (partners.ofAccount(Outbox.SYSTEM, account).isEmpty()) return Optional.empty();
        return Optional.of(receive(new Way("HTTPS", account), bytes, size));
    }

    /** @param size as the transport says; only told when the bytes themselves are not kept. @throws IOException the stream or a file of work cannot be read or written */
    Reception receive(Way way, InputStream bytes, long size) throws IOException {
        var keeper = way.keeper(partners.all(Outbox.SYSTEM)).orElseThrow();
        var storing = bitstore.put(bytes, limit, Sensitivity.INTERNAL);
        if (storing instanceof Storing.Stored stored) return taken(new Message(way, keeper, stored.checksum(), stored.size().value()), Optional.empty());
        if (storing instanceof Storing.NoRoom || storing instanceof Storing.CutShort) return new Reception.NotNow("Hệ thống chưa nhận được thông điệp.");
        var none = new Message(way, keeper, Checksum.of((way + " " + size).getBytes(java.nio.charset.StandardCharsets.UTF_8)), Math.max(0, size));
        return setAside(none, new Fault(storing instanceof Storing.Empty ? AsideRule.EMPTY : AsideRule.TOO_LARGE, "", ""), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param keeper whose clerks look after it when it leads to nobody */
    record Message(Way way, AgencyId keeper, Checksum bytes, long size) {

        String asideKey() {
            return ASIDE + bytes.hex();
        }
    }

    private record Fault(AsideRule rule, String detail, String place) {}

    /** What is wrong with a message that was set aside before is looked at anew, for instance when its sender is known by now. */
    Reception again(InboundRows.Row aside) throws IOException {
        return taken(new Message(Way.of(aside.via()), aside.agency(), aside.message(), aside.size()), Optional.of(aside));
    }

    /** @param before the row of the same bytes when they were set aside and are tried again */
    private Reception taken(Message message, Optional<InboundRows.Row> before) throws IOException {
        if (before.isEmpty() && cameBefore(message.asideKey())) return new Reception.Safe(Outcome.DUPLICATE, "");
        Files.createDirectories(work);
        var files = new ArrayList<Path>();
        try (var bytes = bitstore.open(message.bytes())) {
            var reading = new EdXmlReader(Limits.USUAL).read(bytes, () -> {
                var file = Files.createTempFile(work, "in", ".part");
                files.add(file);
                return Files.newOutputStream(file);
            });
            return understood(message, reading, files, before);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            for (var file : files) Files.deleteIfExists(file);
        }
    }

    private boolean cameBefore(String key) {
        return actingAs.call(Outbox.SYSTEM, () -> {
            if (inbound.find(key).isEmpty()) return false;
            inbound.cameAgain(key, clock.instant());
            return true;
        });
    }

    private Reception understood(Message message, EdXmlReading reading, List<Path> files, Optional<InboundRows.Row> before) throws IOException {
        var sender = reading.message().flatMap(said -> partners.ofCode(Outbox.SYSTEM, from(said).code()));
        if (!reading.good()) {
            var first = reading.faults().isEmpty() ? null : reading.faults().get(0);
            return setAside(message, new Fault(AsideRule.FORM, first == null ? "" : first.sentence(), first == null ? "" : place(first.place())), reading.message(), sender, before);
        }
        var said = reading.message().get();
        if (sender.isEmpty()) return setAside(message, new Fault(AsideRule.UNKNOWN_SENDER, from(said).code(), ""), reading.message(), sender, before);
        if (!message.way().isOf(sender.get())) return setAside(message, new Fault(AsideRule.OTHER_WAY, sender.get().name(), ""), reading.message(), Optional.empty(), before);
        Verdict verdict;
        try (var bytes = bitstore.open(message.bytes())) {
            verdict = EnvelopeVerifier.verify(bytes, reading, sender.get().certificate(), clock.instant());
        }
        if (verdict == Verdict.BROKEN) return setAside(message, new Fault(AsideRule.SIGNATURE_BROKEN, "", ""), reading.message(), sender, before);
        if (verdict != Verdict.VALID && !sender.get().unsignedToo()) return setAside(message, new Fault(AsideRule.SIGNATURE_UNCHECKED, "", ""), reading.message(), sender, before);
        return said instanceof StatusMessage status ? status(message, status, sender.get(), before)
                : document(message, (DocumentMessage) said, sender.get(), verdict, files, before);
    }

    private static Party from(vn.tangthu.exchange.edxml.EdXmlMessage said) {
        return said instanceof StatusMessage status ? status.from() : ((DocumentMessage) said).from();
    }

    private static String place(vn.tangthu.exchange.edxml.Place place) {
        return place.line() == 0 ? place.path() : "dòng " + place.line() + ", cột " + place.column() + (place.path().isEmpty() ? "" : ", " + place.path());
    }

    private Reception status(Message message, StatusMessage status, Partner sender, Optional<InboundRows.Row> before) {
        var of = status.responseFor();
        return speaks(message, sender, status.status(), of.documentId(), of.code(), of.promulgated(), status.description(), status.staff().name(), before);
    }

    private Reception speaks(Message message, Partner sender, StatusCode code, String reference, String written, Optional<java.time.LocalDate> day, String why, String by,
            Optional<InboundRows.Row> before) {
        return actingAs.call(Outbox.SYSTEM, () -> {
            var of = deliveries.spokenOf(sender.id(), code == StatusCode.RECALL_ASKED, reference, written, day);
            if (of.isEmpty()) return setAside(message, new Fault(AsideRule.UNKNOWN_DOCUMENT, reference.isEmpty() ? written : reference, ""), Optional.empty(), Optional.empty(), before);
            if (!inbound.add(row(message, "status-" + message.bytes().hex(), Optional.of(sender), message.keeper()))) {
                inbound.cameAgain("status-" + message.bytes().hex(), clock.instant());
                return new Reception.Safe(Outcome.DUPLICATE, "");
            }
            before.ifPresent(aside -> inbound.settle(aside.key(), clock.instant(), Outbox.SYSTEM.name()));
            for (var delivery : of) statuses.sayOfPartner(delivery, code, why, by.isEmpty() ? sender.name() : by);
            return new Reception.Safe(Outcome.ACCEPTED, "");
        });
    }

    private Reception document(Message message, DocumentMessage document, Partner sender, Verdict verdict, List<Path> files, Optional<InboundRows.Row> before) throws IOException {
        if (document.business().type() == BusinessType.RECALL) {
            var reference = document.business().documentId().isEmpty() ? document.documentId() : document.business().documentId();
            return speaks(message, sender, StatusCode.RECALL_ASKED, reference, code(document), document.promulgated(), document.business().reason(), document.business().staff().name(), before);
        }
        var recipients = new ArrayList<DeliveryRows.To>();
        for (var to : document.to()) {
            identifiers.agency(Outbox.SYSTEM, to.code()).filter(agency -> recipients.stream().noneMatch(known -> known.agency().equals(Optional.of(agency))))
                    .ifPresent(agency -> recipients.add(new DeliveryRows.To(Optional.of(agency), Optional.empty(), to.name())));
        }
        if (recipients.isEmpty()) {
            var wanted = String.join(", ", document.to().stream().map(Party::code).toList());
            return setAside(message, new Fault(AsideRule.UNKNOWN_RECIPIENT, wanted, ""), Optional.of(document), Optional.of(sender), before);
        }
        var scanned = "CLEAN";
        for (var file : files) {
            try (var bytes = Files.newInputStream(file)) {
                var finding = virus.look(bytes);
                if (finding instanceof VirusCheck.Finding.Infected infected) {
                    return setAside(message, new Fault(AsideRule.VIRUS, infected.virus(), ""), Optional.of(document), Optional.of(sender), before);
                }
                if (finding instanceof VirusCheck.Finding.NotChecked not) {
                    if (not.again()) return new Reception.NotNow("Bộ quét vi-rút chưa trả lời.");
                    scanned = "NOT_CHECKED";
                }
            }
        }
        var unpacked = stored(document, files);
        if (unpacked.isEmpty()) return new Reception.NotNow("Hệ thống hết chỗ chứa tệp.");
        var from = new DeliveryRows.From(Optional.empty(), Optional.of(sender.id()), verdict.name(), scanned);
        return entered(message, document, sender, from, recipients, unpacked.get(), before);
    }

    /** Files as they are, after Base64 and after the ZIP that many systems put around each. @return by the digest in the message; absent when there is no room */
    private Optional<Map<Checksum, SentDocument.File>> stored(DocumentMessage document, List<Path> files) throws IOException {
        var stored = new HashMap<Checksum, SentDocument.File>();
        for (var file : files) {
            try (var bytes = Files.newInputStream(file)) {
                if (!(bitstore.put(bytes, limit, Sensitivity.INTERNAL) instanceof Storing.Stored kept)) return Optional.empty();
                var name = document.attachments().stream().filter(a -> a.content().filter(c -> c.sha256().equals(kept.checksum())).isPresent()).findFirst()
                        .map(a -> a.name().isEmpty() ? a.id() : a.name()).orElse("tep");
                var inside = Unzipped.of(file, name, work);
                if (inside.isEmpty()) {
                    stored.put(kept.checksum(), new SentDocument.File(kept.checksum().hex(), name, "", kept.size().value(), false));
                    continue;
                }
                try (var plain = Files.newInputStream(inside.get())) {
                    if (!(bitstore.put(plain, limit, Sensitivity.INTERNAL) instanceof Storing.Stored real)) return Optional.empty();
                    stored.put(kept.checksum(), new SentDocument.File(real.checksum().hex(), name, "", real.size().value(), false));
                } finally {
                    Files.deleteIfExists(inside.get());
                }
            }
        }
        return Optional.of(stored);
    }

    private Reception entered(Message message, DocumentMessage document, Partner sender, DeliveryRows.From from, List<DeliveryRows.To> recipients,
            Map<Checksum, SentDocument.File> files, Optional<InboundRows.Row> before) {
        var reference = reference(document);
        var agencies = recipients.stream().map(to -> to.agency().get().toString()).sorted().toList();
        var key = "document-" + Checksum.of((sender.id() + "\n" + document.business().type() + "\n" + reference + "\n" + agencies).getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex();
        return actingAs.call(Outbox.SYSTEM, () -> {
            if (!inbound.add(row(message, key, Optional.of(sender), recipients.get(0).agency().get()))) {
                if (inbound.find(key).filter(known -> known.message().equals(message.bytes())).isEmpty()) {
                    return setAside(message, new Fault(AsideRule.OTHER_CONTENT, reference, ""), Optional.empty(), Optional.empty(), before);
                }
                inbound.cameAgain(key, clock.instant());
                return new Reception.Safe(Outcome.DUPLICATE, "");
            }
            before.ifPresent(aside -> inbound.settle(aside.key(), clock.instant(), Outbox.SYSTEM.name()));
            var dispatch = new DispatchId(UUID.randomUUID());
            deliveries.addDispatch(dispatch, from, Optional.empty(), reference, sent(document, sender, files), clock.instant(), sender.name());
            deliveries.addDeliveries(dispatch, from, recipients, clock.instant(), false);
            for (var delivery : deliveries.idsOf(dispatch)) statuses.say(Outbox.SYSTEM, delivery, StatusCode.ARRIVED, "");
            events.publishEvent(new RecordEvent(Outbox.SYSTEM, RecordEvent.RECORD, "exchange.received", recipients.get(0).agency(), "dispatch", dispatch.toString(),
                    Map.of("from", sender.name(), "code", code(document), "signature", from.signature(), "virus", from.virus()), Sensitivity.INTERNAL, Optional.empty()));
            return new Reception.Safe(Outcome.ACCEPTED, "");
        });
    }

    /** The sender is called as this installation knows it, so that its documents are known by whatever code or spelling they come. */
    private static SentDocument sent(DocumentMessage document, Partner sender, Map<Checksum, SentDocument.File> files) {
        var list = new ArrayList<SentDocument.File>();
        for (var attachment : document.attachments()) {
            var file = attachment.content().map(content -> files.get(content.sha256())).orElse(null);
            if (file == null) continue;
            list.add(new SentDocument.File(file.sha256(), attachment.name().isEmpty() ? file.name() : attachment.name(), attachment.type(), file.size(), list.isEmpty()));
        }
        return new SentDocument(
                document.from().code(), sender.name(), sender.parent(), code(document), document.promulgated(), document.place(), document.typeName(), document.subject(),
                document.signer().name(), document.signer().position(), document.signer().competence(), Urgency.word(document.other().priority()), Sensitivity.INTERNAL,
                document.due(), list, document.toPlaces(),
                document.responseFor().stream().map(a -> new SentDocument.Answered(a.agency(), a.code(), a.promulgated(), a.documentId())).toList(), change(document));
    }

    /** The sender's identifier, or what it would be in the usual form. */
    private static String reference(DocumentMessage document) {
        return document.documentId().isEmpty() ? new Reference(document.from().code(), document.promulgated(), code(document)).toString() : document.documentId();
    }

    /** An update that does not say what it updates speaks of the document whose identifier it bears. */
    private static Optional<SentDocument.Change> change(DocumentMessage document) {
        var business = document.business();
        if (business.type() != BusinessType.UPDATE && business.type() != BusinessType.REPLACE) return Optional.empty();
        var named = Stream.concat(Stream.of(business.documentId()), business.replaced().stream()).filter(id -> !id.isBlank()).distinct().toList();
        var kind = business.type() == BusinessType.UPDATE ? SentDocument.Change.Kind.UPDATE : SentDocument.Change.Kind.REPLACE;
        var of = named.isEmpty() && !document.documentId().isEmpty() ? List.of(document.documentId()) : named;
        return Optional.of(new SentDocument.Change(kind, business.reason(), of));
    }

    private static String code(DocumentMessage document) {
        var code = document.code();
        return code.notation().isEmpty() || code.notation().equals("-") ? code.number() : code.number() + "/" + code.notation();
    }

    private InboundRows.Row row(Message message, String key, Optional<Partner> sender, AgencyId agency) {
        return new InboundRows.Row(key, message.bytes(), message.size(), sender.map(Partner::id), agency, message.way().toString(), clock.instant(), 1, false, "", "", "", "", "",
                false, false);
    }

    /** The sender is told (02) where it can be known and the message is of a document. */
    private Reception setAside(Message message, Fault fault, Optional<vn.tangthu.exchange.edxml.EdXmlMessage> said, Optional<Partner> sender, Optional<InboundRows.Row> before) {
        var document = said.filter(DocumentMessage.class::isInstance).map(DocumentMessage.class::cast);
        var reference = document.map(Receiving::reference).orElse("");
        var agency = document.flatMap(d -> d.to().stream().flatMap(to -> identifiers.agency(Outbox.SYSTEM, to.code()).stream()).findFirst()).orElse(message.keeper());
        var row = new InboundRows.Row(message.asideKey(), message.bytes(), message.size(), sender.map(Partner::id), agency, message.way().toString(), clock.instant(), 1, true,
                fault.rule().code(), fault.detail(), fault.place(), document.map(DocumentMessage::subject).orElse(""), reference, false, false);
        return actingAs.call(Outbox.SYSTEM, () -> {
            if (!inbound.add(row)) {
                if (before.isPresent()) inbound.stillAside(row.key(), row.rule(), row.detail(), row.place());
                else inbound.cameAgain(row.key(), clock.instant());
                return new Reception.Safe(before.isPresent() ? Outcome.SET_ASIDE : Outcome.DUPLICATE, row.sentence());
            }
            LOG.warn("A message was set aside: {} {}", row.rule(), row.key());
            if (sender.isPresent() && !reference.isEmpty()) {
                outbox.addAnswer(sender.get().id(), agency, row.key());
                inbound.answered(row.key());
            }
            events.publishEvent(new RecordEvent(Outbox.SYSTEM, RecordEvent.RECORD, "exchange.set-aside", Optional.of(agency), "message", row.key(),
                    Map.of("why", row.rule(), "via", row.via(), "sha256", message.bytes().hex()), Sensitivity.INTERNAL, Optional.empty()));
            return new Reception.Safe(Outcome.SET_ASIDE, row.sentence());
        });
    }
}
