package vn.tangthu.groups;

import java.io.Serializable;
import vn.tangthu.kernel.Refusal;

/** Why nothing was done with a set of records. */
public sealed interface SetRefusal extends Refusal, Serializable {

    /** Clerks, archivists and heads of the agency keep sets. */
    record NotAKeeper() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.not-a-keeper";
        }
    }

    /** Who may read a set, and when it may move again, the head of the agency says. */
    record OnlyTheHead() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.only-the-head";
        }
    }

    record NoSuchSet() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.none";
        }
    }

    record NameMissing() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.name-missing";
        }
    }

    record NameTaken(String name) implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.name-taken";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    /** The record is more sensitive than the set may hold. */
    record TooSensitive(String title, String set) implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.too-sensitive";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {title, set};
        }
    }

    record AlreadyIn(String set) implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.already-in";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {set};
        }
    }

    record NotIn() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.not-in";
        }
    }

    /** Nothing leaves a frozen set. */
    record SetIsFrozen(String set, String basis) implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.frozen";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {set, basis};
        }
    }

    /** A freeze, and its lifting, stand on a written order. */
    record OrderMissing() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.order-missing";
        }
    }

    record AlreadyFrozen(String basis) implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.already-frozen";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {basis};
        }
    }

    record NoSuchFreeze() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.no-freeze";
        }
    }

    /** Neither a person nor a unit of this agency. */
    record NoSuchReader() implements SetRefusal {
        @Override
        public String messageKey() {
            return "refusal.groups.no-reader";
        }
    }
}
