package vn.tangthu.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Bitstore;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.kernel.ByteCount;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.recognition.pool.WorkerLost;
import vn.tangthu.recognition.pool.WorkerSlot;
import vn.tangthu.recognition.worker.Answer;
import vn.tangthu.recognition.worker.Ask;

/**
 * Does one piece of work with one worker: asks it and stores the answer, bytes first, then the row. What is known of a page is
 * stored while the worker goes on, with the same page or already with the next.
 */
@Component
class ReadingWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWork.class);
    /** A page with text of its own and more words than this is no separator sheet; machines that make searchable files give those text too. */
    private static final int WORDS_OF_A_SHEET = 80;
    private static final ByteCount LARGEST_DERIVED = ByteCount.mebibytes(512);

    private final Bitstore bitstore;
    private final ReadingQueue queue;
    private final ReadingProgress progress;
    private final PageOutlines outlines;
    private final RegionWorker regions;
    private final ReadingNode node;
    private final RecognitionSettings settings;

    ReadingWork(
            Bitstore bitstore, ReadingQueue queue, ReadingProgress progress, PageOutlines outlines, RegionWorker regions, ReadingNode node,
            RecognitionSettings settings) {
        this.bitstore = bitstore;
        this.queue = queue;
        this.progress = progress;
        this.outlines = outlines;
        this.regions = regions;
        this.node = node;
        this.settings = settings;
    }

    /** @throws WorkerLost when no worker can be started at all; the job is back in the queue, its attempt not spent */
    void run(ReadingQueue.Job job, WorkerSlot slot, StoringBeside storing) throws WorkerLost {
        try (var copy = bitstore.localCopy(job instanceof ReadingQueue.LookJob look ? look.bytes() : ((ReadingQueue.PageJob) job).bytes())) {
            if (job instanceof ReadingQueue.LookJob look) lookInto(look, copy.path(), slot);
            if (job instanceof ReadingQueue.PageJob page) read(page, copy.path(), slot, storing);
        } catch (WorkerLost e) {
            storing.await();
            lost(job, e);
        } catch (IOException | RuntimeException e) {
            storing.await();
            brokenOff(job, e);
        }
    }

    private void brokenOff(ReadingQueue.Job job, Exception why) {
        LOG.warn("Reading {} could not go on: {}", job.reading(), why.toString());
        spend(job);
    }

    private void lookInto(ReadingQueue.LookJob job, Path file, WorkerSlot slot) throws WorkerLost, IOException {
        var rendition = scratchFile(".pdf");
        try {
            var answer = slot.ask(new Ask.LookInto(file.toString(), job.fileName(), rendition.toString(), settings.documents()));
            if (answer instanceof Answer.LookedInto found) {
                progress.lookedInto(job.reading(), found, found.renditionMade() ? Optional.of(keep(rendition, job.bytes())) : Optional.empty());
            } else if (answer instanceof Answer.CannotRead cannot) {
                LOG.info("Reading {} cannot be done: {} ({})", job.reading(), cannot.failure(), cannot.detail());
                progress.failed(job.reading(), cannot.failure());
            } else {
                stumbled(job, answer);
            }
        } finally {
            Files.deleteIfExists(rendition);
        }
    }

    private void read(ReadingQueue.PageJob job, Path file, WorkerSlot slot, StoringBeside storing) throws WorkerLost, IOException {
        var page = storing.begin(trouble -> brokenOff(job, trouble));
        boolean lookForMarks = true;
        if (!job.wordsThere()) {
            long begun = System.nanoTime();
            var answer = slot.ask(new Ask.ReadPage(file.toString(), job.filePage()));
            var work = Duration.ofNanos(System.nanoTime() - begun);
            if (answer instanceof Answer.CannotRead cannot) {
                page.store(() -> progress.pageFailed(job.reading(), job.number(), cannot.failure()));
                return;
            }
            if (!(answer instanceof Answer.PageRead read)) {
                page.store(() -> stumbled(job, answer));
                return;
            }
            page.store(() -> {
                boolean fieldsKnown = progress.pageRead(job.reading(), job.number(), read, work);
                outlines.wordsRead(job.reading(), job.number());
                if (fieldsKnown && !job.background()) regions.expectQuestions();
            });
            lookForMarks = !read.fromTextLayer() || read.words().size() < WORDS_OF_A_SHEET;
        }
        if (lookForMarks) readMarks(job, file, slot, page);
        makeImage(job, file, slot, page);
    }

    /** Codes and blank backs. A page on which they cannot be looked for counts as one without. */
    private void readMarks(ReadingQueue.PageJob job, Path file, WorkerSlot slot, StoringBeside.Page page) throws WorkerLost {
        var answer = slot.ask(new Ask.ReadMarks(file.toString(), job.filePage()));
        if (answer instanceof Answer.MarksRead marks) page.store(() -> outlines.marksRead(job.reading(), job.number(), marks));
        else LOG.info("Reading {}: codes on page {} could not be looked for: {}", job.reading(), job.number(), answer);
    }

    private void makeImage(ReadingQueue.PageJob job, Path file, WorkerSlot slot, StoringBeside.Page page) throws WorkerLost, IOException {
        var image = scratchFile(".jpg");
        Answer answer;
        try {
            answer = slot.ask(new Ask.MakeImage(file.toString(), job.filePage(), image.toString()));
        } catch (WorkerLost | RuntimeException e) {
            Files.deleteIfExists(image);
            throw e;
        }
        page.store(() -> {
            try {
                imageMade(job, image, answer);
            } finally {
                Files.deleteIfExists(image);
            }
        });
    }

    private void imageMade(ReadingQueue.PageJob job, Path image, Answer answer) throws IOException {
        if (answer instanceof Answer.ImageMade) {
            progress.imageMade(job.reading(), job.number(), keep(image, job.bytes()));
        } else if (answer instanceof Answer.CannotRead cannot) {
            progress.pageFailed(job.reading(), job.number(), cannot.failure());
        } else {
            stumbled(job, answer);
        }
    }

    private void stumbled(ReadingQueue.Job job, Answer answer) {
        LOG.warn("Reading {}, attempt {}: {}", job.reading(), job.attempt(), answer);
        spend(job);
    }

    private void lost(ReadingQueue.Job job, WorkerLost loss) throws WorkerLost {
        boolean ours = loss.why() == WorkerLost.Cause.NOT_STARTED || Thread.interrupted(); // cleared: the database is still to be told
        LOG.warn("Reading {}, attempt {}: {}", job.reading(), job.attempt(), loss.getMessage());
        if (ours) {
            queue.giveBack(job, false);
            throw loss;
        }
        spend(job);
    }

    /** The attempt counts; after the last one the page or the document is given up. */
    void spend(ReadingQueue.Job job) {
        if (!job.lastAttempt()) {
            queue.giveBack(job, true);
        } else if (job instanceof ReadingQueue.PageJob page) {
            progress.pageFailed(page.reading(), page.number(), ReadingFailure.GAVE_UP);
        } else {
            progress.failed(job.reading(), ReadingFailure.GAVE_UP);
        }
    }

    private Path scratchFile(String ending) throws IOException {
        return Files.createTempFile(Files.createDirectories(node.derived()), "page", ending);
    }

    /** What is made from guarded bytes is guarded too. */
    private Checksum keep(Path file, Checksum madeFrom) throws IOException {
        var label = bitstore.isGuarded(madeFrom) ? Sensitivity.RESTRICTED : Sensitivity.INTERNAL;
        try (var bytes = Files.newInputStream(file)) {
            var storing = bitstore.put(bytes, LARGEST_DERIVED, label);
            if (storing instanceof Storing.Stored stored) return stored.checksum();
            throw new IOException("The page could not be kept: " + storing);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
