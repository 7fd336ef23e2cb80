package vn.tangthu.bitstore;

import java.util.List;
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
        private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded", "File too large");

        @Override
        public String messageKey() {
            return "refusal.bitstore.no-room";
        }

        /** Whether the operating system says so: the medium is full, a quota is used up, or no file may grow so large there. */
        public static boolean isSaidBy(Throwable fault) {
            for (var cause = fault; cause != null; cause = cause.getCause()) {
                var message = String.valueOf(cause.getMessage());
                if (WORDS.stream().anyMatch(message::contains)) return true;
            }
            return false;
        }
    }
}
