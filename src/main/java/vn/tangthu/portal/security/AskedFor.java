package vn.tangthu.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** The page somebody asked for before signing in, kept in a cookie: strangers cost no row in the table of sessions. */
final class AskedFor {

    static final CookieRequestCache CACHE = cache();

    private AskedFor() {}

    /** Where to go once the sign-in is complete. */
    static String orHome(HttpServletRequest request, HttpServletResponse response) {
        var saved = CACHE.getRequest(request, response);
        if (saved == null) return "/";
        CACHE.removeRequest(request, response);
        return saved.getRedirectUrl();
    }

    private static CookieRequestCache cache() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(AskedFor::isPage);
        return cache;
    }

    /** Not a picture, a script or an answer for a program. A request resumed from the cookie has lost its headers. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return request.getMethod().equals("GET") && (accept == null || accept.contains("text/html"))
                && !OpenPaths.isApi(request) && !OpenPaths.isStatic(request) && !OpenPaths.isOpen(request)
                && !OpenPaths.belongsToSignIn(request);
    }
}
