package vn.tangthu.layout;

import java.util.List;

/** What became of reading a DOCX back into its content. */
public sealed interface ContentReading {

    record Understood(LayoutContent content) implements ContentReading {}

    /** It was not made by one of our templates, or its styles were replaced; print it by {@link Converter}. */
    record Foreign() implements ContentReading {}

    /** It holds more than text in our styles; print it by {@link Converter}. */
    record HoldsMore(List<Surplus> what) implements ContentReading {
        public HoldsMore {
            what = List.copyOf(what);
        }
    }

    record CouldNotRead(Obstacle why) implements ContentReading {}

    /** What {@link LayoutContent} cannot say. */
    enum Surplus {
        TABLE,
        PICTURE,
        FOOTNOTE,
        /** Bold, italic or underlined words within a paragraph. */
        EMPHASIS,
        LIST_NUMBERING,
        TRACKED_CHANGES,
        /** Text in a style that is not one of the template's, outside of the content. */
        PLACE_UNKNOWN
    }
}
