package vn.tangthu.exchange.edxml;

import java.io.IOException;
import java.io.OutputStream;

/** Where the content of attachments goes while a message is read; which is which is told by the digests afterwards. */
@FunctionalInterface
public interface ContentSink {

    ContentSink NOWHERE = OutputStream::nullOutputStream;

    /** For the next content; closed when it has ended, and left unclosed when reading had to stop. */
    OutputStream next() throws IOException;
}
