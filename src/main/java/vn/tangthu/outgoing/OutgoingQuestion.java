package vn.tangthu.outgoing;

import java.util.Optional;

/**
 * Which outgoing documents, the last changed first.
 *
 * @param words every word must occur in symbol, kind, abstract, drafter or signer, with or without diacritics
 * @param state absent for every state
 * @param page from 1
 * @param size documents a page, 1 to 500
 */
public record OutgoingQuestion(Whose whose, Optional<State> state, String words, int page, int size) {

    public enum Whose {
        /** Drafted by the one who asks. */
        MINE,
        /** Whose next step is that of the one who asks. */
        WAITING,
        ALL
    }

    public OutgoingQuestion {
        page = Math.max(1, page);
        size = Math.max(1, Math.min(500, size));
    }

    public static OutgoingQuestion of(Whose whose) {
        return new OutgoingQuestion(whose, Optional.empty(), "", 1, 50);
    }
}
