package vn.tangthu.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tangthu.accounts.SignIn;
import vn.tangthu.accounts.SignedIn;
import vn.tangthu.accounts.Standing;

/**
 * Asks at each request where the signed-in account stands: a withdrawn role, a disabled account or a person who left take
 * effect at once, on every node. A sign-in that still lacks a step is led to that step and reaches nothing else.
 */
final class StandingFilter extends OncePerRequestFilter {

    private final SignIn signIn;

    StandingFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.isStatic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        if (!(context.getAuthentication() instanceof SignedInAs kept)) {
            chain.doFilter(request, response);
            return;
        }
        var standing = signIn.standing(kept.getPrincipal(), request.getRemoteAddr());
        if (standing.isEmpty()) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            chain.doFilter(request, response);
        } else if (!led(request, response, standing.get())) {
            actFor(kept.getPrincipal(), standing.get());
            chain.doFilter(request, response);
        }
    }

    /** In a context of its own: the session keeps the account only. */
    private static void actFor(SignedIn who, Standing standing) {
        SecurityContextHolder.setContext(new SecurityContextImpl(new Acting(who, standing)));
    }

    /** A page asked for too early is answered with the step that comes first. Forms and scripts get a refusal instead. */
    private static boolean led(HttpServletRequest request, HttpServletResponse response, Standing standing) throws IOException {
        var page = request.getMethod().equals(HttpMethod.GET.name()) && !OpenPaths.isApi(request);
        if (standing.next().isEmpty() || !page || OpenPaths.isOpen(request) || OpenPaths.belongsToSignIn(request)) return false;
        AskedFor.CACHE.saveRequest(request, response);
        response.sendRedirect(request.getContextPath() + OpenPaths.of(standing.next().get()));
        return true;
    }
}
