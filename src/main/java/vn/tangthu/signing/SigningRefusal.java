package vn.tangthu.signing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.tangthu.kernel.Refusal;

/** Why nothing is signed, or a key not taken. */
public sealed interface SigningRefusal extends Refusal {

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Whose key it is. */
    enum Whose {
        PERSON, AGENCY;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is the matter with a document that cannot be signed. */
    enum Unfit {
        NOT_PDF("not-pdf"),
        ENCRYPTED("encrypted"),
        DAMAGED("damaged"),
        /** Its last signature forbids every further change, another signature too. */
        LOCKED("locked"),
        TOO_LARGE("too-large"),
        /** Looking at the signatures that are already in it came to nothing. */
        NOT_CHECKED("not-checked");

        private final String word;

        Unfit(String word) {
            this.word = word;
        }
    }

    record DocumentUnfit(Unfit how) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.document." + how.word;
        }
    }

    /** A signature is in it already, and the document is no longer what that one signed. */
    record ChangedAfterSigning(String signer) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.changed-after-signing";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {signer};
        }
    }

    record WrongPassphrase() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.wrong-passphrase";
        }
    }

    record PassphraseMissing() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.passphrase-missing";
        }
    }

    /** The file of the key is not there, or is no PKCS#12 file with a key. */
    record KeyUnreadable() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.key-unreadable";
        }
    }

    /** The token does not answer, or has no such key. */
    record TokenUnavailable(String detail) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.token-unavailable";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {detail};
        }
    }

    record CertificateExpired(String signer, LocalDate on) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.certificate-expired";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {signer, DAY.format(on)};
        }
    }

    record CertificateNotYetValid(String signer, LocalDate from) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.certificate-not-yet-valid";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {signer, DAY.format(from)};
        }
    }

    /** Its key usage does not allow signatures. */
    record NotForSigning(String signer) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.not-for-signing";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {signer};
        }
    }

    /** Of a kind or length that proves nothing today. */
    record WeakKey(String algorithm, int bits) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.weak-key";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {algorithm, String.valueOf(bits)};
        }
    }

    /** There is none, it is another's, or it was retired. */
    record NoSuchKey() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.no-such-key";
        }
    }

    /** The agency's key is in the hands of its clerks (Decree 30/2020/NĐ-CP, Art. 32). */
    record OnlyClerks() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.only-clerks";
        }
    }

    record OnlyAdministrators() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.only-administrators";
        }
    }

    /** The key has no picture to be seen with. */
    record NoPicture(Whose whose) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.no-picture." + whose.word();
        }
    }

    /** What is the matter with a picture. */
    enum BadPicture {
        NOT_PNG("not-png"), NOT_TRANSPARENT("not-transparent"), EMPTY("empty"), NOT_BLUE("not-blue"), NOT_RED("not-red"), TOO_LARGE("too-large");

        private final String word;

        BadPicture(String word) {
            this.word = word;
        }
    }

    record PictureUnfit(BadPicture how) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.picture." + how.word;
        }
    }

    /** The signer's name does not stand in the document with room above it. */
    record NoPlaceFound(String signer) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.no-place-found";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {signer};
        }
    }

    /** No signature is seen in the document over which the stamp could be laid. */
    record NothingToStampOver() implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.nothing-to-stamp-over";
        }
    }

    /** The place lies on a page that is not there, or beyond its edge. */
    record PlaceOutside(int page, int pages) implements SigningRefusal {
        @Override
        public String messageKey() {
            return "refusal.signing.place-outside";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {page, pages};
        }
    }
}
