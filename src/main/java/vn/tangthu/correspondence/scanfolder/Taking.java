package vn.tangthu.correspondence.scanfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.tangthu.bitstore.Storing;
import vn.tangthu.correspondence.DraftId;
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
 * Takes one file. Order of things: bytes into the store, then draft and note of what was taken in one transaction, then the
 * move. A file found again after a crash between the last two is known by that note and only moved.
 */
@Component
class Taking {

    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);
    /** Words for whoever looks into the folder of refused files. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ActingAs actingAs;
    private final IncomingDesk desk;
    private final ScanFolderRows rows;
    private final ScanFolderSettings settings;
    private final ApplicationEventPublisher events;
    private final MessageSource words;
    private final Clock clock;
    /** Taken, but still to be moved away: not read again by this process. */
    private final Set<FoundFile> unmoved = ConcurrentHashMap.newKeySet();

    Taking(ActingAs actingAs, IncomingDesk desk, ScanFolderRows rows, ScanFolderSettings settings, ApplicationEventPublisher events,
            MessageSource words, Clock clock) {
        this.actingAs = actingAs;
        this.desk = desk;
        this.rows = rows;
        this.settings = settings;
        this.events = events;
        this.words = words;
        this.clock = clock;
    }

    /** @param isTaken a draft was written @param trouble why the file lies there still */
    record Taken(boolean isTaken, Optional<Trouble> trouble) {}

    /** The one that hands in: a clerk of that agency and no other, under the system's id. */
    static Actor scanner(AgencyId agency) {
        return new Actor(Actor.SYSTEM_PERSON, Optional.of(agency), "thư mục quét", Set.of(Role.CLERK));
    }

    Taken take(AgencyId agency, FolderPlace place, FoundFile file) {
        if (unmoved.contains(file)) return new Taken(false, moveAway(agency, place, file));
        Receipt receipt;
        try (var bytes = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            var intake = new Intake(file.name(), Sensitivity.INTERNAL, ReadRequest.Urgency.WAITED_FOR, Intake.Origin.SCAN_FOLDER);
            receipt = desk.receive(scanner(agency), intake, bytes, (draft, stored) -> isNew(agency, place, file, draft, stored));
        } catch (StillWritten | NoSuchFileException e) {
            return new Taken(false, Optional.empty()); // its turn comes when it lies still again
        } catch (IOException e) {
            return new Taken(false, Optional.of(Trouble.UNREADABLE));
        }
        if (receipt instanceof Receipt.NotReceived not) return new Taken(false, notReceived(agency, place, file, not.refusal()));
        return new Taken(receipt instanceof Receipt.Received, moveAway(agency, place, file));
    }

    /** Changed while it was read. Nothing is written then. */
    private static final class StillWritten extends RuntimeException {
        StillWritten(FoundFile file) {
            super(file.name(), null, false, false);
        }
    }

    private boolean isNew(AgencyId agency, FolderPlace place, FoundFile file, DraftId draft, Storing.Stored stored) {
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
            unmoved.remove(file);
            return Optional.empty();
        } catch (IOException e) {
            if (unmoved.add(file)) LOG.warn("A scanned file was taken but could not be moved away: {}", e.toString());
            return Optional.of(Trouble.CANNOT_MOVE);
        }
    }

    /** The trace first, then the move: a file that cannot be moved is refused again without a second trace. */
    Optional<Trouble> refuse(AgencyId agency, FolderPlace place, FoundFile file, Refusal refusal) {
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

    /** What lies there no longer need not be remembered. */
    void forgetWhatIsGone(FolderPlace place, Set<FoundFile> there) {
        unmoved.removeIf(file -> file.path().startsWith(place.folder()) && !there.contains(file));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wording.ZONE);
    }
}
