package vn.tangthu.correspondence.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tangthu.correspondence.scanfolder.ScanFolder;
import vn.tangthu.correspondence.scanfolder.ScanFolders;
import vn.tangthu.correspondence.scanfolder.ScanRefusal;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.Role;

/** The scan folders of all agencies, for administrators: open and close them, see how they stand. */
@Controller
class ScanFolderPages {

    private final ScanFolders folders;
    private final MessageSource words;

    ScanFolderPages(ScanFolders folders, MessageSource words) {
        this.folders = folders;
        this.words = words;
    }

    @GetMapping("/administration/scan-folders")
    String list(Actor actor, Model model, Locale locale) {
        requireAdministrator(actor);
        model.addAttribute("rows", folders.all(actor).stream().map(standing -> row(standing, locale)).toList());
        return "correspondence/scan-folders";
    }

    @PostMapping("/administration/scan-folders/{agency}/opening")
    String open(Actor actor, @PathVariable UUID agency, RedirectAttributes once, Locale locale) {
        requireAdministrator(actor);
        return told(folders.open(actor, new AgencyId(agency)), "scan-folder.said.opened", once, locale);
    }

    @PostMapping("/administration/scan-folders/{agency}/closing")
    String close(Actor actor, @PathVariable UUID agency, RedirectAttributes once, Locale locale) {
        requireAdministrator(actor);
        return told(folders.close(actor, new AgencyId(agency)), "scan-folder.said.closed", once, locale);
    }

    private String told(Optional<ScanRefusal> refusal, String done, RedirectAttributes once, Locale locale) {
        var said = refusal.map(no -> words.getMessage(no.messageKey(), no.messageArguments(), locale)).orElseGet(() -> words.getMessage(done, null, locale));
        once.addFlashAttribute("toast", new Toast(said, "", ""));
        return "redirect:/administration/scan-folders";
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    /**
     * An agency as the page shows it.
     *
     * @param path empty when there is no folder yet
     * @param trouble key of the words, empty when nothing stands in the way
     * @param lastTaken moment and name, empty when nothing was taken yet
     */
    record Row(
            String id, String name, boolean active, String path, String trouble, String troubleSince, int waiting, String lookedAt,
            String lastTaken, String lastTakenFile, List<RefusedFile> refused) {}

    record RefusedFile(String at, String file, String why) {}

    private Row row(ScanFolders.Standing standing, Locale locale) {
        var folder = standing.folder();
        return new Row(
                standing.agency().id().toString(), standing.agency().name(), folder.filter(ScanFolder::active).isPresent(),
                standing.path().map(Object::toString).orElse(""),
                folder.filter(ScanFolder::active).flatMap(ScanFolder::trouble).map(ScanFolder.Trouble::messageKey).orElse(""),
                folder.flatMap(ScanFolder::troubleSince).map(Shown::moment).orElse(""),
                folder.map(ScanFolder::waiting).orElse(0), folder.flatMap(ScanFolder::lookedAt).map(Shown::moment).orElse(""),
                standing.lastTaken().map(taken -> Shown.moment(taken.at())).orElse(""), standing.lastTaken().map(ScanFolders.Moment::file).orElse(""),
                standing.refused().stream().map(file -> refused(file, locale)).toList());
    }

    /** The words are those of the reason alone: what filled its blanks stands in the note beside the file. */
    private RefusedFile refused(ScanFolders.Moment file, Locale locale) {
        var key = file.refusal().orElseThrow();
        return new RefusedFile(Shown.moment(file.at()), file.file(), words.getMessage("scan-folder.why" + key.substring(key.lastIndexOf('.')), null, locale));
    }
}
