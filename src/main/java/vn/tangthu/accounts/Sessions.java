package vn.tangthu.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The running sessions of an account, on whichever node they are. Without a web server there are none. */
@Component
public class Sessions {

    /** Session attribute that holds the address the session was begun from. */
    public static final String ADDRESS = "address";

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    public Sessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    /** @param mark tells sessions apart without giving away the id that opens them */
    public record Running(String mark, String address, Instant since, Instant lastUsed) {}

    /** Newest first. */
    public List<Running> of(String accountName) {
        return repository.stream()
                .flatMap(r -> r.findByPrincipalName(accountName).values().stream())
                .map(s -> new Running(mark(s.getId()), address(s), s.getCreationTime(), s.getLastAccessedTime()))
                .sorted(Comparator.comparing(Running::lastUsed).reversed())
                .toList();
    }

    /** Ends one session of the account; nothing happens when it is gone already. */
    public void end(String accountName, String mark) {
        repository.forEach(r -> r.findByPrincipalName(accountName).keySet().stream()
                .filter(id -> mark(id).equals(mark)).forEach(r::deleteById));
    }

    public void endAll(String accountName) {
        endOthers(accountName, "");
    }

    /** Ends all sessions of the account but the one with this id. */
    public void endOthers(String accountName, String keptId) {
        repository.forEach(r -> r.findByPrincipalName(accountName).keySet().stream()
                .filter(id -> !id.equals(keptId)).forEach(r::deleteById));
    }

    public static String mark(String sessionId) {
        return vn.tangthu.kernel.Checksum.of(sessionId.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex().substring(0, 16);
    }

    private static String address(Session session) {
        var address = session.<Object>getAttribute(ADDRESS);
        return address instanceof String text ? text : "";
    }
}
