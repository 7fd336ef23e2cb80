package vn.tangthu.signing;

import java.util.List;
import java.util.Optional;

/** What a check has to say of one file. Signed, not signed and not checked are three answers. */
public sealed interface Findings {

    /** @param signatures never empty, in the order they stand in the file */
    record Signed(FileKind kind, List<Finding> signatures) implements Findings {}

    record NotSigned(FileKind kind) implements Findings {}

    /** @param detail what the reader of the file said, in its own words, for whoever looks into it */
    record NotChecked(Obstacle why, Optional<String> detail) implements Findings {
        public static NotChecked because(Obstacle why) {
            return new NotChecked(why, Optional.empty());
        }
    }

    /** Why a file could not be looked at. Its sentence stands in {@link Words}. */
    enum Obstacle {
        /** There is no such file, or it may not be read. */
        UNREADABLE,
        /** Neither PDF, XML, ASiC nor CMS. */
        UNKNOWN_KIND,
        /** It begins like one of them but is damaged. */
        DAMAGED,
        /** A password is needed to open it. */
        ENCRYPTED,
        /** It declares a document type, through which entities are defined. */
        DOCTYPE,
        /** Reading it would run a program inside it, or fetch something from elsewhere. */
        HOSTILE,
        TOO_LARGE,
        TOOK_TOO_LONG,
        /** Others are being checked, and the wait for a turn was too long. */
        BUSY,
        /** A file of the installation's trust folder is damaged, so nothing can be said of anybody. */
        TRUST_BROKEN,
        /** The check itself gave up; what it said stands in the detail. */
        FAILED
    }
}
