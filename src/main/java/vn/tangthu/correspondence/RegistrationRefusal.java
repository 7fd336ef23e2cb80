package vn.tangthu.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.tangthu.kernel.Refusal;

/** Why a document was not registered, or a line not corrected. Nothing was changed. */
public sealed interface RegistrationRefusal extends Refusal {

    /** The field to look at, where there is one. */
    default java.util.Optional<Field> field() {
        return java.util.Optional.empty();
    }

    /** The same document stands in the register already. The clerk may register it once more knowingly. */
    record AlreadyRegistered(LineId line, RegisterNumber number, LocalDate on, String code, String author) implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.already-registered";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {code, author, number.toString(), day(on)};
        }
    }

    record FieldMissing(Field missing) implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.missing." + missing.key();
        }

        @Override
        public java.util.Optional<Field> field() {
            return java.util.Optional.of(missing);
        }
    }

    record TooLong(Field tooLong, int longest) implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.too-long";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {longest};
        }

        @Override
        public java.util.Optional<Field> field() {
            return java.util.Optional.of(tooLong);
        }
    }

    record DateInFuture(Field date, LocalDate found) implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.date-in-future";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {day(found)};
        }

        @Override
        public java.util.Optional<Field> field() {
            return java.util.Optional.of(date);
        }
    }

    /** Documents under the law on State secrets do not belong in a system that is not accredited for them (Law 117/2025/QH15). */
    record StateSecret(String mark) implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.state-secret";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {mark};
        }
    }

    /** Its sender took the document back; of the line, number and day are left. */
    record GivenBack() implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.given-back";
        }
    }

    /** It is no longer on the desk: registered or taken off in the meantime, or never this agency's. */
    record NotOnDesk() implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.not-on-desk";
        }
    }

    /** Only a clerk registers (Decree 30/2020/NĐ-CP, Art. 6(3)). */
    record NotAClerk() implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.not-a-clerk";
        }
    }

    /** No such line that this actor may see. */
    record NoSuchLine() implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.no-such-line";
        }
    }

    /** It is in a set of records that an order froze (Decree 30/2020/NĐ-CP, App. VI, K6). */
    record Frozen(String set, String basis) implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.frozen";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {set, basis};
        }
    }

    record ReasonMissing() implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.reason-missing";
        }
    }

    record NothingChanged() implements RegistrationRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.nothing-changed";
        }
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(date);
    }
}
