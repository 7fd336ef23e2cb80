package vn.tangthu.recognition;

import java.io.IOException;
import java.io.OutputStream;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Refusal;

/** What there is to take along of a document, or why there is nothing. */
public sealed interface Product {

    /**
     * Something that is kept already and is what was asked for.
     *
     * @param original whether it is the document itself, as it was received; else its rendition as PDF
     */
    record Kept(Checksum bytes, boolean original) implements Product {}

    /** Something that is made while it is written. */
    record Made(Writing writing) implements Product {}

    /** Writes page by page; a fault half-way leaves an incomplete file behind, so the receiver must be told. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Pages are still being read. */
    record NotYet(int pagesDone, int pageCount) implements Product, Refusal {
        @Override
        public String messageKey() {
            return pageCount == 0 ? "refusal.recognition.product.not-begun" : "refusal.recognition.product.not-yet";
        }

        @Override
        public Object[] messageArguments() {
            return new Object[] {pagesDone, pageCount};
        }
    }

    /** The document could not be read at all. */
    record Never(ReadingFailure failure) implements Product, Refusal {
        @Override
        public String messageKey() {
            return failure.messageKey();
        }

        @Override
        public Object[] messageArguments() {
            return failure.messageArguments();
        }
    }
}
