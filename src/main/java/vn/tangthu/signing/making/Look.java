package vn.tangthu.signing.making;

import java.util.Optional;
import vn.tangthu.signing.MarkPlace;

/** What is drawn for a signature, and where. */
sealed interface Look {

    Optional<MarkPlace> place();

    record Nothing() implements Look {
        @Override
        public Optional<MarkPlace> place() {
            return Optional.empty();
        }
    }

    /** @param png transparent where paper shall show */
    record Picture(byte[] png, MarkPlace at) implements Look {
        @Override
        public Optional<MarkPlace> place() {
            return Optional.of(at);
        }
    }

    /** Black letters, at the right. @param size in points */
    record Lines(String text, float size, MarkPlace at) implements Look {
        @Override
        public Optional<MarkPlace> place() {
            return Optional.of(at);
        }
    }
}
