package vn.tangthu.portal.security;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.accounts.ServiceTokens;
import vn.tangthu.accounts.SignIn;

/**
 * Who gets in. Two chains: programs with a token on {@code /api}, without session; people with a session everywhere else.
 * Another way of signing in (OpenID Connect) is one more chain or one more provider beside these, see
 * docs/decisions/0004-sign-in.md.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    @Bean
    Refusals securityRefusals(JsonMapper json, MessageSource messages, LocaleResolver locales) {
        return new Refusals(json, messages, locales);
    }

    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return new ProviderManager(new PasswordSignIn(signIn));
    }

    @Bean
    @Order(1)
    SecurityFilterChain chainOfServices(HttpSecurity http, ServiceTokens tokens, Refusals refusals) throws Exception {
        return http.securityMatcher(BearerFilter::carriesToken)
                .csrf(csrf -> csrf.disable()) // a token is no cookie: browsers never send it by themselves
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(new ResponseHeaders())
                .addFilterBefore(new BearerFilter(tokens), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().hasAuthority(Acting.COMPLETE))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain chainOfPeople(HttpSecurity http, SignIn signIn, Refusals refusals) throws Exception {
        return http.headers(new ResponseHeaders())
                .formLogin(form -> form.loginPage("/sign-in").failureUrl("/sign-in?refused").permitAll()
                        .successHandler(new AfterPassword()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out")
                        .addLogoutHandler(new SignedOut(signIn)))
                .requestCache(cache -> cache.requestCache(AskedFor.CACHE))
                .addFilterBefore(new StandingFilter(signIn), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths
                        .requestMatchers(OpenPaths.STATIC).permitAll()
                        .requestMatchers(OpenPaths.OPEN).permitAll()
                        .requestMatchers(OpenPaths.STEPS).authenticated()
                        .requestMatchers("/administration/rights/**").hasAnyRole("ADMINISTRATOR", "AGENCY_HEAD")
                        .requestMatchers("/administration/**").hasRole("ADMINISTRATOR")
                        .anyRequest().hasAuthority(Acting.COMPLETE))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }
}
