package vn.tangthu.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.tangthu.recognition.fields.FieldFinder;
import vn.tangthu.recognition.pool.WorkerLimits;
import vn.tangthu.recognition.pool.WorkerLost;
import vn.tangthu.recognition.pool.WorkerSlot;
import vn.tangthu.recognition.worker.Answer;
import vn.tangthu.recognition.worker.Ask;
import vn.tangthu.recognition.worker.Limits;

/** Reads documents with worker processes of its own, without server and database. Pages of one document are read side by side. */
public final class OfflineReader implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final Path scratch;
    private final List<WorkerSlot> slots = new ArrayList<>();
    private final BlockingQueue<WorkerSlot> idle;
    private final ExecutorService threads;
    private final FieldFinder finder = FieldFinder.standard();
    private final boolean withImages;

    /** @param scratch an existing folder for temporary files; the caller removes it */
    public OfflineReader(Path scratch, int workers) {
        this(scratch, workers, false);
    }

    /** @param withImages whether an image of every page is made too, for products */
    public OfflineReader(Path scratch, int workers, boolean withImages) {
        this(scratch, workers, withImages, WorkerLimits.DEFAULT);
    }

    /** With images, and with workers that are never replaced, to see what becomes of them. */
    public static OfflineReader withLastingWorkers(Path scratch, int workers) {
        return new OfflineReader(scratch, workers, true, WorkerLimits.DEFAULT.answeringAsOftenAs(Integer.MAX_VALUE));
    }

    private OfflineReader(Path scratch, int workers, boolean withImages, WorkerLimits limits) {
        this.scratch = scratch;
        this.withImages = withImages;
        idle = new ArrayBlockingQueue<>(workers);
        for (int i = 0; i < workers; i++) slots.add(new WorkerSlot(scratch.resolve("worker-" + i), limits));
        idle.addAll(slots);
        threads = Executors.newFixedThreadPool(workers, work -> {
            var thread = new Thread(work, "offline-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts all workers and returns when they can be asked; without it the first questions wait for them. */
    public void prepare() {
        CompletableFuture.allOf(slots.stream().map(slot -> CompletableFuture.runAsync(() -> {
            try {
                slot.prepare();
            } catch (WorkerLost e) {
                throw new IllegalStateException("No worker could be started", e);
            }
        }, threads)).toArray(CompletableFuture[]::new)).join();
    }

    /** The result comes when all pages are read; a broken document is a result too. */
    public CompletableFuture<OfflineReading> read(Path file) {
        return CompletableFuture.supplyAsync(() -> lookInto(file), threads).thenCompose(look -> pages(file, look));
    }

    /** What the look found, and where the pages are. */
    private record Look(Answer answer, Path pages) {}

    private Look lookInto(Path file) {
        try {
            var rendition = Files.createTempFile(scratch, "rendition", ".pdf");
            var answer = ask(new Ask.LookInto(file.toString(), file.getFileName().toString(), rendition.toString(), Limits.DEFAULT));
            boolean rendered = answer.isPresent() && answer.get() instanceof Answer.LookedInto found && found.renditionMade();
            if (!rendered) Files.delete(rendition);
            return new Look(answer.orElse(new Answer.CannotRead(ReadingFailure.GAVE_UP, "")), rendered ? rendition : file);
        } catch (IOException e) {
            throw new IllegalStateException("The scratch folder cannot be written: " + scratch, e);
        }
    }

    private CompletableFuture<OfflineReading> pages(Path file, Look look) {
        if (look.answer instanceof Answer.CannotRead cannot) {
            return CompletableFuture.completedFuture(OfflineReading.failed(file, cannot.failure()));
        }
        var found = (Answer.LookedInto) look.answer;
        var images = withImages ? Optional.of(folder()) : Optional.<Path>empty();
        var pages = IntStream.rangeClosed(1, found.pages())
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> page(look.pages, n, images), threads))
                .toList();
        return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new)).thenApply(done -> {
            var read = pages.stream().map(page -> page.join().page).toList();
            boolean searchable = pages.stream().anyMatch(page -> page.join().worded) && pages.stream().allMatch(page -> page.join().isSearchable());
            return new OfflineReading(
                    file, finder.find(read), read, found.warnings(), Optional.empty(),
                    searchable ? Optional.of(look.pages) : Optional.empty(), images);
        });
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(scratch, "pages");
        } catch (IOException e) {
            throw new IllegalStateException("The scratch folder cannot be written: " + scratch, e);
        }
    }

    /** @param worded the words stood in the document as text */
    private record Page(PageReading page, boolean worded) {
        boolean isSearchable() {
            return worded || page.state() == PageReading.State.DONE && page.words().isEmpty();
        }
    }

    private Page page(Path document, int number, Optional<Path> images) {
        var asks = new ArrayList<Ask>(List.of(new Ask.ReadPage(document.toString(), number)));
        images.ifPresent(folder -> asks.add(new Ask.MakeImage(document.toString(), number, folder.resolve(number + ".jpg").toString())));
        var answer = ask(asks);
        if (answer.isPresent() && answer.get() instanceof Answer.PageRead read) {
            var page = new PageReading(number, read.width(), read.height(), Optional.empty(), read.words(), read.pen(), PageReading.State.DONE);
            return new Page(page, read.fromTextLayer());
        }
        return new Page(new PageReading(number, 0, 0, Optional.empty(), List.of(), PageReading.State.FAILED), false);
    }

    private Optional<Answer> ask(Ask ask) {
        return ask(List.of(ask));
    }

    /**
     * Asks one worker several things about the same page, which it has at hand then.
     *
     * @return the answer to the first; nothing when every attempt was lost
     */
    private Optional<Answer> ask(List<Ask> asks) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                var slot = idle.take();
                try {
                    var answer = slot.ask(asks.get(0));
                    for (var further : asks.subList(1, asks.size())) slot.ask(further);
                    if (!(answer instanceof Answer.Stumbled)) return Optional.of(answer);
                } catch (WorkerLost e) {
                    if (e.why() == WorkerLost.Cause.NOT_STARTED) throw new IllegalStateException("No worker could be started", e);
                } finally {
                    idle.add(slot);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Resident memory of each worker, for the benchmark. */
    public List<Integer> residentMebibytes() {
        return slots.stream().map(WorkerSlot::residentMebibytes).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        slots.forEach(WorkerSlot::close);
    }
}
