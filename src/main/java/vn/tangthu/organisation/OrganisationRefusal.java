package vn.tangthu.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import vn.tangthu.kernel.Days;
import vn.tangthu.kernel.Refusal;

/** Why a change to agencies, units or people is refused. */
public sealed interface OrganisationRefusal extends Refusal, Serializable {

    /** What a refusal is about. */
    enum Thing {
        AGENCY, UNIT, PERSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field of a form that must be filled in. */
    enum FormField {
        NAME("name"), CODE("code"), SYMBOL("symbol"), FULL_NAME("fullName"), POST("post");

        private final String inForm;

        FormField(String inForm) {
            this.inForm = inForm;
        }

        /** Its name in the form and in the message files. */
        public String inForm() {
            return inForm;
        }
    }

    record OnlyAdministrators() implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.only-administrators";
        }
    }

    record FieldMissing(FormField field) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.field-missing." + field.inForm();
        }
    }

    /** Another agency has the code, or another unit of the agency has the name. */
    record AlreadyThere(Thing kind, String name) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.already-there." + kind.word();
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    /** Not written as identifiers are. */
    record NoCode(String found) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.no-code";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {found};
        }
    }

    record EndsBeforeItBegins(LocalDate from, LocalDate to) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.ends-before-it-begins";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {Days.shown(from), Days.shown(to)};
        }
    }

    record NoDay(String found) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.no-day";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {found};
        }
    }

    record NotFound(Thing kind) implements OrganisationRefusal {
        @Override
        public String messageKey() {
            return "refusal.organisation.not-found." + kind.word();
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
