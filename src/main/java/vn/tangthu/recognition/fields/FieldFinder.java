package vn.tangthu.recognition.fields;

import java.util.List;
import vn.tangthu.recognition.DocumentFields;
import vn.tangthu.recognition.PageReading;

/** Finds the fields of a document. */
public interface FieldFinder {

    /** @param pages those that have been read, in order; at least the first and the last if there is to be much to find */
    DocumentFields find(List<PageReading> pages);

    static FieldFinder standard() {
        return new Decree30Fields();
    }
}
