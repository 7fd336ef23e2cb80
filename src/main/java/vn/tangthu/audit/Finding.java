package vn.tangthu.audit;

import java.util.OptionalLong;

/**
 * Something in the audit trail that is not as it was sealed.
 *
 * @param seal the seal it was found at, where one is concerned
 * @param entry the id of the entry, where one can be named
 * @param expected what the seals say
 * @param found what stands in the database
 */
public record Finding(Kind kind, OptionalLong seal, OptionalLong entry, String expected, String found) {

    /** What is wrong; the Vietnamese words stand under {@code audit.finding.<kind>}. */
    public enum Kind {
        /** The contents of an entry are not those that were sealed. */
        ENTRY_CHANGED,
        /** A sealed entry is gone. */
        ENTRY_MISSING,
        /** What a seal covers no longer names as many entries as were sealed: some were taken out, or all. */
        POSITION_MISSING,
        /** The hashes named by a seal do not give its root: an entry and its hash were changed together. */
        ROOT_DIFFERS,
        /** The seal itself was changed. */
        SEAL_CHANGED,
        /** The seal does not follow the one before it. */
        CHAIN_BROKEN,
        /** A number is missing in the row of seals. */
        SEAL_MISSING,
        /** The anchor file names seals that the database no longer has: the newest were cut off. */
        TAIL_CUT,
        /** The anchor file has another hash for this seal. */
        ANCHOR_DIFFERS,
        /** A line of the anchor file cannot be read, or the file is not there although there are seals. */
        ANCHOR_UNREADABLE,
        /** An entry was put in behind the seals: older than the newest of them, and in none. */
        SLIPPED_IN,
        /** An entry stands under two seals, or twice under one: the sealing did not see what it had sealed. */
        SEALED_TWICE,
        /** Entries have waited too long for a seal. */
        LEFT_UNSEALED
    }

    static Finding atEntry(Kind kind, long seal, long entry, String expected, String found) {
        return new Finding(kind, OptionalLong.of(seal), OptionalLong.of(entry), expected, found);
    }

    static Finding atSeal(Kind kind, long seal, String expected, String found) {
        return new Finding(kind, OptionalLong.of(seal), OptionalLong.empty(), expected, found);
    }

    static Finding unsealed(Kind kind, long entry, String expected, String found) {
        return new Finding(kind, OptionalLong.empty(), OptionalLong.of(entry), expected, found);
    }

    /** One line in English, for the command line and for logs. */
    @Override
    public String toString() {
        return kind
                + (seal.isPresent() ? ", seal " + seal.getAsLong() : "")
                + (entry.isPresent() ? ", entry " + entry.getAsLong() : "")
                + ". Expected: " + expected + "; Found: " + found;
    }
}
