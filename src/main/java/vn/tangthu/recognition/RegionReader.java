package vn.tangthu.recognition;

/** Reads a box of a page at once. */
interface RegionReader {

    RegionReading read(PageSource source, int page, Box box, FieldName field);

    /** Reading processes of this node. */
    int workers();
}
