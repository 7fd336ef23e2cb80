package vn.tangthu.exchange.edxml;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of an attachment come from when a message is written. */
@FunctionalInterface
public interface AttachmentSource {
    InputStream open(Attachment attachment) throws IOException;
}
