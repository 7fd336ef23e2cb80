package vn.tangthu.exchange;

import vn.tangthu.kernel.Refusal;

/** Why an agency outside was not kept. */
public sealed interface PartnerRefusal extends Refusal {

    @Override
    default String messageKey() {
        return "refusal.partner." + word();
    }

    String word();

    record OnlyAdministrators() implements PartnerRefusal {
        @Override
        public String word() {
            return "only-administrators";
        }
    }

    record Missing() implements PartnerRefusal {
        @Override
        public String word() {
            return "missing";
        }
    }

    record ReasonMissing() implements PartnerRefusal {
        @Override
        public String word() {
            return "reason-missing";
        }
    }

    /** Somebody else has closed or reopened it, or it is not there. */
    record ChangedMeanwhile() implements PartnerRefusal {
        @Override
        public String word() {
            return "changed-meanwhile";
        }
    }

    record NoCertificate() implements PartnerRefusal {
        @Override
        public String word() {
            return "no-certificate";
        }
    }

    record CodeTaken(String code) implements PartnerRefusal {
        @Override
        public String word() {
            return "code-taken";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {code};
        }
    }

    record NoAddress(String found) implements PartnerRefusal {
        @Override
        public String word() {
            return "no-address";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {found};
        }
    }

    record NoFolderName(String found) implements PartnerRefusal {
        @Override
        public String word() {
            return "no-folder-name";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {found};
        }
    }
}
