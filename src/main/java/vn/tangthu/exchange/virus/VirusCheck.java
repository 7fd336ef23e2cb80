package vn.tangthu.exchange.virus;

import java.io.IOException;
import java.io.InputStream;

/** A scanner. */
public interface VirusCheck {

    /** Whether there is one to ask. */
    boolean isConfigured();

    /** @throws IOException the file itself cannot be read */
    Finding look(InputStream file) throws IOException;

    /** What it says of a file. */
    sealed interface Finding {
        record Clean() implements Finding {}

        /** @param virus as the scanner calls it */
        record Infected(String virus) implements Finding {}

        /** No scanner, or it does not answer, or it does not take this file. @param again asked later it may know */
        record NotChecked(String why, boolean again) implements Finding {}
    }
}
