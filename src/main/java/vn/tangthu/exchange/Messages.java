package vn.tangthu.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.correspondence.DocumentSymbol;
import vn.tangthu.exchange.edxml.Attachment;
import vn.tangthu.exchange.edxml.AttachmentSource;
import vn.tangthu.exchange.edxml.Business;
import vn.tangthu.exchange.edxml.Content;
import vn.tangthu.exchange.edxml.DocumentCode;
import vn.tangthu.exchange.edxml.DocumentMessage;
import vn.tangthu.exchange.edxml.EdXmlWriter;
import vn.tangthu.exchange.edxml.OtherInfo;
import vn.tangthu.exchange.edxml.Party;
import vn.tangthu.exchange.edxml.ResponseFor;
import vn.tangthu.exchange.edxml.Signer;
import vn.tangthu.exchange.edxml.Staff;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.exchange.edxml.StatusMessage;
import vn.tangthu.exchange.edxml.Trace;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Identifiers;

/**
 * Writes what goes outside. Made anew from the same rows, a message is the same byte by byte: that is how the other side knows that
 * it has come before.
 */
@Component
class Messages {

    private final Bitstore bitstore;
    private final Agencies agencies;
    private final Identifiers identifiers;
    private final SigningKey key;
    private final Clock clock;

    Messages(Bitstore bitstore, Agencies agencies, Identifiers identifiers, SigningKey key, Clock clock) {
        this.bitstore = bitstore;
        this.agencies = agencies;
        this.identifiers = identifiers;
        this.key = key;
        this.clock = clock;
    }

    /** @throws IOException bytes cannot be read, or the key cannot be used */
    void document(SentDocument document, String reference, Instant sentAt, Partner to, Path file) throws IOException {
        var sender = new Party(document.senderCode(), document.senderParent(), document.sender(), "", "", "", "", "");
        var message = new DocumentMessage(
                sender, List.of(Party.of(to.code(), to.name())), reference, code(document.code()), document.place(), document.issuedOn(), "", document.kind(),
                document.abstractText(), "", new Signer(document.signerCapacity(), document.signerPost(), document.signer()), document.dueOn(), document.places(),
                new OtherInfo(Urgency.code(document.urgency()), "", "", "", "", List.of()),
                document.answers().stream().map(a -> new ResponseFor(a.agencyCode(), a.code(), a.issuedOn(), a.reference())).toList(), false,
                List.of(new Trace(document.senderCode(), Optional.of(local(sentAt)))), Business.NEW, attachments(document), List.of());
        AttachmentSource source = attachment -> bitstore.open(attachment.content().orElseThrow().sha256());
        var signer = key.signer();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            if (signer.isPresent()) EdXmlWriter.write(message, source, signer.get(), out);
            else EdXmlWriter.write(message, source, out);
        }
    }

    private static List<Attachment> attachments(SentDocument document) {
        var attachments = new java.util.ArrayList<Attachment>();
        for (var file : document.files()) {
            attachments.add(new Attachment("file-" + (attachments.size() + 1), file.name(), type(file.name()), file.main() ? "Văn bản chính" : "",
                    Optional.of(new Content(file.size(), file.checksum(), false))));
        }
        return attachments;
    }

    private static String type(String name) {
        return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
    }

    /** A code that is not of the usual form goes whole into the number, with the notation after its first separator if it has one. */
    private static DocumentCode code(String code) {
        var symbol = DocumentSymbol.parse(code);
        if (symbol.isPresent()) return new DocumentCode(symbol.get().number(), symbol.get().symbol());
        int slash = code.indexOf('/');
        return slash < 0 ? new DocumentCode(code, "-") : new DocumentCode(code.substring(0, slash), code.substring(slash + 1));
    }

    /** @param from agency here that says it @param of identifier of the document, as its sender wrote it */
    void status(AgencyId from, Partner to, ResponseFor of, StatusCode code, String why, Instant at, String by, Path file) throws IOException {
        var us = agencies.find(Outbox.SYSTEM, from).orElseThrow();
        var party = Party.of(identifiers.written(Outbox.SYSTEM, us, LocalDate.ofInstant(clock.instant(), Wording.ZONE)), us.name());
        var message = new StatusMessage(party, List.of(Party.of(to.code(), to.name())), of, code, why, Optional.of(local(at)), new Staff("", by, "", ""), List.of());
        var signer = key.signer();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (signer.isPresent()) EdXmlWriter.write(message, signer.get(), out);
            else EdXmlWriter.write(message, out);
        }
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, Wording.ZONE);
    }
}
