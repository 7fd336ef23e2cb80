package vn.tangthu.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Refusal;

/** Why a delegation, its withdrawal or an absence is refused. Nothing was changed. */
public sealed interface DelegationRefusal extends Refusal, Serializable {

    /** Only the head, or an administrator with the head's paper in hand. */
    record NotYoursToGive() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.not-yours";
        }
    }

    /** One of the two does not work in the agency of the other, or has left. */
    record NotOfThisAgency() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.not-of-this-agency";
        }
    }

    /** Neither head of the agency nor of a unit: there is nothing to delegate. */
    record NotAHead(String name) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.not-a-head";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    /** Documents are signed by the head of the agency; a head of unit cannot let somebody sign. */
    record SigningIsTheAgencyHeads(String name) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.signing";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    record ToOneself() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.to-oneself";
        }
    }

    record NoScope() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.no-scope";
        }
    }

    /** A delegation stands on paper (Decree 30/2020/NĐ-CP, Art. 13(3)). */
    record NoBasis() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.no-basis";
        }
    }

    record EndsBeforeItBegins(LocalDate from, LocalDate to) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.ends-before-it-begins";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(from), Days.shown(to)};
        }
    }

    /** What was typed is no day. @param typed may be empty */
    record NotADay(String typed) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return typed.isBlank() ? "refusal.delegation.day-missing" : "refusal.delegation.not-a-day";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {typed};
        }
    }

    /** Nobody was chosen to act. */
    record NoDeputy() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.no-deputy";
        }
    }

    record AlreadyOver(LocalDate to) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.already-over";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(to)};
        }
    }

    /** The same head, the same thing, the same day: one deputy, or nobody would know who answers for it. */
    record AnotherCoversTheseDays(String deputy, LocalDate from, LocalDate to, String basis) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.another-covers";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {deputy, Days.shown(from), Days.shown(to), basis};
        }
    }

    /** Whoever acts by delegation does not delegate that on (Art. 13(3)). */
    record NotDelegatedOn(String head, String deputy, LocalDate from, LocalDate to, String basis) implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.not-delegated-on";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {head, deputy, Days.shown(from), Days.shown(to), basis};
        }
    }

    record NoSuchDelegation() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.none";
        }
    }

    record AlreadyWithdrawn() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.already-withdrawn";
        }
    }

    /** An administrator who ends a head's delegation says on what paper or for what reason. */
    record ReasonMissing() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.reason-missing";
        }
    }

    record NoSuchAbsence() implements DelegationRefusal {
        @Override
        public String messageKey() {
            return "refusal.delegation.no-absence";
        }
    }
}
