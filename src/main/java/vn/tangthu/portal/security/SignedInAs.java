package vn.tangthu.portal.security;

import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.tangthu.accounts.SignedIn;

/** What the session keeps between requests: the account, without roles. {@link StandingFilter} adds what holds now. */
final class SignedInAs extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final SignedIn who;

    SignedInAs(SignedIn who) {
        super(NONE);
        this.who = who;
        setAuthenticated(true);
    }

    private static final Collection<GrantedAuthority> NONE = List.of(new SimpleGrantedAuthority("SIGNED_IN"));

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
