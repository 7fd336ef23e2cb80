package vn.tangthu.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import vn.tangthu.accounts.Sessions;

/** After the password: on to the page that was asked for; what is still missing leads to its own page from there. */
final class AfterPassword extends SavedRequestAwareAuthenticationSuccessHandler {

    AfterPassword() {
        setRequestCache(AskedFor.CACHE);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        request.getSession().setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, who);
    }
}
