package vn.tangthu.search;

import vn.tangthu.kernel.Refusal;

/** Why a question was not kept. */
public sealed interface KeptQuestionRefusal extends Refusal {

    record NameMissing() implements KeptQuestionRefusal {
        @Override
        public String messageKey() {
            return "refusal.search.kept.name-missing";
        }
    }

    /** @param longest in characters */
    record TooLong(int longest) implements KeptQuestionRefusal {
        @Override
        public String messageKey() {
            return "refusal.search.kept.too-long";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {longest};
        }
    }

    record TooMany(int most) implements KeptQuestionRefusal {
        @Override
        public String messageKey() {
            return "refusal.search.kept.too-many";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {most};
        }
    }
}
