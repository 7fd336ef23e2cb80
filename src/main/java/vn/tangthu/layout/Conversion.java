package vn.tangthu.layout;

import java.nio.file.Path;
import java.time.Duration;

/** What became of turning a DOCX into PDF/A. */
public sealed interface Conversion {

    /** @param pdf claims to be PDF/A-2b and opens; to be kept or moved by the caller */
    record Converted(Path pdf, int pages) implements Conversion {}

    /** There is no LibreOffice on this machine; an administrator installs the package. */
    record NotInstalled() implements Conversion {
        /** Debian, Ubuntu. */
        public static final String PACKAGE = "libreoffice-writer-nogui";
    }

    /** The file is not given to LibreOffice. */
    record Refused(Obstacle why) implements Conversion {}

    /** LibreOffice ended without a PDF/A. @param detail what it said, for whoever looks into it */
    record Broken(String detail) implements Conversion {}

    /** It was ended after that time, with all it had started. */
    record TooSlow(Duration after) implements Conversion {}
}
