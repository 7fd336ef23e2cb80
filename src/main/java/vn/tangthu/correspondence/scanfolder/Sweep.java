package vn.tangthu.correspondence.scanfolder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tangthu.correspondence.scanfolder.ScanFolder.Trouble;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Wording;

/** One look into one folder: takes what lies still, the oldest first, and tells what stands in the way of the rest. */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    /** After so many unforeseen faults in one look it is not the files that are at fault. */
    private static final int MOST_FAULTS = 3;

    private final ActingAs actingAs;
    private final Taking taking;
    private final ScanFolderRows rows;
    private final ScanFolderSettings settings;
    private final Clock clock;
    private final Map<AgencyId, Memory> memories = new HashMap<>();

    Sweep(ActingAs actingAs, Taking taking, ScanFolderRows rows, ScanFolderSettings settings, Clock clock) {
        this.actingAs = actingAs;
        this.taking = taking;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of a look. @param taken drafts written @param left files that lie there still */
    record Outcome(int taken, int left, Optional<Trouble> trouble) {}

    /** What this process remembers of a folder from one look to the next. @param troubled files that could not be taken or moved */
    private record Memory(Stillness stillness, Map<FoundFile, Trouble> troubled) {
        Memory() {
            this(new Stillness(), new LinkedHashMap<>());
        }
    }

    Outcome of(ScanFolder folder) {
        var place = new FolderPlace(settings.root(), folder.name());
        try {
            place.check();
            return look(folder.agency(), place);
        } catch (NoSuchFileException e) {
            return nothing(Trouble.VANISHED);
        } catch (NotDirectoryException e) {
            return nothing(Trouble.NO_FOLDER);
        } catch (AccessDeniedException e) {
            return nothing(Trouble.UNREADABLE);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The scan folder {} could not be looked into: {}", folder.name(), e.toString());
            return nothing(Trouble.FAULT);
        }
    }

    private static Outcome nothing(Trouble trouble) {
        return new Outcome(0, 0, Optional.of(trouble));
    }

    private Outcome look(AgencyId agency, FolderPlace place) throws IOException {
        putBackWhatWasStillWrittenTo(agency, place);
        var content = place.content();
        var memory = memories.computeIfAbsent(agency, a -> new Memory());
        var all = new HashSet<>(content.files());
        memory.stillness.note(content.files(), clock.instant());
        memory.troubled.keySet().retainAll(all);
        taking.forgetWhatIsGone(place, all);
        var unmovable = refuseAll(agency, place, content.others());
        int taken = takeAll(agency, place, content.files(), memory);
        place.removeProcessedBefore(LocalDate.ofInstant(clock.instant(), Wording.ZONE).minusDays(settings.keepDays()));
        var left = memory.troubled.isEmpty() && taken == 0 ? content.files() : place.content().files();
        return new Outcome(taken, left.size(), memory.troubled.values().stream().findFirst().or(() -> unmovable));
    }

    private Optional<Trouble> refuseAll(AgencyId agency, FolderPlace place, List<FoundFile> others) {
        var trouble = Optional.<Trouble>empty();
        for (var other : others) {
            var one = taking.refuse(agency, place, other, new ScanRefusal.NoPlainFile());
            trouble = trouble.or(() -> one);
        }
        return trouble;
    }

    /** A file in trouble waits as long as a new one before it is tried again, so that it never stands in the way of the others. */
    private int takeAll(AgencyId agency, FolderPlace place, List<FoundFile> files, Memory memory) {
        var now = clock.instant();
        int taken = 0, tried = 0, faults = 0;
        for (var file : files) {
            if (tried == settings.batch() || faults == MOST_FAULTS) break;
            if (!memory.stillness.isStill(file, file.isEmpty() ? settings.emptyFor() : settings.settled(), now)) continue;
            tried++;
            var one = takeOrFault(agency, place, file);
            if (one.isTaken()) taken++;
            memory.troubled.remove(file);
            if (one.trouble().isEmpty()) continue;
            memory.troubled.put(file, one.trouble().get());
            memory.stillness.forget(file);
            if (one.trouble().get() == Trouble.FAULT) faults++;
            if (one.trouble().get() == Trouble.NO_ROOM) break;
        }
        return taken;
    }

    private Taking.Taken takeOrFault(AgencyId agency, FolderPlace place, FoundFile file) {
        try {
            return taking.take(agency, place, file);
        } catch (RuntimeException e) {
            LOG.warn("A scanned file could not be taken; it is tried again: {}", e.toString());
            return new Taking.Taken(false, Optional.of(Trouble.FAULT));
        }
    }

    /**
     * A scanner that pauses for long goes on writing into a file that was moved meanwhile. Such a file comes back into the
     * folder and is taken again, whole.
     */
    private void putBackWhatWasStillWrittenTo(AgencyId agency, FolderPlace place) throws IOException {
        List<ScanFolderRows.Kept> lately = actingAs.read(Taking.scanner(agency), () -> rows.keptLately(agency));
        for (var kept : lately) {
            var now = place.kept(kept.keptAs());
            if (now.isEmpty() || now.get().size() == kept.size() && now.get().modified() == kept.modified()) continue;
            place.putBack(kept.keptAs(), kept.path());
        }
    }
}
