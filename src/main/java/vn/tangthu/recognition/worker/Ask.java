package vn.tangthu.recognition.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import vn.tangthu.recognition.Box;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Word;

/** What a worker is asked to do. Paths name files that both processes can reach; pages count from 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ask.LookInto.class, name = "look-into"),
    @JsonSubTypes.Type(value = Ask.ReadPage.class, name = "read-page"),
    @JsonSubTypes.Type(value = Ask.ReadMarks.class, name = "read-marks"),
    @JsonSubTypes.Type(value = Ask.MakeImage.class, name = "make-image"),
    @JsonSubTypes.Type(value = Ask.ReadRegion.class, name = "read-region")
})
public sealed interface Ask {

    /**
     * What kind of document is it, and how many pages has it?
     *
     * @param renditionTo where to write the document as PDF if it has no pages of its own
     */
    record LookInto(String path, String fileName, String renditionTo, Limits limits) implements Ask {}

    record ReadPage(String path, int page) implements Ask {}

    /** What codes are on the page, and is it blank? Asked right after the page was read, when it is decoded still. */
    record ReadMarks(String path, int page) implements Ask {}

    /** Write the image for the viewer, a JPEG. */
    record MakeImage(String path, int page, String to) implements Ask {}

    /**
     * @param box in pixels of the viewer's image
     * @param blanks what in the box may be written by pen; nobody looks for a pen's strokes when there is none
     * @param print words read on the page before, in the same pixels: what stands beside the blanks
     */
    record ReadRegion(String path, int page, Box box, List<PenReading.Blank> blanks, List<Word> print) implements Ask {}
}
