package vn.tangthu.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;
import vn.tangthu.kernel.Checksum;

/** Goes along an anchor file while the seals of the database pass by in ascending order; holds one line at a time. */
final class AnchorWalk implements AutoCloseable {

    private final Path file;
    private final Findings findings;
    private final LongFunction<Optional<Checksum>> hashNow;
    private final BufferedReader lines;
    private Line next;
    private long lastNumber;
    private long compared;

    private record Line(long number, Checksum hash) {}

    /** @param hashNow asks the database for the hash of a seal */
    AnchorWalk(Path file, Findings findings, LongFunction<Optional<Checksum>> hashNow) {
        this.file = file;
        this.findings = findings;
        this.hashNow = hashNow;
        try {
            this.lines = Files.exists(file) ? Files.newBufferedReader(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("The anchor file cannot be read: " + file, e);
        }
        advance();
    }

    void pass(Seal seal) {
        while (next != null && next.number() <= seal.number()) {
            if (next.number() == seal.number()) compare(next, seal.hash());
            advance();
        }
    }

    /**
     * What is left behind the last seal: either seals made meanwhile, or the proof that the newest were cut off.
     *
     * @param newest number of the last seal that passed, 0 if there was none
     */
    void finish(long newest) {
        if (lines == null && newest > 0) unreadable("a file with the hashes of the seals", "no file " + file);
        while (next != null) {
            var hash = hashNow.apply(next.number());
            if (hash.isEmpty()) {
                findings.add(Finding.atSeal(Finding.Kind.TAIL_CUT, next.number(),
                        "seal " + next.number() + " as named in " + file, "seals up to " + newest + " only"));
                return;
            }
            compare(next, hash.get());
            advance();
        }
    }

    long compared() {
        return compared;
    }

    @Override
    public void close() {
        try {
            if (lines != null) lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Line line, Checksum hash) {
        compared++;
        if (line.hash().equals(hash)) return;
        findings.add(Finding.atSeal(Finding.Kind.ANCHOR_DIFFERS, line.number(), "hash " + line.hash() + " as in " + file, "hash " + hash));
    }

    /**
     * To the next line that can be read and that names a later seal than the one before. Two processes that seal in
     * turn may write their lines the other way round; such a line is compared at once.
     */
    private void advance() {
        next = null;
        while (lines != null && next == null) {
            var text = read();
            if (text == null) return;
            var line = parsed(text);
            if (line.isEmpty()) {
                unreadable("number, hash and time", text);
            } else if (line.get().number() <= lastNumber) {
                hashNow.apply(line.get().number()).ifPresent(hash -> compare(line.get(), hash));
            } else {
                next = line.get();
                lastNumber = next.number();
            }
        }
    }

    private String read() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("The anchor file cannot be read: " + file, e);
        }
    }

    private static Optional<Line> parsed(String text) {
        if (!text.matches("[1-9][0-9]{0,17} [0-9a-f]{64} .*")) return Optional.empty();
        var words = text.split(" ");
        return Optional.of(new Line(Long.parseLong(words[0]), new Checksum(words[1])));
    }

    private void unreadable(String expected, String found) {
        findings.add(Finding.atSeal(Finding.Kind.ANCHOR_UNREADABLE, lastNumber + 1, expected, found));
    }
}
