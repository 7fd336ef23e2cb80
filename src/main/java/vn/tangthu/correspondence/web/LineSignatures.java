package vn.tangthu.correspondence.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.correspondence.IncomingRegister;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;
import vn.tangthu.signing.SignatureFindings;
import vn.tangthu.signing.SignaturesShown;

/** What is to be said of the signatures in a line's file. An address of its own, for checking takes a while the first time. */
@Controller
class LineSignatures {

    private final IncomingRegister register;
    private final SignatureFindings findings;

    LineSignatures(IncomingRegister register, SignatureFindings findings) {
        this.register = register;
        this.findings = findings;
    }

    /** For whoever may have the file. @param fragment without the frame of a page, to be put into one */
    @GetMapping("/incoming/register/{id}/signatures")
    String signatures(Actor actor, @PathVariable LineId id, @RequestParam(defaultValue = "false") boolean fragment, Model model) {
        var line = register.open(actor, id).orElseThrow(PagePictures::notFound);
        var file = line.file().filter(bytes -> line.pages().isAll() || actor.has(Role.CLERK)).orElseThrow(PagePictures::notFound);
        model.addAttribute("line", line);
        model.addAttribute("signatures", SignaturesShown.of(findings.of(actor, file)));
        model.addAttribute("sheets", List.of("signing"));
        return fragment ? "signing/_shown" : "correspondence/signatures";
    }
}
