package vn.tangthu.signing;

import java.util.Optional;

/** How a signature is seen on the page (technique of presenting digital signatures, Decree 30/2020/NĐ-CP, App. I). */
public sealed interface Mark {

    /** Nothing is seen. */
    record Invisible() implements Mark {}

    /**
     * The picture of the signer's hand that belongs to his key, in the middle between his position and his name.
     *
     * @param between the room there; absent: it is looked for in the document's text
     * @param signer the name as it stands in the document, for looking
     */
    record Hand(Optional<MarkPlace> between, String signer) implements Mark {

        public static Hand of(String signer) {
            return new Hand(Optional.empty(), signer);
        }

        public static Hand at(MarkPlace between) {
            return new Hand(Optional.of(between), "");
        }
    }

    /**
     * The picture of the agency's stamp that belongs to its key, in true size, over a part of the hand's picture on its left.
     *
     * @param hand where the hand's picture is; absent: over the last signature that is seen in the document
     */
    record Stamp(Optional<MarkPlace> hand) implements Mark {

        public static Stamp overLast() {
            return new Stamp(Optional.empty());
        }
    }

    /** On a text attached in a file of its own: number and symbol of the main document and the time, without picture, at the upper right of page 1. */
    record Attachment(String symbol) implements Mark {}

    /** On a copy: its form, such as "SAO Y", the agency and the time, without picture, at the upper right of page 1. */
    record Copy(String form, String agency) implements Mark {}
}
