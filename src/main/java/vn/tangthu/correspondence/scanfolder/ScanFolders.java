package vn.tangthu.correspondence.scanfolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Sensitivity;
import vn.tangthu.organisation.Agencies;
import vn.tangthu.organisation.Agency;

/** Opens and closes the scan folders of agencies and tells how they stand. For administrators; every change leaves its trace. */
@Component
public class ScanFolders {

    private static final Logger LOG = LoggerFactory.getLogger(ScanFolders.class);
    private static final int REFUSALS_SHOWN_FOR_DAYS = 7;

    private final ActingAs actingAs;
    private final ScanFolderRows rows;
    private final Agencies agencies;
    private final ScanFolderSettings settings;
    private final ApplicationEventPublisher events;

    ScanFolders(ActingAs actingAs, ScanFolderRows rows, Agencies agencies, ScanFolderSettings settings, ApplicationEventPublisher events) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.agencies = agencies;
        this.settings = settings;
        this.events = events;
    }

    /**
     * An agency and its folder.
     *
     * @param folder absent when it was never opened
     * @param refused the newest first, of the last days
     */
    public record Standing(
            Agency agency, Optional<ScanFolder> folder, Optional<Path> path, Optional<Moment> lastTaken, List<Moment> refused) {}

    /** @param refusal key of the words, for a refused file */
    public record Moment(String file, java.time.Instant at, Optional<String> refusal) {}

    /** Every agency at work; none for anyone but an administrator. */
    public List<Standing> all(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) return List.of();
        var open = agencies.all(actor).stream().filter(Agency::isOpen).toList();
        return actingAs.read(actor, () -> {
            var folders = rows.all().stream().collect(Collectors.toMap(ScanFolder::agency, Function.identity()));
            var taken = rows.lastTaken().stream().collect(Collectors.toMap(ScanFolderRows.Event::agency, ScanFolders::moment));
            var refused = rows.refusedLately(REFUSALS_SHOWN_FOR_DAYS).stream().collect(
                    Collectors.groupingBy(ScanFolderRows.Event::agency, Collectors.mapping(ScanFolders::moment, Collectors.toList())));
            return open.stream().map(agency -> {
                var folder = Optional.ofNullable(folders.get(agency.id()));
                return new Standing(agency, folder, folder.map(f -> settings.root().resolve(f.name())),
                        Optional.ofNullable(taken.get(agency.id())), refused.getOrDefault(agency.id(), List.of()));
            }).toList();
        });
    }

    private static Moment moment(ScanFolderRows.Event event) {
        return new Moment(event.path(), event.at(), event.refusal());
    }

    /** Opens the folder of an agency, and makes it where it is missing. @return why not, or nothing */
    public Optional<ScanRefusal> open(Actor actor, AgencyId id) {
        if (!actor.has(Role.ADMINISTRATOR)) return Optional.of(new ScanRefusal.OnlyAdministrators());
        var agency = agencies.find(actor, id).filter(Agency::isOpen);
        if (agency.isEmpty()) return Optional.of(new ScanRefusal.NoSuchAgency());
        var name = actingAs.read(actor, () -> rows.find(id).map(ScanFolder::name).orElseGet(() -> freeName(agency.get())));
        var place = new FolderPlace(settings.root(), name);
        try {
            place.make();
        } catch (IOException e) {
            LOG.warn("A scan folder could not be made: {}", e.toString());
            return Optional.of(new ScanRefusal.CannotMake(place.folder().toString()));
        }
        actingAs.run(actor, () -> {
            rows.open(id, name);
            trace(actor, "scan-folder.opened", id, name);
        });
        return Optional.empty();
    }

    private String freeName(Agency agency) {
        var name = FolderName.of(agency);
        return rows.isNameTaken(name) ? agency.id().toString() : name;
    }

    /** Closes it: what lies there stays and is not taken. Closing what is closed changes nothing. @return why not, or nothing */
    public Optional<ScanRefusal> close(Actor actor, AgencyId id) {
        if (!actor.has(Role.ADMINISTRATOR)) return Optional.of(new ScanRefusal.OnlyAdministrators());
        actingAs.run(actor, () -> {
            if (rows.close(id)) trace(actor, "scan-folder.closed", id, rows.find(id).map(ScanFolder::name).orElse(""));
        });
        return Optional.empty();
    }

    private void trace(Actor actor, String act, AgencyId agency, String name) {
        events.publishEvent(new RecordEvent(
                actor, RecordEvent.ADMINISTRATION, act, Optional.of(agency), "scan-folder", name, Map.of("folder", name),
                Sensitivity.INTERNAL, Optional.empty()));
    }
}
