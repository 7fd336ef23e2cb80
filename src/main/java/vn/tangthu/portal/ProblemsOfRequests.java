package vn.tangthu.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests under {@code /api} that cannot be understood are answered like all other refusals there: with problem details
 * (RFC 9457) in the language of the request. Pages for people keep their own error pages.
 */
@Component
class ProblemsOfRequests implements HandlerExceptionResolver, Ordered {

    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver locales;

    ProblemsOfRequests(JsonMapper json, MessageSource messages, LocaleResolver locales) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    /** The members of a problem, with the list of refusals that every problem of the interface has. */
    record Problem(String type, String title, int status, String detail, String instance, List<Map<String, String>> refusals) {}

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        if (!request.getRequestURI().substring(request.getContextPath().length()).startsWith("/api/")) return null;
        var found = NotUnderstood.of(fault);
        if (found.isEmpty()) return null;
        if (fault instanceof ErrorResponse standard) {
            standard.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            answer(found.get(), request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private void answer(NotUnderstood why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var locale = locales.resolveLocale(request);
        response.setStatus(why.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem(why, request.getRequestURI(), locale));
    }

    private Problem problem(NotUnderstood why, String address, Locale locale) {
        var words = messages.getMessage(why.messageKey(), why.arguments(), locale);
        return new Problem(
                "urn:tangthu:" + why.messageKey(), messages.getMessage("api.refused", null, locale), why.status().value(), words, address,
                List.of(Map.of("key", why.messageKey(), "words", words, "field", why.field(), "line", "")));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
