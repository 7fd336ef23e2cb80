package vn.tangthu.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The form for name and password. The form itself is taken by the security chain. */
@Controller
class SignInPages {

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("refused", request.getParameter("refused") != null);
        model.addAttribute("ended", request.getParameter("ended") != null);
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        return "accounts/sign-in";
    }
}
