package vn.tangthu.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.tangthu.bitstore.Storing;

/**
 * A form's file is laid down by the web server before any page sees it. When there is no room for that, the clerk is told
 * what the store would have told.
 */
@Component
class UploadsWithoutRoom implements HandlerExceptionResolver, Ordered {

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        boolean oneFile = request.getHeader("X-One-File") != null && request.getRequestURI().endsWith("/incoming/files");
        if (!oneFile || !(fault instanceof MultipartException) || !Storing.NoRoom.isSaidBy(fault)) return null;
        response.setStatus(422);
        return new ModelAndView("correspondence/_receipt :: refused", Map.of("refusal", new Storing.NoRoom()));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
