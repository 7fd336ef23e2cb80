package vn.tangthu.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Wording;

/** Why a step in the handling of a document is refused. Nothing was changed. */
public sealed interface HandlingRefusal extends Refusal {

    DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(Wording.ZONE);

    /** Words that the message files give in the language of the sentence around them. */
    private static MessageSourceResolvable wording(String key) {
        return new DefaultMessageSourceResolvable(new String[] {key}, key);
    }

    /** No such document, or the actor may not see it. */
    record NoSuchCase() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.no-such-case";
        }
    }

    /**
     * The step is somebody else's to take.
     *
     * @param step key of its words
     */
    record NotYours(String step) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.not-yours";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {wording(step)};
        }
    }

    /**
     * The document stands where this cannot be done.
     *
     * @param step key of its words
     * @param state key of its words
     */
    record NotNow(String step, String state) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.not-now";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {wording(step), wording(state)};
        }
    }

    /**
     * Somebody decided first.
     *
     * @param what key of the words for what they did
     * @param words what they wrote
     */
    record Overtaken(String by, Instant at, String what, String words) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.overtaken";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {by, MOMENT.format(at), wording(what), words.isEmpty() ? "–" : words};
        }
    }

    /**
     * The document was presented or handed on already.
     *
     * @param state key of the words for where it stands
     */
    record AlreadyThere(String state) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.already-there";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {wording(state)};
        }
    }

    record DeadlineBeforeArrival(LocalDate day, LocalDate arrived) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.deadline-before-arrival";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(day), Days.shown(arrived)};
        }
    }

    record DeadlinePast(LocalDate day, LocalDate today) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.deadline-past";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(day), Days.shown(today)};
        }
    }

    record DeadlineAfterUnits(LocalDate day, LocalDate units) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.deadline-after-units";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(day), Days.shown(units)};
        }
    }

    /** More time must be more. */
    record DayNotLater(LocalDate day, LocalDate due) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.day-not-later";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(day), Days.shown(due)};
        }
    }

    /** There is none to put off. */
    record NoDeadline() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.no-deadline";
        }
    }

    record NoSuchDay(String typed) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.no-such-day";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {typed};
        }
    }

    /**
     * A reason or result is needed.
     *
     * @param step key of its words
     */
    record WordsMissing(String step) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.words-missing";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {wording(step)};
        }
    }

    /** @param longest in characters */
    record TooLong(int longest) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.too-long";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {longest};
        }
    }

    record NoLead() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.no-lead";
        }
    }

    record SeveralLeads() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.several-leads";
        }
    }

    record UnitTwice(String unit) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.unit-twice";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {unit};
        }
    }

    /** Closed, or of another agency. */
    record NoSuchUnit() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.no-such-unit";
        }
    }

    record NobodyChosen() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.nobody-chosen";
        }
    }

    /** Left, or works elsewhere. */
    record NotInUnit(String unit) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.not-in-unit";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {unit};
        }
    }

    /** Left, or is no head of the agency. */
    record NoSuchLeader() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.no-such-leader";
        }
    }

    /** The working regulation wants every document before a leader. */
    record NotStraight() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.not-straight";
        }
    }

    /** No request for more time waits. */
    record NothingAsked() implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.nothing-asked";
        }
    }

    /** An order freezes the document. @param basis number, symbol and day of the order */
    record Frozen(String set, String basis) implements HandlingRefusal {
        @Override
        public String messageKey() {
            return "refusal.handling.frozen";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {set, basis};
        }
    }
}
