package vn.tangthu.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description for machines (OpenAPI) says about the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    /** Of the interface, not of the program: counted up when something changes that other programs notice. */
    private static final String VERSION = "1";

    @Bean
    OpenAPI apiOfTangThu() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tàng Thư")
                        .version(VERSION)
                        .description("""
                                Văn thư và lưu trữ: tiếp nhận, đăng ký, tra cứu văn bản đến từ phần mềm khác. \
                                Lời từ chối theo RFC 9457 (application/problem+json).

                                Records and archives: hand in, register and find incoming documents from other programs. \
                                Refusals are problem details (RFC 9457).""")
                        .license(new License().name("Apache-2.0")))
                .schemaRequirement("token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
