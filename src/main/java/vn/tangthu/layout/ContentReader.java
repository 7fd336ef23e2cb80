package vn.tangthu.layout;

import java.nio.file.Path;

final class ContentReader {
    private ContentReader() {}

    static ContentReading read(Path docx) {
        throw new UnsupportedOperationException();
    }
}
