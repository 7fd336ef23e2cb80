package vn.tangthu.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tangthu.accounts.AccountRefused;
import vn.tangthu.accounts.AccountRules;
import vn.tangthu.accounts.OwnPassword;
import vn.tangthu.accounts.QrCode;
import vn.tangthu.accounts.SecondFactor;
import vn.tangthu.accounts.Sessions;
import vn.tangthu.accounts.SignIn;
import vn.tangthu.accounts.SignInAnswer;
import vn.tangthu.accounts.SignedIn;
import vn.tangthu.accounts.Standing;
import vn.tangthu.accounts.Standing.Step;

/**
 * The steps of a sign-in after the password. A step cannot be taken before the one ahead of it: whoever still owes the
 * second factor can neither change the password nor set up another factor.
 */
@Controller
class StepPages {

    private final SignIn signIn;
    private final SecondFactor secondFactor;
    private final OwnPassword ownPassword;
    private final Sessions sessions;
    private final AccountRules rules;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StepPages(SignIn signIn, SecondFactor secondFactor, OwnPassword ownPassword, Sessions sessions, AccountRules rules) {
        this.signIn = signIn;
        this.secondFactor = secondFactor;
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.rules = rules;
    }

    @GetMapping("/sign-in/second-factor")
    String code(Standing standing) {
        return standsAt(standing, Step.SECOND_FACTOR) ? "accounts/second-factor" : "redirect:/";
    }

    @PostMapping("/sign-in/second-factor")
    String show(
            Standing standing, @AuthenticationPrincipal SignedIn who, @RequestParam String code, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        if (!standsAt(standing, Step.SECOND_FACTOR)) return "redirect:/";
        var answer = signIn.withCode(who, code, request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Accepted accepted) {
            remember(accepted.who(), request, response);
            return "redirect:" + AskedFor.orHome(request, response);
        }
        model.addAttribute("refused", true);
        return "accounts/second-factor";
    }

    @GetMapping("/sign-in/password")
    String password(Standing standing, Model model) {
        return owesSecondFactor(standing) ? "redirect:/sign-in/second-factor" : passwordForm(standing, model);
    }

    @PostMapping("/sign-in/password")
    String change(
            Standing standing, @RequestParam String present, @RequestParam String wanted, @RequestParam String again,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        if (owesSecondFactor(standing)) return "redirect:/sign-in/second-factor";
        if (!wanted.equals(again)) {
            model.addAttribute("different", true);
            return passwordForm(standing, model);
        }
        var refusal = ownPassword.change(standing.actor(), standing.account().id(), present, wanted);
        if (refusal.isPresent()) {
            model.addAttribute("refusal", refusal.get());
            return passwordForm(standing, model);
        }
        sessions.endOthers(standing.account().name(), request.getSession().getId());
        request.changeSessionId(); // after the line above: the table still knows the session by its old id
        return "redirect:" + AskedFor.orHome(request, response);
    }

    @GetMapping("/sign-in/enrolment")
    String enrolment(Standing standing, Model model) {
        if (standing.account().hasSecondFactor()) return "redirect:/";
        return enrolmentForm(standing, secondFactor.propose(standing.account().id()), model);
    }

    @PostMapping("/sign-in/enrolment")
    String enrol(
            Standing standing, @AuthenticationPrincipal SignedIn who, @RequestParam String sealed, @RequestParam String code,
            Model model, HttpServletRequest request, HttpServletResponse response) {
        if (standing.account().hasSecondFactor() || standsAt(standing, Step.NEW_PASSWORD)) return "redirect:/";
        try {
            var codes = secondFactor.enrol(standing.actor(), standing.account().id(), sealed, code);
            remember(who.withSecondFactor(), request, response);
            model.addAttribute("codes", codes);
            model.addAttribute("onward", AskedFor.orHome(request, response));
            return "accounts/recovery-codes";
        } catch (AccountRefused refused) {
            model.addAttribute("refusal", refused.refusal());
            return enrolmentForm(standing, secondFactor.proposed(standing.account().id(), sealed), model);
        }
    }

    private String passwordForm(Standing standing, Model model) {
        model.addAttribute("forced", standsAt(standing, Step.NEW_PASSWORD));
        model.addAttribute("account", standing.account());
        model.addAttribute("rules", rules);
        return "accounts/password";
    }

    private String enrolmentForm(Standing standing, SecondFactor.Proposal proposal, Model model) {
        var address = secondFactor.address(standing.account().name(), proposal.secret());
        model.addAttribute("proposal", proposal);
        model.addAttribute("secretInGroups", proposal.secret().replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("picture", QrCode.asAddress(address));
        return "accounts/enrolment";
    }

    /** The session goes on under a new id, so that one caught before the step is worth nothing after it. */
    private void remember(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        contexts.saveContext(new SecurityContextImpl(new SignedInAs(who)), request, response);
    }

    private static boolean standsAt(Standing standing, Step step) {
        return standing.next().equals(Optional.of(step));
    }

    private static boolean owesSecondFactor(Standing standing) {
        return standsAt(standing, Step.SECOND_FACTOR);
    }
}
