package vn.tangthu.accounts;

import java.io.Serializable;
import vn.tangthu.kernel.Refusal;

/** Why something about an account is refused. */
public sealed interface AccountRefusal extends Refusal, Serializable {

    record OnlyAdministrators() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.only-administrators";
        }
    }

    record NotFound() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.not-found";
        }
    }

    /** Another account has the name. */
    record NameTaken(String name) implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.name-taken";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    /** Only small letters, digits, dot, hyphen and underscore; 2 to 64 of them. */
    record NameNotUsable(String name) implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.name-not-usable";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    /** One person per account, and one account per person. */
    record HolderHasAccount(String name) implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.holder-has-account";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {name};
        }
    }

    /** A person with the role of administrator needs an account of that type, and nobody else may have one. */
    record TypeAgainstRoles() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.type-against-roles";
        }
    }

    /** @param lacks what is missing: {@code length}, {@code lower}, {@code upper}, {@code digit}, {@code special} */
    record PasswordTooWeak(java.util.List<String> lacks, int length) implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.password-too-weak";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {length};
        }
    }

    /** Contains the account's name. */
    record PasswordHoldsName() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.password-holds-name";
        }
    }

    record PasswordUsedBefore(int remembered) implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.password-used-before";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {remembered};
        }
    }

    record WrongPassword() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.wrong-password";
        }
    }

    record WrongCode() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.wrong-code";
        }
    }

    /** The account has a second factor; an administrator takes it away first. */
    record SecondFactorThere() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.second-factor-there";
        }
    }

    /** Tokens are for accounts of services; passwords are not. */
    record OnlyForServices() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.only-for-services";
        }
    }

    /** Administrators may not disable the account they are using. */
    record OwnAccount() implements AccountRefusal {
        @Override
        public String messageKey() {
            return "refusal.accounts.own-account";
        }
    }
}
