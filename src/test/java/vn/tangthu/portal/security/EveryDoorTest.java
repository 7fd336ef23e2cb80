package vn.tangthu.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tangthu.accounts.AccountType;
import vn.tangthu.kernel.Role;
import vn.tangthu.testing.TestBrowser.Answer;
import vn.tangthu.testing.TestServer;

/** Whatever path a module opens, now or later: nobody comes in without having signed in. */
class EveryDoorTest {

    /** Open to everybody, and why. */
    private static final Set<String> OPEN = Set.of(
            "/sign-in", // the door itself
            "/error", // drawn for whoever meets an error
            "/health", // for machines that watch, without detail
            "/language", // sets a cookie
            "/api/openapi", "/api/openapi.yaml"); // the description of the interface, the same for all installations

    private static final TestServer server = TestServer.running();
    private static Set<RequestMappingInfo> mappings;

    @BeforeAll
    static void a_clerk() {
        mappings = server.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet();
        server.account("cua-thu", server.person(server.agency("T-DOOR", "Sở Tư pháp"), "Mai Thị Cửa", Role.CLERK), AccountType.OPERATIONAL);
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_from_every_page_and_refused_by_every_interface() {
        var paths = paths(RequestMethod.GET);
        assertThat(paths).hasSizeGreaterThan(30);
        assertThat(OPEN).as("the list names doors that exist").allMatch(open -> paths.contains(open) || open.equals("/api/openapi.yaml"));
        for (var path : paths) {
            if (!OPEN.contains(path)) assertThat(kept(server.browser().get(path), path)).as("GET " + path).isTrue();
        }
    }

    @Test
    void a_stranger_does_nothing() {
        var paths = paths(RequestMethod.POST);
        assertThat(paths).hasSizeGreaterThan(20);
        for (var path : paths) {
            if (OPEN.contains(path)) continue;
            var answer = server.browser().postWithoutToken(path, Map.of());
            assertThat(kept(answer, path) || answer.status() == 403).as("POST " + path + " → " + answer.status()).isTrue();
        }
    }

    @Test
    void a_clerk_is_refused_everything_below_the_administration() {
        var clerk = server.signedIn("cua-thu");
        assertThat(clerk.get("/").status()).isEqualTo(200);
        var administration = paths(RequestMethod.GET).stream().filter(path -> path.startsWith("/administration")).toList();
        assertThat(administration).hasSizeGreaterThan(8);
        for (var path : administration) assertThat(clerk.get(path).status()).as(path).isEqualTo(403);
    }

    private static boolean kept(Answer answer, String path) {
        return path.startsWith("/api/") ? answer.status() == 401 : answer.status() == 302 && answer.location().startsWith("/sign-in");
    }

    /** Every mapped path of this method, with something plausible where it has a variable. */
    private static TreeSet<String> paths(RequestMethod method) {
        var paths = new TreeSet<String>();
        for (var mapping : mappings) {
            var methods = mapping.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(method)) continue;
            for (var pattern : patterns(mapping)) {
                paths.add(pattern.replaceAll("\\{(page|number|year)[^}]*}", "1").replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001"));
            }
        }
        return paths;
    }

    private static List<String> patterns(RequestMappingInfo mapping) {
        return mapping.getPathPatternsCondition() == null ? List.of() : List.copyOf(mapping.getPathPatternsCondition().getPatternValues());
    }
}
