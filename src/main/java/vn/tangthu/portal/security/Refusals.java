package vn.tangthu.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the security layer says no: to programs with problem details (RFC 9457), to people with the sign-in page or with the
 * error page of status 403.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final LoginUrlAuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/sign-in");
    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver locales;

    Refusals(JsonMapper json, MessageSource messages, LocaleResolver locales) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException, jakarta.servlet.ServletException {
        if (OpenPaths.isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problem(request, response, HttpStatus.UNAUTHORIZED, "refusal.accounts.sign-in-first");
        } else {
            signInPage.commence(request, response, nobody);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = who instanceof Acting || who instanceof SignedInAs;
        if (OpenPaths.isApi(request)) {
            problem(request, response, HttpStatus.FORBIDDEN, "refusal.accounts.not-allowed");
        } else if (denied instanceof CsrfException && !signedIn) {
            response.sendRedirect(request.getContextPath() + "/sign-in?ended"); // the session ended while the form stood open
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key) throws IOException {
        Locale locale = locales.resolveLocale(request);
        var problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, new Object[0], locale));
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
