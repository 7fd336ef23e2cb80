package vn.tangthu.portal;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * For the machines that watch this one: {@code GET /health}, open to everybody and therefore without any detail. 200 while
 * documents can be taken in and registered, 503 otherwise.
 */
@RestController
@Hidden
class HealthPage {

    private final Health health;

    HealthPage(Health health) {
        this.health = health;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        var state = health.now();
        var answer = new LinkedHashMap<String, String>();
        answer.put("status", word(state.up()));
        state.parts().forEach((part, works) -> answer.put(part, word(works)));
        return ResponseEntity.status(state.up() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore()).body(answer);
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
