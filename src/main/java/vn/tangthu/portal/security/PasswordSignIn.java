package vn.tangthu.portal.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.tangthu.accounts.SignIn;
import vn.tangthu.accounts.SignInAnswer;

/** Hands name and password of the form to {@link SignIn}. Every refusal looks the same from outside. */
record PasswordSignIn(SignIn signIn) implements AuthenticationProvider {

    @Override
    public Authentication authenticate(Authentication form) {
        var address = form.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var password = form.getCredentials() == null ? "" : form.getCredentials().toString();
        var answer = signIn.withPassword(form.getName(), password, address);
        if (answer instanceof SignInAnswer.Accepted accepted) return new SignedInAs(accepted.who());
        throw new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
