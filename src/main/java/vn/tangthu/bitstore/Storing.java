package vn.tangthu.bitstore;

import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Refusal;

/** What came of an attempt to store bytes. Whenever it is not {@link Stored}, nothing was stored. */
public sealed interface Storing {

    /** @param alreadyThere the same bytes had been stored before */
    record Stored(Checksum checksum, ByteCount size, boolean alreadyThere) implements Storing {}

    /** There were no bytes at all. */
    record Empty() implements Storing, Refusal {
        @Override
        public String messageKey() {
            return "refusal.bitstore.empty";
        }
    }

    record TooLarge(ByteCount limit) implements Storing, Refusal {
        @Override
        public String messageKey() {
            return "refusal.bitstore.too-large";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {limit.forPeople()};
        }
    }

    /** The sender stopped half-way. */
    record CutShort() implements Storing, Refusal {
        @Override
        public String messageKey() {
            return "refusal.bitstore.cut-short";
        }
    }

    /** The medium has no room left. An administrator has to act; the sender can try again afterwards. */
    record NoRoom() implements Storing, Refusal {
        @Override
        public String messageKey() {
            return "refusal.bitstore.no-room";
        }
    }
}
