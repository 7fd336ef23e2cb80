package vn.tangthu.recognition.fields;

import java.util.Optional;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.FieldReading;

/** A value with its place, before it is known which page it belongs to. */
record Found(String value, double confidence, Box box) {

    FieldReading onPage(int page) {
        return new FieldReading(value, Math.max(0, Math.min(1, confidence)), page, Optional.of(box));
    }
}
