package vn.tangthu.correspondence.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.correspondence.DraftId;
import vn.tangthu.correspondence.IncomingDesk;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Checksum;
import vn.tangthu.kernel.Role;
import vn.tangthu.signing.SignatureFindings;
import vn.tangthu.signing.SignaturesShown;

/** What is to be said of the signatures in the file of a draft or line. Addresses of their own, for checking takes a while the first time. */
@Controller
class FoundSignatures {

    private final IncomingDesk desk;
    private final IncomingRegister register;
    private final SignatureFindings findings;

    FoundSignatures(IncomingDesk desk, IncomingRegister register, SignatureFindings findings) {
        this.desk = desk;
        this.register = register;
        this.findings = findings;
    }

    /** For whoever may have the file. @param fragment without the frame of a page, to be put into one */
    @GetMapping("/incoming/register/{id}/signatures")
    String signatures(Actor actor, @PathVariable LineId id, @RequestParam(defaultValue = "false") boolean fragment, Model model) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        var file = line.file().filter(bytes -> line.pages().isAll() || actor.has(Role.CLERK)).orElseThrow(PagePictures::notFound);
        model.addAttribute("back", "/incoming/register/" + id);
        model.addAttribute("title", line.entry().abstractText());
        return shown(actor, file, fragment, model);
    }

    /** Before it is registered: the clerk decides with it. */
    @GetMapping("/incoming/drafts/{id}/signatures")
    String signatures(Actor actor, @PathVariable DraftId id, @RequestParam(defaultValue = "false") boolean fragment, Model model) {
        var draft = desk.find(actor, id).orElseThrow(PagePictures::notFound);
        model.addAttribute("back", "/incoming/drafts/" + id);
        model.addAttribute("title", draft.fileName());
        return shown(actor, draft.file(), fragment, model);
    }

    private String shown(Actor actor, Checksum file, boolean fragment, Model model) {
        model.addAttribute("signatures", SignaturesShown.of(findings.of(actor, file)));
        model.addAttribute("sheets", List.of("signing"));
        return fragment ? "signing/_shown" : "correspondence/signatures";
    }
}
