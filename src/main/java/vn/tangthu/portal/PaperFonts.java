package vn.tangthu.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the serif that documents are printed in to the pages as well, so that a passage looks on screen as on paper. The
 * face of the same name on many machines has no Vietnamese capitals.
 */
@Configuration(proxyBeanMethods = false)
class PaperFonts implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fonts/**").addResourceLocations("classpath:/static/fonts/", "classpath:/fonts/");
    }
}
