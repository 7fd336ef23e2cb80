package vn.tangthu.correspondence.scanfolder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.Intake;
import vn.tangthu.correspondence.Receipt;
import vn.tangthu.correspondence.scanfolder.ScanFolder.Trouble;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Refusal;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.kernel.Wording;
import vn.tangthu.recognition.ReadRequest;

/**
 * One look into one folder. Order of things: bytes into the store, then draft and note of what was taken in one transaction,
 * then the move. A file found again after a crash between the last two is known by that note and only moved.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    /** Words for whoever looks into the folder of refused files. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ActingAs actingAs;
    private final IncomingDesk desk;
    private final ScanFolderRows rows;
    private final ScanFolderSettings settings;
    private final ApplicationEventPublisher events;
    private final MessageSource words;
    private final Clock clock;
    private final Map<AgencyId, Stillness> stillness = new HashMap<>();
    /** Taken, but still to be moved away: not read again by this process. */
    private final Map<AgencyId, Set<FoundFile>> unmoved = new HashMap<>();

    Sweep(ActingAs actingAs, IncomingDesk desk, ScanFolderRows rows, ScanFolderSettings settings, ApplicationEventPublisher events,
            MessageSource words, Clock clock) {
        this.actingAs = actingAs;
        this.desk = desk;
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** What came of a look. @param taken drafts written @param left files that lie there still */
    record Outcome(int taken, int left, Optional<Trouble> trouble) {}

    /** The one that hands in: a clerk of that agency and no other, under the system's id. */
    static Actor scanner(AgencyId agency) {
        return new Actor(Actor.SYSTEM_PERSON, Optional.of(agency), "thư mục quét", Set.of(Role.CLERK));
    }

    Outcome of(ScanFolder folder) {
        var place = new FolderPlace(settings.root(), folder.name());
        try {
            place.check();
            return look(folder.agency(), place);
        } catch (NoSuchFileException e) {
            return new Outcome(0, 0, Optional.of(Trouble.VANISHED));
        } catch (NotDirectoryException e) {
            return new Outcome(0, 0, Optional.of(Trouble.NO_FOLDER));
        } catch (AccessDeniedException e) {
            return new Outcome(0, 0, Optional.of(Trouble.UNREADABLE));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The scan folder {} could not be looked into: {}", folder.name(), e.toString());
            return new Outcome(0, 0, Optional.of(Trouble.FAULT));
        }
    }

    private Outcome look(AgencyId agency, FolderPlace place) throws IOException {
        putBackWhatWasStillWrittenTo(agency, place);
        var content = place.content();
        var now = clock.instant();
        var still = stillness.computeIfAbsent(agency, a -> new Stillness());
        still.note(content.files(), now);
        unmoved(agency).retainAll(new HashSet<>(content.files()));
        int taken = 0, handled = 0;
        var trouble = Optional.<Trouble>empty();
        for (var other : content.others()) trouble = trouble.or(() -> refuse(agency, place, other, new ScanRefusal.NoPlainFile()));
        for (var file : content.files()) {
            if (handled == settings.batch() || trouble.filter(t -> t == Trouble.NO_ROOM).isPresent()) break;
            if (!still.isStill(file, file.isEmpty() ? settings.emptyFor() : settings.settled(), now)) continue;
            if (!unmoved(agency).contains(file)) handled++;
            var one = take(agency, place, file);
            if (one.isTaken()) taken++;
            trouble = trouble.or(one::trouble);
        }
        place.removeProcessedBefore(today().minusDays(settings.keepDays()));
        return new Outcome(taken, handled == 0 ? content.files().size() : place.content().files().size(), trouble);
    }

    private record One(boolean isTaken, Optional<Trouble> trouble) {}

    private One take(AgencyId agency, FolderPlace place, FoundFile file) {
        if (unmoved(agency).contains(file)) return new One(false, moveAway(agency, place, file));
        Receipt receipt;
        try (var bytes = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            var intake = new Intake(file.name(), Sensitivity.INTERNAL, ReadRequest.Urgency.WAITED_FOR, Intake.Origin.SCAN_FOLDER);
            receipt = desk.receive(scanner(agency), intake, bytes, (draft, stored) -> claim(agency, place, file, draft, stored));
        } catch (StillWritten | NoSuchFileException e) {
            return new One(false, Optional.empty()); // its turn comes when it lies still again
        } catch (IOException e) {
            return new One(false, Optional.of(Trouble.UNREADABLE));
        }
        if (receipt instanceof Receipt.NotReceived not) return new One(false, notReceived(agency, place, file, not.refusal()));
        return new One(receipt instanceof Receipt.Received, moveAway(agency, place, file));
    }

    /** Changed while it was read. Nothing is written then. */
    private static final class StillWritten extends RuntimeException {
        StillWritten(FoundFile file) {
            super(file.name(), null, false, false);
        }
    }

    private boolean claim(AgencyId agency, FolderPlace place, FoundFile file, vn.tangthu.correspondence.DraftId draft, Storing.Stored stored) {
        try {
            if (stored.size().value() != file.size() || !place.isStill(file)) throw new StillWritten(file);
        } catch (IOException e) {
            throw new StillWritten(file);
        }
        return rows.taken(agency, file, stored.checksum(), draft);
    }

    private Optional<Trouble> notReceived(AgencyId agency, FolderPlace place, FoundFile file, Refusal refusal) {
        if (refusal instanceof Storing.NoRoom) return Optional.of(Trouble.NO_ROOM);
        if (refusal instanceof Storing.CutShort) return Optional.of(Trouble.UNREADABLE);
        return refuse(agency, place, file, refusal);
    }

    private Optional<Trouble> moveAway(AgencyId agency, FolderPlace place, FoundFile file) {
        try {
            if (!place.isStill(file)) return Optional.empty(); // written to again: another file by now
            if (settings.keepDays() == 0) {
                place.remove(file);
            } else {
                var keptAs = place.moveToProcessed(file, today());
                actingAs.run(scanner(agency), () -> rows.keptAs(agency, file, keptAs));
            }
            unmoved(agency).remove(file);
            return Optional.empty();
        } catch (IOException e) {
            if (unmoved(agency).add(file)) LOG.warn("A scanned file was taken but could not be moved away: {}", e.toString());
            return Optional.of(Trouble.CANNOT_MOVE);
        }
    }

    /** The trace first, then the move: a file that cannot be moved is refused again without a second trace. */
    private Optional<Trouble> refuse(AgencyId agency, FolderPlace place, FoundFile file, Refusal refusal) {
        var scanner = scanner(agency);
        actingAs.run(scanner, () -> {
            if (!rows.refused(agency, file, refusal.messageKey())) return;
            events.publishEvent(RecordEvent.onRecord(scanner, "scan-folder.refused", "scanned-file", file.name(),
                    Map.of("file", file.name(), "why", refusal.messageKey(), "bytes", String.valueOf(file.size()))));
        });
        try {
            var why = words.getMessage(refusal.messageKey(), refusal.messageArguments(), VIETNAMESE);
            place.moveToRefused(file, today(), words.getMessage("scan-folder.note", new Object[] {file.name(), why}, VIETNAMESE));
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("A refused file could not be moved away: {}", e.toString());
            return Optional.of(Trouble.CANNOT_MOVE);
        }
    }

    /**
     * A scanner that pauses for long goes on writing into a file that was moved meanwhile. Such a file comes back into the
     * folder and is taken again, whole.
     */
    private void putBackWhatWasStillWrittenTo(AgencyId agency, FolderPlace place) throws IOException {
        List<ScanFolderRows.Kept> lately = actingAs.read(scanner(agency), () -> rows.keptLately(agency));
        for (var kept : lately) {
            var now = place.kept(kept.keptAs());
            if (now.isEmpty() || now.get().size() == kept.size() && now.get().modified() == kept.modified()) continue;
            place.putBack(kept.keptAs(), kept.path());
        }
    }

    private Set<FoundFile> unmoved(AgencyId agency) {
        return unmoved.computeIfAbsent(agency, a -> new HashSet<>());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }
}
