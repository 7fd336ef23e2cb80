package vn.tangthu.handling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.tangthu.correspondence.LineId;
import vn.tangthu.correspondence.RegisterLine;
import vn.tangthu.handling.HandlingSlip;
import vn.tangthu.kernel.Actor;

/** The handling slip and the stamp ĐẾN of one document. */
@Controller
class Printing {

    private final HandlingSlip slips;

    Printing(HandlingSlip slips) {
        this.slips = slips;
    }

    @GetMapping("/incoming/cases/{id}/slip.pdf")
    void slip(Actor actor, @PathVariable LineId id, HttpServletResponse response) throws IOException {
        slips.slip(actor, line(actor, id, "phieu-giai-quyet", response), response.getOutputStream());
    }

    @GetMapping("/incoming/cases/{id}/stamp.pdf")
    void stamp(Actor actor, @PathVariable LineId id, HttpServletResponse response) throws IOException {
        slips.stamp(actor, line(actor, id, "dau-den", response), response.getOutputStream());
    }

    private RegisterLine line(Actor actor, LineId id, String name, HttpServletResponse response) {
        var line = slips.line(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + "-" + line.number() + ".pdf\"");
        return line;
    }
}
