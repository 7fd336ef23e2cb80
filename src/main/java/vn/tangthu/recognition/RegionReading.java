package vn.tangthu.recognition;

import java.util.List;
import vn.tangthu.kernel.Refusal;

/** What came of reading a box that a person drew on a page. */
public sealed interface RegionReading {

    /**
     * @param value fit for the field asked for: a date in ISO form, a number as digits; as printed when it does not look
     *     like that kind of value
     * @param confidence 0 to 1
     * @param words with boxes in pixels of the page image
     */
    record Read(String value, double confidence, List<Word> words) implements RegionReading {}

    /**
     * What is in the box, or the part of it that matters, is written by pen: a guess that a person must look at, never sure.
     *
     * @param value as of {@link Read}; where the box holds the blank alone, filled in on the line it stands in, or else the digits
     * @param ink what was read by pen and where; at least one
     * @param blankAlone the box holds nothing but this blank; whoever knows the rest of the value better puts the digits in there
     */
    record ByPen(String value, double confidence, List<PenReading> ink, boolean blankAlone) implements RegionReading {}

    /** The box was looked at and holds no text, or none that could be a number or day where one is wanted. */
    record NothingThere() implements RegionReading {}

    /** The box could not be looked at; whether it holds text is unknown. */
    record CouldNotLook(Reason reason) implements RegionReading, Refusal {
        @Override
        public String messageKey() {
            return reason.messageKey();
        }
    }

    /** Why a box could not be looked at. */
    enum Reason implements Refusal {
        /** There is no such reading or page, or it belongs to another agency. */
        NO_SUCH_PAGE,
        /** The page has never been turned into an image. */
        PAGE_CANNOT_BE_READ,
        /** The reader did not answer in time; asking again may help. */
        TOO_SLOW;

        @Override
        public String messageKey() {
            return "refusal.recognition.region." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
