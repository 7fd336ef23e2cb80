package vn.tangthu.signing;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From what the library found to what is said of each signature. */
final class FindingReader {

    private final FileKind kind;
    private final DiagnosticData data;
    private final Holder holder;
    private final PdfChanges pdf;
    private final Instant now;

    FindingReader(FileKind kind, Path file, DiagnosticData data, Trust trust, Instant now) {
        this.kind = kind;
        this.data = data;
        this.now = now;
        holder = new Holder(trust, data);
        pdf = new PdfChanges(data.getSignatures(), file);
    }

    List<Finding> all() {
        return data.getSignatures().stream().map(this::one).toList();
    }

    private Finding one(SignatureWrapper signature) {
        var certificate = holder.of(signature);
        var time = new Finding.Time(instant(signature.getClaimedSigningTime()), stamped(signature));
        var facts = facts(signature, certificate, time);
        var signed = signature.getSignatureScopes().stream().map(Parts::of).toList();
        return new Finding(signature.getId(), format(signature), String.valueOf(signature.getSignatureFormat()), container(),
                signed, wholly(signature, signed),
                certificate.map(Signers::of), time, String.valueOf(signature.getDigestAlgorithm()),
                facts.changes() == Facts.Changes.CHANGED, kind == FileKind.PDF ? pdf.later(signature) : 0, facts.revocation(), Judgement.of(facts));
    }

    private Facts facts(SignatureWrapper signature, Optional<X509Certificate> certificate, Finding.Time time) {
        var changes = kind == FileKind.PDF ? pdf.after(signature) : Facts.Changes.NONE;
        var counts = time.stamped().orElse(now);
        var at = time.claimed().orElse(counts);
        var chain = certificate.map(found -> holder.chain(found, at)).orElse(Facts.Chain.NO_CERTIFICATE);
        var validity = certificate.map(found -> new Facts.Validity(found.getNotBefore().toInstant(), found.getNotAfter().toInstant()))
                .orElse(new Facts.Validity(Instant.MIN, Instant.MAX));
        var revocation = certificate.map(found -> holder.revocation(found, at, counts)).orElse(Revocation.unknown());
        return new Facts(Bytes.of(signature), changes, Bytes.weak(signature), chain, validity, revocation, time.claimed(), time.stamped(), now);
    }

    /** The earliest stamp over the finished signature that is whole and whose maker may stamp; what its maker says of other times counts for nothing. */
    private Optional<Instant> stamped(SignatureWrapper signature) {
        return signature.getAllTimestampsProducedAfterSignatureCreation().stream().filter(this::counts)
                .map(stamp -> stamp.getProductionTime().toInstant()).min(Comparator.naturalOrder());
    }

    private boolean counts(TimestampWrapper stamp) {
        return stamp.isMessageImprintDataFound() && stamp.isMessageImprintDataIntact() && stamp.isSignatureIntact() && stamp.isSignatureValid()
                && holder.of(stamp).filter(by -> holder.mayStampTime(by, stamp.getProductionTime().toInstant())).isPresent();
    }

    private String format(SignatureWrapper signature) {
        var level = String.valueOf(signature.getSignatureFormat());
        if (level.startsWith("PAdES")) return "PAdES";
        if (level.startsWith("XAdES")) return "XAdES";
        if (level.startsWith("CAdES")) return "CAdES";
        return switch (kind) {
            case PDF -> "PDF-PKCS7";
            case XML -> "XML-DSig";
            default -> level.startsWith("XML") ? "XML-DSig" : "CMS";
        };
    }

    private Optional<String> container() {
        return Optional.ofNullable(data.getContainerType()).map(type -> type.toString().replace('_', '-'));
    }

    private boolean wholly(SignatureWrapper signature, List<Finding.Part> signed) {
        if (kind == FileKind.PDF) return pdf.coversFile(signature);
        var whole = signed.stream().filter(part -> part.scope() == Finding.Scope.WHOLE).map(Finding.Part::name).collect(Collectors.toSet());
        return !whole.isEmpty() && whole.containsAll(inside());
    }

    /** Files in a container; there are none in other files. */
    private List<String> inside() {
        return data.isContainerInfoPresent() ? data.getContainerContentFilenames() : List.of();
    }

    private static Optional<Instant> instant(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
