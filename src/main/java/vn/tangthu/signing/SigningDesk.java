package vn.tangthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.signing.making.MarkRules;
import vn.tangthu.signing.making.PdfSigner;
import vn.tangthu.signing.making.SigningCertificate;

/**
 * Signs PDF documents that this program keeps. Whoever calls has asked already whether the actor may sign this document; here it is asked
 * whether he may use the key. A person signs with his own key, a clerk with the agency's too.
 */
@Component
public class SigningDesk {

    private static final ByteCount MOST = new ByteCount(2 * FileKind.PDF.mostBytes());

    private final ActingAs actingAs;
    private final SigningKeys keys;
    private final Bitstore bitstore;
    private final ApplicationEventPublisher events;
    private final PdfSigner signer;
    private final Path scratch;

    SigningDesk(ActingAs actingAs, SigningKeys keys, Bitstore bitstore, ApplicationEventPublisher events, DataFolder data, MarkRules rules, Clock clock) {
        this.actingAs = actingAs;
        this.keys = keys;
        this.bitstore = bitstore;
        this.events = events;
        this.scratch = data.folder("signing");
        this.signer = new PdfSigner(rules, new SignatureCheck(Trust.none(), Limits.usual(), clock)::of, clock);
    }

    /**
     * Takes some tenths of a second, the first time some seconds. The signed bytes are in the bitstore when this returns; the bytes that were
     * handed in stay there too. Not to be called inside a transaction.
     *
     * @return signed, or why not; then nothing was stored
     */
    public Signing sign(Actor actor, SignRequest request) {
        var to = scratch.resolve(UUID.randomUUID() + ".pdf");
        try {
            var opened = keys.open(actor, request.key(), request.passphrase());
            try (var key = opened.key(); var document = bitstore.localCopy(request.document())) {
                var made = signer.sign(document.path(), key, request.mark(), opened.picture(), to);
                return keep(actor, request, opened, made, to);
            }
        } catch (SigningRefused refused) {
            return new Signing.NotSigned(refused.why());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(to);
        }
    }

    private Signing keep(Actor actor, SignRequest request, SigningKeys.Opened opened, PdfSigner.Made made, Path signed) throws IOException {
        Storing storing;
        try (var in = Files.newInputStream(signed)) {
            storing = bitstore.put(in, MOST, request.label());
        }
        if (!(storing instanceof Storing.Stored stored)) return new Signing.NotSigned((Refusal) storing);
        var certificate = new SigningCertificate(opened.key().certificate());
        actingAs.run(actor, () -> trace(actor, request, opened, certificate, stored));
        return new Signing.Signed(stored.checksum(), stored.size(), certificate.holder(), certificate.serial(), made.at(), made.seen());
    }

    private void trace(Actor actor, SignRequest request, SigningKeys.Opened opened, SigningCertificate certificate, Storing.Stored stored) {
        var details = new LinkedHashMap<String, String>();
        details.put("document", request.document().hex());
        details.put("signed", stored.checksum().hex());
        details.put("certificate", certificate.serial());
        details.put("holder", certificate.holder());
        details.put("whose", opened.held().whose().word());
        events.publishEvent(RecordEvent.onRecord(actor, "signing.signed", "signing-key", opened.held().id(), details).labelled(request.label()));
    }

    /**
     * Where a hand's picture belongs in this document: between the signer's position and name.
     *
     * @return empty where the name does not stand alone with room above it, or the file is no PDF that can be read
     */
    public Optional<MarkPlace> placeFor(Checksum document, String signer) {
        try (var copy = bitstore.localCopy(document)) {
            return PdfSigner.placeFor(copy.path(), signer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
