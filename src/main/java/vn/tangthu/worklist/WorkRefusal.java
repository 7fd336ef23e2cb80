package vn.tangthu.worklist;

import vn.tangthu.kernel.Refusal;

/** Why a wish about reminders was not taken. */
public sealed interface WorkRefusal extends Refusal {

    /** Reminders are wanted by e-mail, but there is no address, or one that is none. */
    record AddressNotUnderstood(String given) implements WorkRefusal {
        @Override
        public String messageKey() {
            return given.isEmpty() ? "refusal.worklist.address-missing" : "refusal.worklist.address-not-understood";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {given};
        }
    }

    record HourNotUnderstood(String given) implements WorkRefusal {
        @Override
        public String messageKey() {
            return "refusal.worklist.hour-not-understood";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {given};
        }
    }
}
