package vn.tangthu.exchange.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.tangthu.exchange.Receiving;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.Role;

/** Messages of other installations. 202 is said only when the message is safe here; anything else means: send it again. */
@RestController
@Tag(name = "Exchange")
class MessagesApi {

    private final Receiving receiving;

    MessagesApi(Receiving receiving) {
        this.receiving = receiving;
    }

    @Operation(summary = "Takes one edXML message (QCVN 102:2016). 202: it is safe; outcome is accepted, duplicate or set-aside, which is answered by status 02")
    @PostMapping("/api/exchange/messages")
    ResponseEntity<Map<String, String>> receive(Actor actor, HttpServletRequest request) throws IOException {
        if (!actor.has(Role.CLERK)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var reception = receiving.overHttps(actor.name(), request.getInputStream(), request.getContentLengthLong())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (!(reception instanceof Receiving.Reception.Safe safe)) throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        return ResponseEntity.accepted().body(Map.of("outcome", safe.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), "why", safe.why()));
    }
}
