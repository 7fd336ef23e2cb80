package vn.tangthu.organisation;

import java.io.Serializable;
import vn.tangthu.kernel.Refusal;

/** Why a change to agencies, units or people is refused. */
public sealed interface OrganisationRefusal extends Refusal, Serializable {

    record OnlyAdministrators() implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.only-administrators";
        }
    }

    /** @param field name of the form field, such as {@code fullName} */
    record FieldMissing(String field) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.field-missing." + field;
        }
    }

    /** Another agency has the code, or another unit of the agency has the name. */
    record AlreadyThere(String kind, String name) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.already-there." + kind;
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    record NotFound(String kind) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.not-found." + kind;
        }
    }

    /** People still work there, so it cannot be closed. */
    record StillAtWork(int people) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.still-at-work";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {people};
        }
    }

    /** The unit belongs to another agency than the person. */
    record UnitOfAnotherAgency() implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.unit-of-another-agency";
        }
    }

    /** A change that would leave the installation without any administrator. */
    record LastAdministrator() implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.last-administrator";
        }
    }
}
