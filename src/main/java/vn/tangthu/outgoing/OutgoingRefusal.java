package vn.tangthu.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Wording;

/** Why an act on an outgoing document, or on the numbers of an agency, was refused. Nothing was changed. */
public sealed interface OutgoingRefusal extends Refusal {

    @Override
    default String messageKey() {
        var name = getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "refusal.outgoing." + name.toLowerCase(java.util.Locale.ROOT);
    }

    /** No such document that this actor may see. */
    record NoSuchDocument() implements OutgoingRefusal {}

    /** It is another person's to do. */
    record NotYours(Act act, String whose) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {words(act.messageKey()), whose};
        }
    }

    /** Not at this point of its life. */
    record NotNow(Act act, State state) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {words(act.messageKey()), words(state.messageKey())};
        }
    }

    /** Somebody else did something meanwhile; said with what they did, so that one may decide anew. */
    record AlreadyDecided(String by, Act act, Instant at, State state) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {by, words(act.messageKey()), moment(at), words(state.messageKey())};
        }
    }

    record ReasonMissing() implements OutgoingRefusal {}

    /** The text breaks rules of the form; the clerk passes it knowingly or sends it back. */
    record FormBroken(int faults) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {faults};
        }
    }

    /** @param field a word of the form, its name stands under {@code outgoing.field.<field>} */
    record FieldMissing(String field) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {words("outgoing.field." + field)};
        }
    }

    record FieldWrong(String field, String found) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {words("outgoing.field." + field), found};
        }
    }

    record TooLong(int longest) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {longest};
        }
    }

    /** Documents under the law on State secrets stay out; their numbers come from the series of secret documents (Law 117/2025/QH15). */
    record StateSecret(String mark) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {mark};
        }
    }

    record MayNotDraft() implements OutgoingRefusal {}

    /** @param name of the one chosen to sign; empty when nobody of the agency was chosen */
    record MayNotSign(String name) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    record NobodyChecks() implements OutgoingRefusal {}

    record NoText() implements OutgoingRefusal {}

    record NoRecipients() implements OutgoingRefusal {}

    record TooManyRecipients(int most) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {most};
        }
    }

    /** Neither of the formats, or bytes that only pretend to be; {@code why} is a key below {@code outgoing.file-fault}. */
    record FileRefused(String name, String why) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {name, words("outgoing.file-fault." + (why.contains("-") ? why : "not-docx"))};
        }
    }

    record OnlyClerks() implements OutgoingRefusal {}

    /** The machine's clock says a day before the last number's. */
    record ClockWentBack(LocalDate lastOn, LocalDate today) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(lastOn), Days.shown(today)};
        }
    }

    record SymbolTaken(String pattern) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {pattern};
        }
    }

    record NoSuchNumber() implements OutgoingRefusal {}

    record NoSuchSeries(String key) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {key};
        }
    }

    /** Only the series of secret documents gives numbers without a document. */
    record SeriesOfDocuments(String name) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    record SkipsNothing(int last) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {last};
        }
    }

    /** Numbers were given in that year already; rules change with a year. */
    record SeriesInUse(int year) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {String.valueOf(year)};
        }
    }

    /** {@code why} is a key below {@code outgoing.rule-fault}. */
    record RuleWrong(String series, String why) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {series, words("outgoing.rule-fault." + (why.contains("-") ? why : "no-number"))};
        }
    }

    /** The approved text is a PDF: number and date cannot be put into it. */
    record NumberDoesNotFit(String file) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {file};
        }
    }

    /** Kind and medium belong to a number that was given. */
    record NumberStays(String code) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    /** The draft could not be turned into PDF/A; {@code why} is a key below {@code outgoing.conversion}, or a key of its own. */
    record NotConverted(String file, String why) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {file, words(why.contains(".") ? why : "outgoing.conversion.broken")};
        }
    }

    /** No blank for number and date was found in the draft. */
    record NoBlankForNumber(String file) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {file};
        }
    }

    /** There is no key to sign with. */
    record NoKey(boolean agencys) implements OutgoingRefusal {
        @Override
        public String messageKey() {
            return agencys ? "refusal.outgoing.no-agency-key" : "refusal.outgoing.no-own-key";
        }
    }

    /** Somebody else filled in the register, or the document went on, since it was looked at. */
    record FilledMeanwhile() implements OutgoingRefusal {}

    /** What shall be copied electronically is no PDF, or there is no file of it. */
    record SourceNotPdf(String code) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    /** The file of a copy is to be made, and the document it copies was withdrawn meanwhile or is no longer the actor's to see. */
    record SourceGone(String copy, String source) implements OutgoingRefusal {
        @Override
        public Object[] messageArguments() {
            return new Object[] {copy, source};
        }
    }

    record ScanMissing() implements OutgoingRefusal {}

    private static DefaultMessageSourceResolvable words(String key) {
        return new DefaultMessageSourceResolvable(new String[] {key}, key);
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").format(at.atZone(Wording.ZONE));
    }
}
