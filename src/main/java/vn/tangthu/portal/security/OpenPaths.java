package vn.tangthu.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import vn.tangthu.accounts.Standing;

/** Which paths ask for what. */
final class OpenPaths {

    static final String[] STATIC = {"/css/**", "/js/**", "/fonts/**", "/icons/**", "/favicon.ico"};
    static final String[] OPEN = {"/sign-in", "/error", "/health", "/api/openapi", "/api/openapi/**", "/language"};
    /** Reached with a sign-in that is not complete yet; their controllers check which step it stands at. */
    static final String[] STEPS = {"/sign-in/second-factor", "/sign-in/password", "/sign-in/enrolment", "/sign-out"};

    private OpenPaths() {}

    static String of(Standing.Step step) {
        return switch (step) {
            case SECOND_FACTOR -> "/sign-in/second-factor";
            case NEW_PASSWORD -> "/sign-in/password";
            case ENROLMENT -> "/sign-in/enrolment";
        };
    }

    static boolean isStatic(HttpServletRequest request) {
        return matches(STATIC, path(request));
    }

    static boolean isOpen(HttpServletRequest request) {
        return matches(OPEN, path(request));
    }

    static boolean belongsToSignIn(HttpServletRequest request) {
        return matches(STEPS, path(request));
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static boolean matches(String[] patterns, String path) {
        return Arrays.stream(patterns).anyMatch(pattern -> pattern.endsWith("/**")
                ? path.startsWith(pattern.substring(0, pattern.length() - 2))
                : path.equals(pattern));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
