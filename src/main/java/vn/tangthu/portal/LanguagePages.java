package vn.tangthu.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.tangthu.kernel.Wording;

/** Changes the language of the interface and goes back to where one was. */
@Controller
class LanguagePages {

    private final LocaleResolver languages;

    LanguagePages(LocaleResolver localeResolver) {
        this.languages = localeResolver;
    }

    @GetMapping("/language")
    String change(@RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request, HttpServletResponse response) {
        languages.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : Wording.VIETNAMESE);
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** Only a path of this server: {@code //elsewhere} and {@code /\elsewhere} would leave it. */
    static boolean isOurs(String address) {
        return address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*");
    }

    /** Vietnamese until somebody chooses otherwise, whatever the browser asks for. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Languages {
        @Bean
        LocaleResolver localeResolver() {
            var resolver = new CookieLocaleResolver("language");
            resolver.setDefaultLocale(Wording.VIETNAMESE);
            resolver.setDefaultTimeZone(java.util.TimeZone.getTimeZone(Wording.ZONE));
            resolver.setCookieMaxAge(Duration.ofDays(365));
            resolver.setCookieHttpOnly(true);
            resolver.setCookieSameSite("Lax");
            return resolver;
        }
    }
}
