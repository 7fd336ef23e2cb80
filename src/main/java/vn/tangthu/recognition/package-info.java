/**
 * Reads pages: a document in, words with their places and fields with their confidences out. The reading is done by
 * worker processes outside the server, so that hostile bytes or a crash of a native library cost one attempt at one page.
 * Knows no register; whoever asks for a reading hears {@link vn.tangthu.recognition.FieldsRead} and
 * {@link vn.tangthu.recognition.PagesRead}.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Recognition",
        allowedDependencies = {"kernel", "database", "bitstore"})
package vn.tangthu.recognition;
