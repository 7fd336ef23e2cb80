package vn.tangthu.recognition;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.testing.TestDatabase;

/** The whole of recognition on a real database with real workers, put together as the server does it. */
final class ReadingRoom implements AutoCloseable {

    final Path folder;
    final TestDatabase database = TestDatabase.create();
    final FolderBitstore bitstore;
    final ReadingNode node;
    final List<Object> events = new CopyOnWriteArrayList<>();
    final ReadingQueue queue;
    final ReadingProgress progress;
    final ReadingThreads threads;
    final Readings readings;
    final Actor clerk = Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Lê Thị Sen", Set.of(Role.CLERK));
    private final RegionWorker regions;

    ReadingRoom(RecognitionSettings settings) {
        try {
            folder = Files.createTempDirectory("reading-room");
            bitstore = new FolderBitstore(Files.createDirectories(folder.resolve("bits")));
            node = ReadingNode.in(Files.createDirectories(folder.resolve("recognition")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var wakeUp = new WakeUp();
        var pages = new PageRows(database.jdbc);
        regions = new RegionWorker(bitstore, node, settings);
        queue = new ReadingQueue(database.actingAs, database.jdbc, node, settings);
        progress = new ReadingProgress(database.actingAs, database.jdbc, pages, FieldFinder.standard(), events::add, wakeUp);
        var outlines = new PageOutlines(database.actingAs, database.jdbc, pages);
        var work = new ReadingWork(bitstore, queue, progress, outlines, regions, node, settings);
        threads = new ReadingThreads(queue, work, wakeUp, new FieldsFirst(settings, wakeUp), regions, node, settings);
        readings = new Readings(database.actingAs, new ReadingRows(database.jdbc), pages, outlines,
                new ReadingParts(database.jdbc, pages, FieldFinder.standard()), wakeUp, regions);
    }

    ReadingId request(byte[] bytes, String fileName) {
        return request(bytes, fileName, ReadRequest.Urgency.WAITED_FOR);
    }

    ReadingId request(byte[] bytes, String fileName, ReadRequest.Urgency urgency) {
        return readings.request(clerk, new ReadRequest(bitstore.put(bytes), fileName, clerk.home(), urgency));
    }

    Reading look(ReadingId id) {
        return readings.find(clerk, id).orElseThrow();
    }

    /** Waits until nothing more will come. */
    Reading finished(ReadingId id) {
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50))
                .until(() -> Set.of(Reading.State.DONE, Reading.State.FAILED).contains(look(id).state()));
        return look(id);
    }

    Reading read(byte[] bytes, String fileName) {
        return finished(request(bytes, fileName));
    }

    @Override
    public void close() {
        threads.stop();
        regions.close();
        database.close();
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
