package vn.tangthu.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one signature.
 *
 * @param format PAdES, PDF-PKCS7, XAdES, XML-DSig, CAdES or CMS
 * @param level as the library names it, such as {@code PAdES-BASELINE-T}
 * @param container ASiC-E or ASiC-S, where the signature is in one
 * @param wholly whether the whole file, as it lies there, is covered
 * @param signer empty where the signature holds no certificate
 * @param changedAfter whether the document was changed after this signature; later signatures are no change
 * @param laterSignatures how many signatures of a PDF were added after this one
 */
public record Finding(String id, String format, String level, Optional<String> container, List<Part> signed, boolean wholly,
                      Optional<Signer> signer, Time time, String digest, boolean changedAfter, int laterSignatures,
                      Revocation revocation, Judgement judgement) {

    /** A part of the file that is signed. */
    public record Part(String name, Scope scope, String description) {}

    public enum Scope {
        WHOLE, PART
    }

    /** Who signed, by the certificate. */
    public record Signer(String name, Optional<String> organisation, String serial, String issuer, Instant validFrom, Instant validTo) {}

    /** When it was signed. Without a stamp the time is only what the signer's clock said. */
    public record Time(Optional<Instant> claimed, Optional<Instant> stamped) {
        public Kind kind() {
            if (stamped.isPresent()) return Kind.STAMPED;
            return claimed.isPresent() ? Kind.CLAIMED : Kind.UNKNOWN;
        }
    }

    public enum Kind {
        STAMPED, CLAIMED, UNKNOWN
    }

    public Verdict verdict() {
        return judgement.verdict();
    }
}
