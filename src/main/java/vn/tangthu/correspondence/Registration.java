package vn.tangthu.correspondence;

import java.util.List;

/** What came of an attempt to register. */
public sealed interface Registration {
    record Registered(LineId line, RegisterNumber number) implements Registration {}

    /** @param refusals everything that stands in the way, at least one */
    record Refused(List<RegistrationRefusal> refusals) implements Registration {
        public Refused(RegistrationRefusal one) {
            this(List.of(one));
        }
    }
}
