package vn.tangthu.recognition;

import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Checksum;

/**
 * Asks for a document to be read.
 *
 * @param bytes already in the bitstore
 * @param fileName as the sender called it; a hint for people, never a path
 * @param agency whose people may see the result
 * @param urgency who is waiting
 */
public record ReadRequest(Checksum bytes, String fileName, AgencyId agency, Urgency urgency) {
    /** Which readings come first. */
    public enum Urgency {
        /** Somebody sits in front of the screen. */
        WAITED_FOR,
        /** Nobody waits: old holdings, demonstration data. */
        IN_THE_BACKGROUND
    }
}
