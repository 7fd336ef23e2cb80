package vn.tangthu.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a document; stays on its life line for ever.
 *
 * @param ordinal from 1 without gaps
 * @param inNameOf such as {@code TUQ. Nguyễn Văn Giám}; empty for one's own right
 * @param words opinion, reason, note or result
 * @param unit that it concerns, empty for none
 * @param to the person it was given to, empty for none
 */
public record CaseEvent(
        int ordinal,
        Instant at,
        Kind kind,
        String by,
        String inNameOf,
        String words,
        String unit,
        String to,
        Optional<Part> part,
        Optional<LocalDate> dueOn,
        Optional<Integer> task) {

    /** The words stand under {@code handling.event.<NAME>}. */
    public enum Kind {
        PRESENTED("up"),
        DIRECTED("hand"),
        HANDED_STRAIGHT("next"),
        GIVEN_TO_UNIT("next"),
        TAKEN_FROM_UNIT("undo"),
        CHANGED_FOR_UNIT("clock"),
        GIVEN_TO_PERSON("user"),
        TAKEN_FROM_PERSON("undo"),
        TAKEN_UP("reading"),
        REPORTED("chat"),
        MORE_TIME_ASKED("clock"),
        MORE_TIME_GRANTED("clock"),
        MORE_TIME_REFUSED("clock"),
        HANDED_BACK("back"),
        PART_DONE("check"),
        FINISHED("sure"),
        NO_REPLY_PROPOSED("help"),
        NO_REPLY_AGREED("sure"),
        NO_REPLY_REFUSED("undo"),
        RETURNED("back"),
        REOPENED("undo"),
        PERSON_LEFT("leave"),
        WITHDRAWN("undo");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public String messageKey() {
            return "handling.event." + name();
        }
    }

    /** Who did it, with whom they did it for: {@code TUQ. Nguyễn Văn Giám, Trần Thị Phó}. */
    public String signedBy() {
        return inNameOf.isEmpty() ? by : inNameOf + ", " + by;
    }
}
