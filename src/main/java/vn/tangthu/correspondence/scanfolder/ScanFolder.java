package vn.tangthu.correspondence.scanfolder;

import java.time.Instant;
import java.util.Optional;
import vn.tangthu.kernel.AgencyId;

/**
 * The folder of an agency.
 *
 * @param name of the folder below the root
 * @param trouble why nothing can be taken now
 * @param waiting files that lie there and are not taken yet
 * @param lookedAt when a node last looked in
 */
public record ScanFolder(
        AgencyId agency, String name, boolean active, Optional<Trouble> trouble, Optional<Instant> troubleSince, int waiting,
        Optional<Instant> lookedAt) {

    /** What keeps files from being taken. Each is tried again by itself. Words stand in the message files under {@code scan-folder.trouble.*}. */
    public enum Trouble {
        /** The folder is not there: removed, or the share is not mounted. It is not made anew, for that would hide a missing share. */
        VANISHED,
        /** What stands there is a link or no folder. */
        NO_FOLDER,
        /** The folder or a file in it may not be read. */
        UNREADABLE,
        /** The store has no room. */
        NO_ROOM,
        /** Taken files cannot be moved away; they are safe and will not be taken again. */
        CANNOT_MOVE,
        /** Something unforeseen; the program's log tells what. */
        FAULT;

        public String messageKey() {
            return "scan-folder.trouble." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
