package vn.tangthu.correspondence;

import vn.tangthu.kernel.Refusal;

/** What came of handing in a file. */
public sealed interface Receipt {
    record Received(DraftId draft) implements Receipt {}

    /** This very file was taken in before and has its draft; nothing was written. */
    record TakenBefore() implements Receipt {}

    /** Nothing was kept. */
    record NotReceived(Refusal refusal) implements Receipt {}
}
