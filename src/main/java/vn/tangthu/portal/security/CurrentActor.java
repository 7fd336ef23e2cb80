package vn.tangthu.portal.security;

import java.util.List;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.stereotype.Component;
import vn.tangthu.accounts.Standing;
import vn.tangthu.kernel.Actor;
import vn.tangthu.portal.SignedIn;

/** Gives controllers of every module an {@link Actor} argument: who acts in this request. And a {@link Standing}. */
@Component
public class CurrentActor implements HandlerMethodArgumentResolver, WebMvcConfigurer, SignedIn {

    @Override
    public Optional<Actor> now() {
        return standing().filter(standing -> standing.next().isEmpty()).map(Standing::actor);
    }

    private static Optional<Standing> standing() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Acting acting ? Optional.of(acting.standing()) : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class || parameter.getParameterType() == Standing.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binder) {
        var standing = standing().orElseThrow(() -> new InsufficientAuthenticationException("nobody has signed in"));
        return parameter.getParameterType() == Actor.class ? standing.actor() : standing;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
