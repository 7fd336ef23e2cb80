package vn.tangthu.organisation;

import java.io.Serializable;
import vn.tangthu.kernel.Refusal;

/** Why a change of rights was neither confirmed nor rejected. Nothing was changed. */
public sealed interface RightsRefusal extends Refusal, Serializable {

    record NoSuchChange() implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.none";
        }
    }

    /** Neither head of the agency nor administrator. */
    record NotCompetent() implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.not-competent";
        }
    }

    /** The hand that made it does not confirm it. */
    record NotByWhoMadeIt(String person) implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.not-by-who-made-it";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {person};
        }
    }

    /** Their own rights, while somebody else could decide. @param others who could */
    record NotOnesOwn(String others) implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.not-ones-own";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {others};
        }
    }

    /** Whose rights wait themselves does not decide while somebody else could. @param others who could */
    record OwnRightsWait(String others) implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.own-rights-wait";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {others};
        }
    }

    record AlreadyDecided() implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.already-decided";
        }
    }

    record ReasonMissing() implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.reason-missing";
        }
    }

    /** Only administrators send a person back to another agency. */
    record MovedFromAnotherAgency(String person) implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.moved";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {person};
        }
    }

    /** Nobody would be administrator any more. */
    record LastAdministrator(String person) implements RightsRefusal {
        @Override
        public String messageKey() {
            return "refusal.rights.last-administrator";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {person};
        }
    }
}
