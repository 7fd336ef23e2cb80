package vn.tangthu.correspondence.scanfolder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * A file as it lies in the folder.
 *
 * @param modified nanoseconds since 1970
 */
record FoundFile(Path path, long size, long modified) {

    static FoundFile of(Path path, BasicFileAttributes attributes) {
        return new FoundFile(path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    String name() {
        return path.getFileName().toString();
    }

    boolean isEmpty() {
        return size == 0;
    }
}
