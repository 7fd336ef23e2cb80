package vn.tangthu.correspondence.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Refusal;

/**
 * How many products are made at the same time by this server, and for one person: each costs a core as long as it is
 * written, and a slow line holds it for long.
 */
@Component
class ProductDownloads {

    /** What a program that asks again should wait; a page takes about 0.2 s, few documents have more than a hundred. */
    static final int RETRY_AFTER_SECONDS = 30;

    private final int most;
    private final int mostOfOne;
    private final Map<PersonId, Integer> underWay = new HashMap<>();
    private int total;

    ProductDownloads(
            @Value("${tangthu.products.at-once:6}") int most, @Value("${tangthu.products.at-once-per-person:2}") int mostOfOne) {
        this.most = Math.max(1, most);
        this.mostOfOne = Math.max(1, Math.min(mostOfOne, this.most));
    }

    /** Whether one more may begin. */
    sealed interface Turn {
        /** Ends with the download, however that ends. */
        record Begun(Runnable end) implements Turn, AutoCloseable {
            @Override
            public void close() {
                end.run();
            }
        }

        /** @param own what this person is downloading at the moment; 0 when it is the others who fill the server */
        record Full(int own) implements Turn, Refusal {
            @Override
            public String messageKey() {
                return own > 0 ? "products.full.own" : "products.full.text";
            }

            @Override
            public Object[] messageArguments() {
                return new Object[] {own};
            }
        }
    }

    synchronized Turn begin(Actor actor) {
        int own = underWay.getOrDefault(actor.person(), 0);
        if (own >= mostOfOne) return new Turn.Full(own);
        if (total >= most) return new Turn.Full(0);
        total++;
        underWay.merge(actor.person(), 1, Integer::sum);
        return new Turn.Begun(() -> end(actor.person()));
    }

    private synchronized void end(PersonId person) {
        total--;
        underWay.computeIfPresent(person, (who, count) -> count > 1 ? count - 1 : null);
    }
}
