package vn.tangthu.recognition.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import vn.tangthu.recognition.PenReading;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingFailure;
import vn.tangthu.recognition.Word;

/** What a worker answers; one answer for each {@link Ask}, after one {@link Ready} at the start. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Answer.LookedInto.class, name = "looked-into"),
    @JsonSubTypes.Type(value = Answer.PageRead.class, name = "page-read"),
    @JsonSubTypes.Type(value = Answer.MarksRead.class, name = "marks-read"),
    @JsonSubTypes.Type(value = Answer.ImageMade.class, name = "image-made"),
    @JsonSubTypes.Type(value = Answer.RegionRead.class, name = "region-read"),
    @JsonSubTypes.Type(value = Answer.CannotRead.class, name = "cannot-read"),
    @JsonSubTypes.Type(value = Answer.Stumbled.class, name = "stumbled")
})
public sealed interface Answer {

    /** The model is loaded. */
    record Ready() implements Answer {}

    /** @param renditionMade the document had no pages of its own and was written as PDF */
    record LookedInto(int pages, boolean renditionMade, List<Reading.Warning> warnings) implements Answer {}

    /**
     * @param width of the viewer's image, in whose pixels the boxes are
     * @param fromTextLayer the words stand in the file as text, and nothing had to be recognised or converted
     * @param pen what is written into the blanks of a first page
     */
    record PageRead(int width, int height, boolean fromTextLayer, List<Word> words, List<PenReading> pen) implements Answer {
        PageRead(int width, int height, boolean fromTextLayer, List<Word> words) {
            this(width, height, fromTextLayer, words, List.of());
        }
    }

    /** @param codes what bar codes and QR codes say @param blank no ink to speak of */
    record MarksRead(List<String> codes, boolean blank) implements Answer {}

    record ImageMade(int width, int height) implements Answer {}

    /** @param pen what is written in the box by pen, where that was asked */
    record RegionRead(List<Word> words, List<PenReading> pen) implements Answer {}

    /** The document is at fault; another attempt would give the same. */
    record CannotRead(ReadingFailure failure, String detail) implements Answer {}

    /** Something unforeseen; the worker goes on, the attempt is lost. */
    record Stumbled(String detail) implements Answer {}
}
