package vn.tangthu.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.accounts.SignedIn;

/** Knows services by their token ({@code Authorization: Bearer tt_…}). An unknown token acts for nobody. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ServiceTokens tokens;

    BearerFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) && OpenPaths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tokens.standing(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip())
                .ifPresent(standing -> SecurityContextHolder.setContext(new SecurityContextImpl(new Acting(
                        new SignedIn(standing.account().id(), standing.account().name(), false), standing))));
        chain.doFilter(request, response);
    }
}
