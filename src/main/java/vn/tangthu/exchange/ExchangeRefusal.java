package vn.tangthu.exchange;

import vn.tangthu.kernel.Refusal;

/** Why an act of the exchange was not done. Nothing was changed. */
public sealed interface ExchangeRefusal extends Refusal {

    @Override
    default String messageKey() {
        return "refusal.exchange." + word();
    }

    /** The last part of the key. */
    String word();

    /** Receiving, refusing and sending are the registry's work. */
    record NotAClerk() implements ExchangeRefusal {
        @Override
        public String word() {
            return "not-a-clerk";
        }
    }

    /** A document is asked back by the sender's clerks and head. */
    record NotForYou() implements ExchangeRefusal {
        @Override
        public String word() {
            return "not-for-you";
        }
    }

    record NotFound() implements ExchangeRefusal {
        @Override
        public String word() {
            return "not-found";
        }
    }

    record ReasonMissing() implements ExchangeRefusal {
        @Override
        public String word() {
            return "reason-missing";
        }
    }

    /** @param code of the document */
    record Registered(String code) implements ExchangeRefusal {
        @Override
        public String word() {
            return "registered";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    record Returned(String code) implements ExchangeRefusal {
        @Override
        public String word() {
            return "returned";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    /** The sender wants it back: that is decided first. */
    record AskedBack(String code) implements ExchangeRefusal {
        @Override
        public String word() {
            return "asked-back";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    record NotAskedBack() implements ExchangeRefusal {
        @Override
        public String word() {
            return "not-asked-back";
        }
    }

    /** An order freezes the document here: it is not let go. @param basis number, symbol and day of the order */
    record Frozen(String set, String basis) implements ExchangeRefusal {
        @Override
        public String word() {
            return "frozen";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {set, basis};
        }
    }

    record NoFile(String code) implements ExchangeRefusal {
        @Override
        public String word() {
            return "no-file";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    /** @param why in Vietnamese, as the sender is told */
    record StillAside(String why) implements ExchangeRefusal {
        @Override
        public String word() {
            return "still-aside";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {why};
        }
    }
}
