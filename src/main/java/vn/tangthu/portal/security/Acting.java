package vn.tangthu.portal.security;

import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.tangthu.accounts.SignedIn;
import vn.tangthu.accounts.Standing;
import vn.tangthu.kernel.Actor;

/**
 * Who acts in this request, asked of the database at its beginning and forgotten at its end. Roles become authorities only
 * when the sign-in is complete.
 */
final class Acting extends AbstractAuthenticationToken {

    /** Authority of a complete sign-in; every page but those of the sign-in itself asks for it. */
    static final String COMPLETE = "COMPLETE";

    private static final long serialVersionUID = 1;

    private final transient Standing standing;
    private final SignedIn who;

    Acting(SignedIn who, Standing standing) {
        super(authorities(standing));
        this.who = who;
        this.standing = standing;
        setAuthenticated(true);
    }

    Actor actor() {
        return standing.actor();
    }

    Standing standing() {
        return standing;
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    private static java.util.List<GrantedAuthority> authorities(Standing standing) {
        if (standing.next().isPresent()) return java.util.List.of();
        return Stream.concat(Stream.of(COMPLETE), standing.actor().roles().stream().map(role -> "ROLE_" + role.name()))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }
}
