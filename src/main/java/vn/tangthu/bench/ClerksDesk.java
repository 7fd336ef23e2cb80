package vn.tangthu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.ReadRequest;
import vn.tangthu.recognition.Reading;
import vn.tangthu.recognition.ReadingId;
import vn.tangthu.recognition.Readings;

/** The clerk's side: hands scans in and waits. */
final class ClerksDesk {

    private final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "bench", Set.of(Role.CLERK));
    private final Readings readings;
    private final Bitstore bitstore;
    private final List<ReadingId> asked = new ArrayList<>();

    ClerksDesk(BenchInstallation installation) {
        readings = installation.get(Readings.class);
        bitstore = installation.get(Bitstore.class);
    }

    ReadingId request(byte[] pdf) {
        return request(new ByteArrayInputStream(pdf));
    }

    /** From a file, as uploads come: a large scan in the memory of this process would be moved about by its collector. */
    ReadingId request(Path scan) throws IOException {
        try (var bytes = Files.newInputStream(scan)) {
            return request(bytes);
        }
    }

    private ReadingId request(InputStream pdf) {
        var stored = (Storing.Stored) bitstore.put(pdf, ByteCount.mebibytes(100), Sensitivity.INTERNAL);
        var id = readings.request(clerk, new ReadRequest(stored.checksum(), "scan.pdf", clerk.home(), ReadRequest.Urgency.WAITED_FOR));
        asked.add(id);
        return id;
    }

    void awaitFields(ReadingId id) throws InterruptedException {
        await(List.of(id), reading -> reading.fields().isPresent(), 10);
    }

    /** All that was handed in since the last time. */
    void awaitAll() throws InterruptedException {
        await(asked, reading -> reading.state() == Reading.State.DONE, 100);
        asked.clear();
    }

    void readAll(List<ScannedPage> pages) throws InterruptedException {
        for (var page : pages) request(page.pdf());
        awaitAll();
    }

    /**
     * Asks about one reading at a time, and not too often where much is read meanwhile: asking every 10 ms took a fourteenth of two cores.
     *
     * @param pause milliseconds between two questions
     */
    private void await(List<ReadingId> ids, Predicate<Reading> done, int pause) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        for (var id : ids) {
            while (!readings.find(clerk, List.of(id)).stream().allMatch(done)) {
                if (System.nanoTime() > deadline) throw new IllegalStateException("Expected: all pages read within ten minutes");
                Thread.sleep(pause);
            }
        }
    }

    /** MiB; 0 where the system does not tell. */
    static double largestWorker() {
        return ProcessHandle.current().descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .mapToDouble(process -> resident(process.pid()))
                .max().orElse(0);
    }

    private static double resident(long pid) {
        try {
            return Proc.residentMebibytes(pid);
        } catch (IOException e) {
            return 0;
        }
    }
}
