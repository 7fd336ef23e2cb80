package vn.tangthu.recognition.worker;

import java.io.IOException;
import vn.tangthu.recognition.ReadingFailure;

/** The document is at fault, and this is how. */
final class CannotRead extends IOException {

    private final ReadingFailure failure;

    CannotRead(ReadingFailure failure, String detail) {
        super(detail);
        this.failure = failure;
    }

    CannotRead(ReadingFailure failure, String detail, Throwable cause) {
        super(detail, cause);
        this.failure = failure;
    }

    ReadingFailure failure() {
        return failure;
    }
}
