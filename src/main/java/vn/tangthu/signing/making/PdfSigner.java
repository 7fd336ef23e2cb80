package vn.tangthu.signing.making;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.enumerations.VisualSignatureRotation;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.exception.ProtectedDocumentException;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.signature.resources.TempFileResourcesHandlerBuilder;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import vn.tangthu.kernel.Wording;
import vn.tangthu.signing.Finding;
import vn.tangthu.signing.Findings;
import vn.tangthu.signing.Mark;
import vn.tangthu.signing.MarkPlace;
import vn.tangthu.signing.Reason;
import vn.tangthu.signing.SigningRefusal;
import vn.tangthu.signing.SigningRefusal.Unfit;
import vn.tangthu.signing.SigningRefused;
import vn.tangthu.signing.library.Offline;

/**
 * Signs PDF files: PAdES baseline B (ETSI EN 319 142-1), SHA-256. The file is added to, never rewritten, so what was signed before stays
 * byte for byte. Nothing is fetched.
 */
public final class PdfSigner {

    /** Looks at signatures that are in a file already. */
    public interface Check {
        Findings at(Path file) throws IOException;
    }

    /** @param at the claimed time of signing, whole seconds @param seen where the mark is */
    public record Made(Instant at, Optional<MarkPlace> seen) {}

    private final MarkRules rules;
    private final Check earlier;
    private final Clock clock;

    public PdfSigner(MarkRules rules, Check earlier, Clock clock) {
        this.rules = rules;
        this.earlier = earlier;
        this.clock = clock;
    }

    /**
     * @param picture of the key's holder, for marks with one
     * @param signed is written; it must not be there
     * @throws SigningRefused nothing was written
     */
    public Made sign(Path document, SigningKey key, Mark mark, Optional<MarkPicture> picture, Path signed) throws SigningRefused, IOException {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        new SigningCertificate(key.certificate()).mustServe(now);
        try (var sheet = Sheet.open(document)) {
            if (sheet.isSigned()) mustBeAsSigned(document);
            var look = new Presentation(rules, sheet, picture, now).of(mark);
            add(document, key, parameters(key, now, look), signed);
            return new Made(now, look.place());
        }
    }

    /** Between position and name of this person; empty where that is not found, or the file cannot be signed anyway. */
    public static Optional<MarkPlace> placeFor(Path document, String signer) throws IOException {
        try (var sheet = Sheet.open(document)) {
            return Optional.of(sheet.placeOf(signer));
        } catch (SigningRefused refused) {
            return Optional.empty();
        }
    }

    private void mustBeAsSigned(Path document) throws SigningRefused, IOException {
        var found = earlier.at(document);
        if (found instanceof Findings.NotChecked) throw new SigningRefused(new SigningRefusal.DocumentUnfit(Unfit.NOT_CHECKED));
        if (!(found instanceof Findings.Signed all)) return;
        for (var signature : all.signatures()) if (changed(signature)) throw new SigningRefused(new SigningRefusal.ChangedAfterSigning(name(signature)));
    }

    private static boolean changed(Finding signature) {
        return signature.judgement().reasons().stream()
                .anyMatch(why -> why == Reason.BROKEN || why == Reason.CHANGED_AFTER_SIGNING || why == Reason.BYTES_ADDED);
    }

    private static String name(Finding signature) {
        return signature.signer().map(Finding.Signer::name).orElse("");
    }

    private void add(Path document, SigningKey key, PAdESSignatureParameters parameters, Path signed) throws SigningRefused, IOException {
        var room = new TempFileResourcesHandlerBuilder();
        var service = service(room);
        var file = new FileDocument(document.toFile());
        file.setMimeType(MimeTypeEnum.PDF);
        try {
            var value = key.sign(service.getDataToSign(file, parameters).getBytes());
            var made = service.signDocument(file, parameters, new SignatureValue(new SigningCertificate(key.certificate()).algorithm(), value));
            try (var out = Files.newOutputStream(signed, StandardOpenOption.CREATE_NEW)) {
                made.writeTo(out);
            }
        } catch (ProtectedDocumentException e) {
            throw new SigningRefused(new SigningRefusal.DocumentUnfit(Unfit.LOCKED));
        } finally {
            room.clear();
        }
    }

    /** @param room where files as large as the document lie until it is signed */
    private static PAdESService service(TempFileResourcesHandlerBuilder room) {
        var factory = layingStampsOverHands();
        factory.setResourcesHandlerBuilder(room);
        var service = new PAdESService(Offline.verifier());
        service.setPdfObjFactory(factory);
        return service;
    }

    /** The stamp covers a part of the hand's picture, by the rule; the library takes places that overlap for a mistake. */
    private static PdfBoxNativeObjectFactory layingStampsOverHands() {
        var places = new PdfSignatureFieldPositionChecker();
        places.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfSignatureFieldPositionChecker(places);
        return factory;
    }

    private static PAdESSignatureParameters parameters(SigningKey key, Instant now, Look look) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(SigningCertificate.DIGEST);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(now));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Wording.ZONE));
        parameters.setSignerName(new SigningCertificate(key.certificate()).holder());
        if (look.place().isPresent()) parameters.setImageParameters(drawn(look));
        return parameters;
    }

    private static SignatureImageParameters drawn(Look look) {
        var image = new SignatureImageParameters();
        if (look instanceof Look.Picture picture) image.setImage(new InMemoryDocument(picture.png(), "mark.png", MimeTypeEnum.PNG));
        if (look instanceof Look.Lines lines) image.setTextParameters(text(lines));
        var place = look.place().orElseThrow();
        var field = image.getFieldParameters();
        field.setPage(place.page());
        field.setOriginX(place.x());
        field.setOriginY(place.y());
        field.setWidth(place.width());
        field.setHeight(place.height());
        field.setRotation(VisualSignatureRotation.AUTOMATIC);
        return image;
    }

    private static SignatureImageTextParameters text(Look.Lines lines) {
        var text = new SignatureImageTextParameters();
        text.setText(lines.text());
        text.setFont(LettersOfMarks.ofSize(lines.size()));
        text.setTextColor(Color.BLACK);
        text.setBackgroundColor(null);
        text.setPadding(0);
        text.setTextWrapping(TextWrapping.FONT_BASED);
        text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.RIGHT);
        return text;
    }
}
