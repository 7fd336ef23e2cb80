package vn.tangthu.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import vn.tangthu.accounts.SignIn;
import vn.tangthu.accounts.SignedIn;

/** Writes the sign-out into the account log. */
record SignedOut(SignIn signIn) implements LogoutHandler {
    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            signIn.signedOut(signedIn, request.getRemoteAddr());
        }
    }
}
