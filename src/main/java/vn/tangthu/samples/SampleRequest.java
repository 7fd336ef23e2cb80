package vn.tangthu.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What a sample shall be; everything not said here is drawn by the seed.
 *
 * @param topic key of a subject (see {@link Samples#topics()}); drawn when absent
 * @param addressees who it is sent to; lines of Kính gửi where the type has them
 * @param pages about how many pages the main text fills, 1 or more
 * @param annexes how many annexes with tables
 */
public record SampleRequest(
        long seed,
        String id,
        Author author,
        DocumentType type,
        Optional<String> topic,
        String number,
        LocalDate date,
        List<String> addressees,
        int pages,
        int annexes,
        Optional<String> urgency,
        Optional<String> secrecy) {

    public SampleRequest {
        addressees = List.copyOf(addressees);
        if (pages < 1) throw new IllegalArgumentException("Expected: at least 1 page; Found: " + pages);
    }

    /** One page, without annexes and marks. */
    public static SampleRequest of(long seed, Author author, DocumentType type, String number, LocalDate date) {
        return new SampleRequest(
                seed, "mau-" + seed, author, type, Optional.empty(), number, date, List.of(), 1, 0, Optional.empty(), Optional.empty());
    }

    public SampleRequest named(String name) {
        return new SampleRequest(seed, name, author, type, topic, number, date, addressees, pages, annexes, urgency, secrecy);
    }

    public SampleRequest about(String key) {
        return new SampleRequest(seed, id, author, type, Optional.of(key), number, date, addressees, pages, annexes, urgency, secrecy);
    }

    public SampleRequest to(List<String> whom) {
        return new SampleRequest(seed, id, author, type, topic, number, date, whom, pages, annexes, urgency, secrecy);
    }

    public SampleRequest pages(int main, int annexCount) {
        return new SampleRequest(seed, id, author, type, topic, number, date, addressees, main, annexCount, urgency, secrecy);
    }

    public SampleRequest marked(Optional<String> urgent, Optional<String> secret) {
        return new SampleRequest(seed, id, author, type, topic, number, date, addressees, pages, annexes, urgent, secret);
    }

    Random random() {
        return new Random(seed * 0x9E3779B97F4A7C15L + type.ordinal());
    }
}
