package vn.tangthu.audit;

import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the present act comes from: the network address of the request that this thread works for. Background work and
 * commands have none. QCVN 12:2026/BCA 3.7.2.4 and 3.9 ask for the source of every logged act.
 */
final class SourceOfRequest {

    private SourceOfRequest() {}

    static Optional<String> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
