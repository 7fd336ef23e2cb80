package vn.tangthu.recognition;

import java.io.IOException;
import java.util.Optional;

/** A document that has been read, for those who make something of it page by page. A page asked for is not kept. */
public interface ReadPages {

    /** What the sender called the file. */
    String fileName();

    int count();

    /** @param number from 1 */
    PageReading page(int number) throws IOException;

    /** The image for the viewer, a JPEG of our own making; absent when the page could never be turned into one. */
    Optional<byte[]> image(PageReading page) throws IOException;
}
