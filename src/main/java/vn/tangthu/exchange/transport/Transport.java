package vn.tangthu.exchange.transport;

import java.nio.file.Path;

/** One way to hand a message over. {@code TransportContract} is the test that each of them passes. */
public interface Transport {

    /** Name under which a partner has it. */
    String name();

    /**
     * Hands a message over. When it returns {@link Handing.Arrived}, the other side has it safe; after anything else, and after a
     * crash, it is handed over again, with the same key.
     *
     * @param address of the partner
     * @param secret to show there; empty where none is needed
     * @param key the same for the same message; letters, digits and hyphens
     * @param message a whole message
     */
    Handing hand(String address, String secret, String key, Path message);

    /** What came of it. */
    sealed interface Handing {
        record Arrived() implements Handing {}

        /** @param why in Vietnamese, for the clerk who waits for it */
        record NotNow(String why) implements Handing {}
    }
}
