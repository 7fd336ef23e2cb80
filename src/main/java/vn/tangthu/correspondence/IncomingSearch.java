package vn.tangthu.correspondence;

import java.util.Set;
import vn.tangthu.kernel.Actor;

/** What other doors need to search among incoming documents. */
public final class IncomingSearch {

    /** The kind of search entry that a register line is handed in as. */
    public static final String KIND = LineIndex.KIND;

    private IncomingSearch() {}

    /** The tokens with which this actor may find lines of the register. */
    public static Set<String> tokens(Actor actor) {
        return Visibility.tokens(actor);
    }
}
