package vn.tangthu.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import vn.tangthu.audit.AgencyNames;
import vn.tangthu.audit.AuditDoors;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.RecordEvent;
import vn.tangthu.kernel.Role;
import vn.tangthu.kernel.Wording;

class LogPagesTest {

    private final AuditDoors audit = new AuditDoors();
    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final AgencyId other = new AgencyId(UUID.randomUUID());
    private final Actor clerk = person("=Nguyễn \"Thị\" Lành", agency, Role.CLERK);
    private final Actor head = person("Phạm Quốc Đạt", agency, Role.AGENCY_HEAD);
    private final Actor otherHead = person("Lê Thị Ngà", other, Role.AGENCY_HEAD);
    private final Actor administrator = person("Trần Văn Khoa", other, Role.ADMINISTRATOR);
    private Actor signedIn;
    private MockMvc pages;

    @BeforeEach
    void open() {
        audit.write(RecordEvent.onRecord(clerk, "register-line.registered", "register-line", 312, Map.of("số đến", "312")));
        var messages = Templates.messages();
        var names = new StaticListableBeanFactory(Map.of("names", (AgencyNames) () -> Map.of(agency, "Sở Nội vụ")));
        pages = MockMvcBuilders.standaloneSetup(
                        new LogPages(audit.trail(), messages, names.getBeanProvider(AgencyNames.class)),
                        new TrailStatePages(audit.states(), audit.space()))
                .setCustomArgumentResolvers(new WhoIsSignedIn())
                .setControllerAdvice(new Refusing())
                .setViewResolvers(new Templates().resolver())
                .setLocaleResolver(new FixedLocaleResolver(Wording.VIETNAMESE))
                .build();
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/administration/audit", "/audit", "/administration/audit.csv", "/audit.csv", "/administration/audit/state"})
    void a_clerk_is_refused_every_page(String page) throws Exception {
        signedIn = clerk;
        pages.perform(get(page)).andExpect(status().isForbidden());
    }

    @Test
    void the_head_of_an_agency_sees_neither_the_state_nor_starts_a_verification() throws Exception {
        signedIn = head;
        pages.perform(get("/administration/audit/state")).andExpect(status().isForbidden());
        pages.perform(post("/administration/audit/verification")).andExpect(status().isForbidden());
    }

    @Test
    void the_head_of_another_agency_sees_nothing_of_it() throws Exception {
        signedIn = otherHead;
        assertThat(body("/audit.csv")).doesNotContain("register-line");
        signedIn = head;
        assertThat(body("/audit.csv")).contains("\"312\"");
    }

    @Test
    void an_administrator_sees_names_of_agencies_and_the_state() throws Exception {
        signedIn = administrator;
        assertThat(body("/administration/audit.csv")).contains("\"Sở Nội vụ\"");
        pages.perform(get("/administration/audit/state")).andExpect(status().isOk());
        pages.perform(post("/administration/audit/verification")).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_state_names_the_anchor_file_and_no_folder_of_the_machine() throws Exception {
        audit.seal();
        audit.loseAnchorFile();
        signedIn = administrator;
        pages.perform(post("/administration/audit/verification")).andExpect(status().is3xxRedirection());
        var state = (vn.tangthu.audit.TrailState) pages.perform(get("/administration/audit/state")).andReturn().getModelAndView().getModel().get("state");
        assertThat(state.lastWasProven()).isFalse();
        assertThat(state.firstWrong()).get().asString().contains(audit.anchorFile().getFileName().toString());
        assertThat(state.toString().replace(state.lastVerification().toString(), "")).doesNotContain(audit.anchorFile().getParent().toString());
    }

    @Test
    void details_have_names_in_words_and_those_without_keep_their_key() throws Exception {
        audit.write(RecordEvent.onRecord(clerk, "incoming.corrected", "incoming-line", 7,
                Map.of("number", "12", "why", "Ghi nhầm", "arrived_on", "2026-11-20 → 2026-11-21", "unknown-key", "x")));
        audit.write(RecordEvent.onRecord(clerk, "agency.created", "agency", 8, Map.of("code", "H17.1")));
        audit.write(RecordEvent.onRecord(clerk, "account.signed-in", "account", 9, Map.of("type", "operational")));
        signedIn = administrator;
        assertThat(body("/administration/audit.csv")).contains("Số đến: 12", "Lý do: Ghi nhầm", "Ngày đến: 2026-11-20", "unknown-key: x", "Mã định danh: H17.1", "Loại tài khoản: ");
    }

    @Test
    void days_are_typed_as_everywhere_else() throws Exception {
        signedIn = administrator;
        var tomorrow = java.time.LocalDate.now(Wording.ZONE).plusDays(1);
        var page = pages.perform(get("/administration/audit").param("from", vn.tangthu.kernel.Days.shown(tomorrow))).andReturn().getModelAndView().getModel();
        assertThat((java.util.List<?>) page.get("lines")).isEmpty();
        assertThat((String) page.get("export")).contains("from=" + java.net.URLEncoder.encode(vn.tangthu.kernel.Days.shown(tomorrow), StandardCharsets.UTF_8));
    }

    @Test
    void the_export_is_quoted_starts_with_a_byte_order_mark_and_holds_no_formula() throws Exception {
        signedIn = administrator;
        assertThat(body("/administration/audit.csv")).startsWith("\uFEFF").contains("\"'=Nguyễn \"\"Thị\"\" Lành\"");
    }

    @Test
    void filters_that_cannot_be_read_do_not_restrict() throws Exception {
        signedIn = administrator;
        var lines = pages.perform(get("/administration/audit").param("from", "hôm qua").param("agency", "x").param("before", "-1"))
                .andExpect(status().isOk()).andReturn().getModelAndView().getModel().get("lines");
        assertThat((java.util.List<?>) lines).hasSize(1);
    }

    @Test
    void a_filter_stays_in_the_address_of_the_export() throws Exception {
        signedIn = administrator;
        var model = pages.perform(get("/administration/audit").param("person", "Lành & Khoa"))
                .andReturn().getModelAndView().getModel();
        assertThat(model.get("export")).isEqualTo("/administration/audit.csv?person=L%C3%A0nh+%26+Khoa");
    }

    @Test
    void the_log_says_in_words_who_did_what_and_whether_it_is_sealed() throws Exception {
        signedIn = administrator;
        assertThat(body("/administration/audit")).contains("Chờ niêm phong", "Sở Nội vụ", "Địa chỉ mạng", "Nguyễn &quot;Thị&quot; Lành").doesNotContain("??");
        audit.seal();
        assertThat(body("/administration/audit?person=" + clerk.person())).contains("Đã niêm phong, số 1").doesNotContain("??");
        signedIn = head;
        assertThat(body("/audit")).contains("liên quan đến cơ quan của ông/bà").doesNotContain("Sở Nội vụ", "/administration/");
    }

    @Test
    void the_state_says_in_words_what_is_sealed_and_proven() throws Exception {
        signedIn = administrator;
        assertThat(body("/administration/audit/state")).contains("Chưa kiểm chứng lần nào", "1 việc", "Còn trống").doesNotContain("??");
        pages.perform(post("/administration/audit/verification"));
        assertThat(body("/administration/audit/state")).contains("Nguyên vẹn: kiểm chứng lúc", "0 việc").doesNotContain("??");
    }

    private String body(String path) throws Exception {
        return pages.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static Actor person(String name, AgencyId agency, Role role) {
        return Actor.of(new PersonId(UUID.randomUUID()), agency, name, Set.of(role));
    }

    private class WhoIsSignedIn implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest request, WebDataBinderFactory binder) {
            return signedIn;
        }
    }

    /** As the filter chain of the server answers. */
    @ControllerAdvice
    static class Refusing {
        @ExceptionHandler(AccessDeniedException.class)
        @ResponseStatus(HttpStatus.FORBIDDEN)
        void refused() {}
    }
}
