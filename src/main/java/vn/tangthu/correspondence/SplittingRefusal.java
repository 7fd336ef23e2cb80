package vn.tangthu.correspondence;

import vn.tangthu.kernel.Refusal;

/** Why a scan was not split, or its parts were not joined. Nothing was changed. */
public sealed interface SplittingRefusal extends Refusal {

    record NotAClerk() implements SplittingRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.not-a-clerk";
        }
    }

    /** It is not on the desk: registered, removed, or split already. */
    record NotOnDesk() implements SplittingRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.not-on-desk";
        }
    }

    /** It is in a set of records that an order froze. */
    record Frozen(String set, String basis) implements SplittingRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.frozen";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {set, basis};
        }
    }

    /** Pages are still being read. */
    record StillReading() implements SplittingRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.split.still-reading";
        }
    }

    /** What was typed is no list of pages in order, leaves out a page that is not blank, or is one document. */
    record NoSuchPages(String typed) implements SplittingRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.split.no-such-pages";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {typed};
        }
    }

    /** A part was registered or split further. */
    record PartTaken() implements SplittingRefusal {
        @Override
        public String messageKey() {
            return "refusal.correspondence.split.part-taken";
        }
    }
}
